import type { Residue } from '../document.js'
import { oncePer } from '../once-per.js'
import type { ResidueRule } from '../rule/kinds/residue.js'
import { matchesOf } from '../rule/matches-of.js'
import { type Suspect, suspects } from '../rule/suspects.js'
import { splitLines } from './split-lines.js'

/**
 * Find what is not the report's own: navigation, editors' introductions, "next page", tags, codes of word processors.
 * Each line of it is one piece; sentences that follow each other in one line are one piece too.
 * @returns pieces in order, without overlap, in offsets of the text.
 */
export function findResidue(text: string, rules: readonly ResidueRule[]): readonly Residue[] {
  const { suspected, all, match } = compiled(rules)
  const places = suspected.in(text)
  if (places.length === 0 && suspected.anywhere.length === 0) return []
  const asked = suspicion(places, suspected.anywhere)
  const found: Residue[] = []
  let head = true
  let below: string | undefined
  for (const span of splitLines(text)) {
    const near = asked(span.start, span.end)
    if (near.length === 0 && below === undefined && !head) continue
    const words = text.slice(span.start, span.end)
    const short = words.length <= LONGEST_LINE
    const own = short ? first(all, near, 'line', words, head) : undefined
    const rule = own?.rule.id ?? (below !== undefined && isLink(words) ? below : undefined)
    if (rule !== undefined) {
      const piece = own && inBrackets(words, own)
      found.push({
        rule,
        span: piece ? { start: span.start + piece.start, end: span.start + piece.end } : span
      })
      if (rules.find(({ id }) => id === rule)?.list) below = rule
      continue
    }
    below = undefined
    const inside = near.some((n) => all[n]!.rule.takes === 'sentence' || (!short && all[n]!.rule.takes === 'line'))
    const editor = inside ? ofSentences(words, span.start, all, !short, head, asked) : undefined
    if (editor) found.push(editor)
    if (head && isReport(words.slice(editor ? editor.span.end - span.start : 0))) head = false
  }
  const anywhere = match.length > 0 ? suspicion(places, suspected.anywhere)(0, text.length) : NONE
  for (const { number, rule, pattern } of match)
    if (anywhere.includes(number))
      for (const { index, 0: piece } of matchesOf(text, pattern))
        found.push({ rule: rule.id, span: { start: index, end: index + piece.length } })
  return withoutOverlap(found)
}

interface Compiled {
  readonly number: number
  readonly rule: ResidueRule
  readonly pattern: RegExp
}

const compiled = oncePer((rules: readonly ResidueRule[]) => {
  const all = rules.map((rule, number): Compiled => {
    const flags = rule.takes === 'match' ? 'gu' : 'u'
    return { number, rule, pattern: new RegExp(rule.match, flags) }
  })
  const suspected = suspects(rules.map((rule) => rule.match))
  return { suspected, all, match: all.filter(({ rule }) => rule.takes === 'match') }
})

/** The numbers, in order, of the rules that may match in a piece of text; most pieces have none. Ask in order of place. */
type Suspicion = (start: number, end: number) => readonly number[]

function suspicion(places: readonly Suspect[], anywhere: readonly number[]): Suspicion {
  let next = 0
  return (start, end) => {
    while (next < places.length && places[next]!.at < start) next++
    let near: number[] | undefined
    for (let n = next; n < places.length && places[n]!.at < end; n++)
      for (const rule of places[n]!.patterns) {
        near ??= anywhere.slice()
        if (!near.includes(rule)) near.push(rule)
      }
    return near?.sort((a, b) => a - b) ?? anywhere
  }
}

const NONE: readonly number[] = []

/** A longer line is text without line breaks: then a rule that takes lines takes no more than a sentence. */
const LONGEST_LINE = 160

/** From the first to the last sentence of the line that is residue: what editors write stands together. */
function ofSentences(
  line: string,
  offset: number,
  all: readonly Compiled[],
  isLong: boolean,
  head: boolean,
  asked: Suspicion
): Residue | undefined {
  let piece: { rule: string; start: number; end: number } | undefined
  for (const { index, 0: sentence } of matchesOf(line, /[^。!?\n]+[。!?]*[”"]?/g)) {
    const near = asked(offset + index, offset + index + sentence.length)
    if (near.length === 0) continue
    const words = sentence.trim()
    if (words.length > LONGEST_LINE) continue
    const own =
      first(all, near, 'sentence', words, head) ?? (isLong ? first(all, near, 'line', words, head) : undefined)
    // Far behind the last one it is a piece of another make; one line gives one piece.
    if (!own || (piece && index - piece.end > 160)) continue
    const at = index + sentence.indexOf(words)
    const inner = inBrackets(words, own) ?? { start: 0, end: words.length }
    piece = { rule: piece?.rule ?? own.rule.id, start: piece?.start ?? at + inner.start, end: at + inner.end }
  }
  return piece && { rule: piece.rule, span: { start: offset + piece.start, end: offset + piece.end } }
}

/** (本文由某网整理)五、课题引领: of a sentence that is an editor's by what it has in brackets, the brackets. */
function inBrackets(
  words: string,
  { pattern }: Compiled
): { readonly start: number; readonly end: number } | undefined {
  for (const { index, 0: piece } of matchesOf(words, /\([^()]*\)/g))
    if (pattern.test(piece)) return { start: index, end: index + piece.length }
  return undefined
}

/** The first of some rules, by their numbers, that takes a piece of that kind and matches it. */
function first(
  all: readonly Compiled[],
  near: readonly number[],
  takes: ResidueRule['takes'],
  words: string,
  head: boolean
): Compiled | undefined {
  for (const n of near) {
    const one = all[n]!
    const { rule, pattern } = one
    if (rule.takes === takes && (head || rule.at !== 'head') && pattern.test(words)) return one
  }
  return undefined
}

/** A line of a list of links: a bullet, or a short line that is no sentence. */
function isLink(line: string): boolean {
  return line.length <= 50 && !/[。;!?:,]$|^第?篇/.test(line) && !/^[(]?[一二三四五六七八九十]{1,3}[)、.]/.test(line)
}

/** The first words of the report itself: a numbered heading, or a sentence of some length. */
function isReport(line: string): boolean {
  return (
    /^(?:[(]?[一二三四五六七八九十]{1,2}[)、.]|1[.、])/.test(line) ||
    (line.length >= 16 && /。/.test(line)) ||
    (line.length >= 30 && /,/.test(line))
  )
}

function withoutOverlap(found: readonly Residue[]): readonly Residue[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: Residue[] = []
  let end = -1
  for (const residue of sorted) {
    if (residue.span.start < end) continue
    kept.push(residue)
    end = residue.span.end
  }
  return kept
}
