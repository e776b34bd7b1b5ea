import type { Normalized } from '../../document.js'
import { toSourceThrough } from '../../offset-map.js'
import type { Space, Span } from '../../span.js'

/**
 * Where a phrase stands in a document, in order: as written, or, where it stands nowhere so, in the normalized text, in
 * either script and over line ends.
 * @param phrase normalized like the text
 * @param written the phrase as the person wrote it
 */
export function findPhrase(document: Normalized, phrase: string, written: string): readonly Span<'source'>[] {
  const inSource = placesOf<'source'>(document.source, written)
  if (inSource.length > 0) return inSource
  return placesOf<'normal'>(document.text, phrase).map((span) => toSourceThrough(document.maps, span))
}

function placesOf<S extends Space>(text: string, phrase: string): readonly Span<S>[] {
  const places: Span<S>[] = []
  for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + phrase.length))
    places.push({ start: at, end: at + phrase.length })
  return places
}
