import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Coverage, Resolved, ShieldKind } from '../document.js'
import { forth, toSourceThrough } from '../offset-map.js'
import type { Span } from '../span.js'

/** Shields whose figures are part of a name, an outline mark or a blank: no numbers of the text. */
const NO_NUMBER: ReadonlySet<ShieldKind> = new Set(['outline', 'name', 'version', 'work', 'idiom', 'placeholder'])

/**
 * How many of a document's numbers were understood. Numbers are the numerals of the text and the figures of dates, grades,
 * ordinals and the like; outline marks, figures inside names and 一 as an article are none. A number is understood as a
 * part of an entity or of a shield, and checked where a finding of `reckoned` speaks of it.
 */
export function coverage(document: Resolved, reckoned: readonly Finding[]): Coverage {
  const { entities, maps, numerals, sections, shields, text } = document
  const names: Places = []
  const amounts: Places = []
  const marks: Places = []
  for (const { value, span } of entities) add(NAMES.has(value.type) ? names : amounts, span.start, span.end)
  for (const { span, title } of sections) add(marks, span.start, title.start)
  const found = placesOf(reckoned, maps)
  const unread: Span<'source'>[] = []
  let numbers = 0
  let checked = 0
  // Numerals stand in order of place, as entities and sections do: all are gone through once, side by side.
  let name = 0
  let mark = 0
  let amount = 0
  let place = 0
  for (const { span } of numerals) {
    name = behind(names, name, span)
    mark = behind(marks, mark, span)
    if (meets(names, name, span) || meets(marks, mark, span)) continue
    amount = behind(amounts, amount, span)
    const understood = meets(amounts, amount, span)
    if (!understood && isArticle(text, span)) continue
    numbers++
    place = behind(found, place, span)
    if (meets(found, place, span)) checked++
    if (!understood) unread.push(toSourceThrough(maps, span))
  }
  name = mark = place = 0
  for (const { kind, span } of shields) {
    if (NO_NUMBER.has(kind) || FIGURE.next(text, span.start, span.end) >= span.end) continue
    name = behind(names, name, span)
    mark = behind(marks, mark, span)
    if (meets(names, name, span) || meets(marks, mark, span)) continue
    numbers++
    place = behind(found, place, span)
    if (meets(found, place, span)) checked++
  }
  return { numbers, understood: numbers - unread.length, checked, unread }
}

/** Places in order, those that overlap as one: where each starts and ends, in turn. */
type Places = number[]

function add(places: Places, start: number, end: number): void {
  const last = places.length - 1
  if (last < 0 || start >= places[last]!) places.push(start, end)
  else if (end > places[last]!) places[last] = end
}

/** From place `at` on, the first that does not end before a span. */
function behind(places: Places, at: number, { start }: Span<'normal'>): number {
  while (at < places.length && places[at + 1]! <= start) at += 2
  return at
}

const meets = (places: Places, at: number, { end }: Span<'normal'>) => at < places.length && places[at]! < end

const NAMES: ReadonlySet<string> = new Set(['work', 'person', 'organization'])
const FIGURE = characterSet('0-9〇零○一二三四五六七八九十百千万亿两廿卅')

const isArticle = (text: string, { start, end }: Span<'normal'>) => end - start === 1 && text[start] === '一'

/** Where findings are, and what else they speak of. */
function placesOf(findings: readonly Finding[], maps: Resolved['maps']): Places {
  const toNormal = forth(maps)
  const spans: Span<'normal'>[] = []
  for (const { span, related } of findings) {
    if (span) spans.push(toNormal(span))
    if (related) for (const other of related) spans.push(toNormal(other.span))
  }
  const places: Places = []
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) add(places, start, end)
  return places
}
