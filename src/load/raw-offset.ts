import { unescapeXml } from './unescape-xml.js'

/**
 * Where in a piece of XML text, as it is written, a character of it stands that has the offset `index` once references
 * are resolved; behind the piece where it has no such character.
 */
export function rawOffset(raw: string, index: number): number {
  let left = index
  let at = 0
  while (left > 0 && at < raw.length) {
    const end = raw[at] === '&' ? raw.indexOf(';', at) + 1 : at + 1
    const next = end === 0 ? at + 1 : end
    left -= unescapeXml(raw.slice(at, next)).length
    at = next
  }
  return at
}
