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
  const { suspected, line, sentence, both, match } = compiled(rules)
  const places = suspected.in(text)
  if (places.length === 0 && suspected.anywhere.length === 0) return []
  const asked = suspicion(places, suspected.anywhere)
  const found: Residue[] = []
  let head = true
  let below: string | undefined
  for (const span of splitLines(text)) {
    const may = asked(span.start, span.end)
    if (!may && below === undefined && !head) continue
    const words = text.slice(span.start, span.end)
    const short = words.length <= LONGEST_LINE
    const own = may && short ? first(line, words, head, may) : undefined
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
    const inside = short ? sentence : both
    const editor =
      may &&
      inside.some(({ number, rule }) => may(number) && (head || rule.at !== 'head')) &&
      ofSentences(words, span.start, inside, head, asked)
    if (editor) found.push(editor)
    if (head && isReport(words.slice(editor ? editor.span.end - span.start : 0))) head = false
  }
  const may = suspicion(places, suspected.anywhere)(0, text.length)
  for (const { number, rule, pattern } of match)
    if (may?.(number))
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
  const of = (takes: ResidueRule['takes'], flags: string): readonly Compiled[] =>
    rules.flatMap((rule, number) =>
      rule.takes === takes ? [{ number, rule, pattern: new RegExp(rule.match, flags) }] : []
    )
  const [line, sentence] = [of('line', 'u'), of('sentence', 'u')]
  const suspected = suspects(rules.map((rule) => rule.match))
  return { suspected, line, sentence, both: [...sentence, ...line], match: of('match', 'gu') }
})

/** Whether a rule, by its number, may match in the piece of text that was asked for last. */
type May = (rule: number) => boolean

/** Tell for pieces of text, asked for in order, whether any rule may match there, and which ones; most pieces have none. */
function suspicion(
  places: readonly Suspect[],
  anywhere: readonly number[]
): (start: number, end: number) => May | undefined {
  // The last asking at which a rule was among the suspects.
  const noted: number[] = []
  let asked = 0
  let next = 0
  const may: May = (rule) => noted[rule] === asked
  return (start, end) => {
    while (next < places.length && places[next]!.at < start) next++
    if (anywhere.length === 0 && !(next < places.length && places[next]!.at < end)) return undefined
    asked++
    for (const rule of anywhere) noted[rule] = asked
    for (let n = next; n < places.length && places[n]!.at < end; n++)
      for (const rule of places[n]!.patterns) noted[rule] = asked
    return may
  }
}

/** A longer line is text without line breaks: then a rule that takes lines takes no more than a sentence. */
const LONGEST_LINE = 160

/** From the first to the last sentence of the line that is residue: what editors write stands together. */
function ofSentences(
  line: string,
  offset: number,
  rules: readonly Compiled[],
  head: boolean,
  asked: ReturnType<typeof suspicion>
): Residue | undefined {
  let piece: { rule: string; start: number; end: number } | undefined
  for (const { index, 0: sentence } of matchesOf(line, /[^。!?\n]+[。!?]*[”"]?/g)) {
    const may = asked(offset + index, offset + index + sentence.length)
    if (!may) continue
    const words = sentence.trim()
    const own = words.length <= LONGEST_LINE ? first(rules, words, head, may) : undefined
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

function first(rules: readonly Compiled[], words: string, head: boolean, may: May): Compiled | undefined {
  return rules.find(({ number, rule, pattern }) => may(number) && (head || rule.at !== 'head') && pattern.test(words))
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
