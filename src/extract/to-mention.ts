import type { Mention, Normalized, Value } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import type { Span } from '../span.js'

/** A mention at a place of the normalized text; its place in the source is fixed here and never searched for again. */
export function toMention<V extends Value>(
  document: Pick<Normalized, 'maps'>,
  rule: string,
  span: Span<'normal'>,
  value: V
): Mention<V> {
  return { rule, span, source: toSourceThrough(document.maps, span), value }
}
