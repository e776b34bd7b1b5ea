import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Coverage, Resolved, ShieldKind } from '../document.js'
import { forth, toSourceThrough } from '../offset-map.js'
import type { Span } from '../span.js'
import { within } from './within.js'

/** Shields whose figures are part of a name, an outline mark or a blank: no numbers of the text. */
const NO_NUMBER: ReadonlySet<ShieldKind> = new Set(['outline', 'name', 'version', 'work', 'idiom', 'placeholder'])

/**
 * How many of a document's numbers were understood. Numbers are the numerals of the text and the figures of dates, grades,
 * ordinals and the like; outline marks, figures inside names and 一 as an article are none. A number is understood as a
 * part of an entity or of a shield, and checked where a finding of `reckoned` speaks of it.
 */
export function coverage(document: Resolved, reckoned: readonly Finding[]): Coverage {
  const { entities, maps, sections, text } = document
  const names: Span<'normal'>[] = []
  const amounts: Span<'normal'>[] = []
  for (const { value, span } of entities) (NAMES.has(value.type) ? names : amounts).push(span)
  // Each in order by itself: together they would have to be sorted.
  const inName = within(names)
  const inMark = within(sections.map(({ span, title }) => ({ start: span.start, end: title.start })))
  const isName = (span: Span<'normal'>) => inName(span) || inMark(span)
  const isAmount = within(amounts)
  const isChecked = within(placesOf(reckoned, maps))
  const unread: Span<'source'>[] = []
  let numbers = 0
  let checked = 0
  const count = (span: Span<'normal'>) => {
    numbers++
    if (isChecked(span)) checked++
  }
  for (const { span } of document.numerals) {
    if (isName(span)) continue
    const understood = isAmount(span)
    if (!understood && isArticle(text, span)) continue
    count(span)
    if (!understood) unread.push(toSourceThrough(maps, span))
  }
  for (const { kind, span } of document.shields)
    if (!NO_NUMBER.has(kind) && FIGURE.next(text, span.start, span.end) < span.end && !isName(span)) count(span)
  return { numbers, understood: numbers - unread.length, checked, unread }
}

const NAMES: ReadonlySet<string> = new Set(['work', 'person', 'organization'])
const FIGURE = characterSet('0-9〇零○一二三四五六七八九十百千万亿两廿卅')

const isArticle = (text: string, { start, end }: Span<'normal'>) => end - start === 1 && text[start] === '一'

/** Where findings are, and what else they speak of. */
function placesOf(findings: readonly Finding[], maps: Resolved['maps']): readonly Span<'normal'>[] {
  const toNormal = forth(maps)
  const places: Span<'normal'>[] = []
  for (const { span, related } of findings) {
    if (span) places.push(toNormal(span))
    for (const other of related ?? []) places.push(toNormal(other.span))
  }
  return places
}
