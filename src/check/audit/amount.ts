import type { Entity, Quantity } from '../../document.js'

/** A quantity of the document with what the words around it say of it: what the audit reckons with. */
export type Amount = Entity & { readonly value: Quantity }
