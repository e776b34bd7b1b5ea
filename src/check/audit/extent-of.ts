import type { Amount } from './amount.js'
import { scaleOf } from './scale-of.js'

/** What an amount may be: from `low` to `high`, both included; `vague` where about so much is said. */
export interface Extent {
  readonly low: number
  readonly high: number
  readonly vague: boolean
}

/** The extent of an amount, times the number of groups that it is stated for (各5位). */
export function extentOf({ value }: Amount, times = 1): Extent {
  const scale = scaleOf(value.unit) * times
  const low = value.value * scale
  const high = (value.max ?? value.value) * scale
  switch (value.qualifier) {
    case 'at_least':
    case 'more_than':
      return { low, high: Number.POSITIVE_INFINITY, vague: false }
    case 'at_most':
    case 'less_than':
      return { low: 0, high, vague: false }
    default:
      return { low, high, vague: value.qualifier === 'about' }
  }
}
