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

/** The share that is read, and how far what is reckoned may be from it. */
export interface Read {
  readonly share: Amount
  readonly rounding: number
}

/**
 * Note amounts, added up where there are several, as a part of another one. What is more than its whole is none; what is only
 * possible and does not give the share decides nothing, but that the first is there.
 */
export function addReading(
  readings: Reading[],
  { share, rounding }: Read,
  parts: readonly [Amount, ...Amount[]],
  whole: Amount,
  sure: Reading['sure'],
  direct = false
): void {
  const base = whole.value.value
  let part = 0
  for (const { value } of parts) part += value.value
  if (base < part || base <= 0) return
  if (sure === 'may' && !direct && readings.length > 0 && Math.abs((100 * part) / base - share.value.value) > rounding)
    return
  readings.push({ part, base, unit: parts[0].value.unit, parts, wholes: [whole], sure, direct })
}
