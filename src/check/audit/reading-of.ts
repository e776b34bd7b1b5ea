import type { Amount } from './amount.js'

/** A part and a whole that a share may be made of. */
export interface Reading {
  readonly part: number
  readonly base: number
  readonly unit: string
  readonly parts: readonly Amount[]
  /** What the base is; of several where it is reckoned: staff at sessions. */
  readonly wholes: readonly Amount[]
  /** The text states that these are the two; they are most likely meant; they may be meant. */
  readonly sure: 'firm' | 'likely' | 'may'
  /** The part is the amount that the share stands right behind. */
  readonly direct: boolean
}

/** Amounts, added up where there are several, read as a part of another one. */
export function readingOf(
  parts: readonly [Amount, ...Amount[]],
  base: Amount,
  sure: Reading['sure'],
  direct = false
): Reading {
  let part = 0
  for (const { value } of parts) part += value.value
  return { part, base: base.value.value, unit: parts[0].value.unit, parts, wholes: [base], sure, direct }
}
