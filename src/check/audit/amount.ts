import type { Entity, Quantity } from '../../document.js'

/**
 * A quantity of the document with what the words around it say of it: what the audit reckons with. What it does not have is
 * undefined, so that all are made alike: they are looked at by every check.
 */
export interface Amount extends Pick<Entity, 'rule' | 'span' | 'section'> {
  readonly value: Quantity
  readonly item: string | undefined
  readonly per: Entity['per'] | undefined
  readonly status: string | undefined
  readonly partOf: string | undefined
}
