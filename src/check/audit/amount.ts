import type { Entity, Quantity, QuantityType } from '../../document.js'

/**
 * A quantity of the document with what the words around it say of it: what the audit reckons with. What it does not have is
 * undefined, so that all are made alike: they are looked at by every check.
 */
export interface Amount extends Pick<Entity, 'rule' | 'span' | 'section'> {
  readonly value: Quantity
  /** What it may be added to: amounts of one measure. */
  readonly measure: string
  readonly item: string | undefined
  readonly per: Entity['per'] | undefined
  readonly status: string | undefined
  readonly partOf: string | undefined
}

/** A bit for each type of amount: a passage tells by them of which it holds some. */
export const TYPES: Readonly<Record<QuantityType, number>> = {
  hours: 1,
  credits: 2,
  count: 4,
  percent: 8,
  money: 16,
  score: 32
}
