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
  const { entities, maps, text } = document
  const named = entities.filter(({ value }) => NAMES.has(value.type)).map(({ span }) => span)
  const amounts = entities.filter(({ value }) => !NAMES.has(value.type)).map(({ span }) => span)
  const inside = [...named, ...document.sections.map(({ span, title }) => ({ start: span.start, end: title.start }))]
  const shielded = document.shields.filter(({ kind, span }) => !NO_NUMBER.has(kind) && FIGURE.test(piece(text, span)))
  const isName = within(inside)
  const isAmount = within(amounts)
  const isChecked = within(placesOf(reckoned, maps))
  const numerals = document.numerals
    .map(({ span }) => span)
    .filter((span) => !isName(span) && (isAmount(span) || piece(text, span) !== '一'))
  const numbers = [...numerals, ...shielded.map(({ span }) => span).filter((span) => !isName(span))]
  const unread = numerals.filter((span) => !isAmount(span))
  return {
    numbers: numbers.length,
    understood: numbers.length - unread.length,
    checked: numbers.filter(isChecked).length,
    unread: unread.map((span) => toSourceThrough(maps, span))
  }
}

const NAMES: ReadonlySet<string> = new Set(['work', 'person', 'organization'])
const FIGURE = /[0-9〇零○一二三四五六七八九十百千万亿两廿卅]/

const piece = (text: string, { start, end }: Span<'normal'>) => text.slice(start, end)

function placesOf(findings: readonly Finding[], maps: Resolved['maps']): readonly Span<'normal'>[] {
  const toNormal = forth(maps)
  return findings
    .flatMap(({ span, related = [] }) => [...(span ? [span] : []), ...related.map((other) => other.span)])
    .map(toNormal)
}
