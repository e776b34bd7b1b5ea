import type { Residue } from '../document.js'
import { oncePer } from '../once-per.js'
import type { ResidueRule } from '../rule/kinds/residue.js'
import { matchesOf } from '../rule/matches-of.js'
import { splitLines } from './split-lines.js'

/**
 * Find what is not the report's own: navigation, editors' introductions, "next page", tags, codes of word processors.
 * Each line of it is one piece; sentences that follow each other in one line are one piece too.
 * @returns pieces in order, without overlap, in offsets of the text.
 */
export function findResidue(text: string, rules: readonly ResidueRule[]): readonly Residue[] {
  const { line, sentence, both, match } = compiled(rules)
  const found: Residue[] = []
  let head = true
  let below: string | undefined
  for (const span of splitLines(text)) {
    const words = text.slice(span.start, span.end)
    const short = words.length <= LONGEST_LINE
    const own = short ? first(line, words, head) : undefined
    const rule = own?.id ?? (below !== undefined && isLink(words) ? below : undefined)
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
    const editor = ofSentences(words, span.start, short ? sentence : both, head)
    if (editor) found.push(editor)
    if (head && isReport(words.slice(editor ? editor.span.end - span.start : 0))) head = false
  }
  for (const { rule, pattern } of match)
    for (const { index, 0: piece } of matchesOf(text, pattern))
      found.push({ rule: rule.id, span: { start: index, end: index + piece.length } })
  return withoutOverlap(found)
}

interface Compiled {
  readonly rule: ResidueRule
  readonly pattern: RegExp
}
/** Rules with all their patterns as one: one look tells that none matches, as of most lines. */
interface Joined {
  readonly rules: readonly Compiled[]
  readonly any: RegExp
}

const compiled = oncePer((rules: readonly ResidueRule[]) => {
  const of = (takes: ResidueRule['takes'], flags: string): readonly Compiled[] =>
    rules.filter((rule) => rule.takes === takes).map((rule) => ({ rule, pattern: new RegExp(rule.match, flags) }))
  const joined = (list: readonly Compiled[]): Joined => ({
    rules: list,
    any: new RegExp(list.map(({ rule }) => `(?:${rule.match})`).join('|') || '(?!)', 'u')
  })
  const [line, sentence] = [of('line', 'u'), of('sentence', 'u')]
  return {
    line: joined(line),
    sentence: joined(sentence),
    both: joined([...sentence, ...line]),
    match: of('match', 'gu')
  }
})

/** A longer line is text without line breaks: then a rule that takes lines takes no more than a sentence. */
const LONGEST_LINE = 160

/** From the first to the last sentence of the line that is residue: what editors write stands together. */
function ofSentences(line: string, offset: number, rules: Joined, head: boolean): Residue | undefined {
  let piece: { rule: string; start: number; end: number } | undefined
  for (const { index, 0: sentence } of matchesOf(line, /[^。!?\n]+[。!?]*[”"]?/g)) {
    const words = sentence.trim()
    const rule = words.length <= LONGEST_LINE ? first(rules, words, head) : undefined
    // Far behind the last one it is a piece of another make; one line gives one piece.
    if (!rule || (piece && index - piece.end > 160)) continue
    const at = index + sentence.indexOf(words)
    const own = inBrackets(words, rule) ?? { start: 0, end: words.length }
    piece = { rule: piece?.rule ?? rule.id, start: piece?.start ?? at + own.start, end: at + own.end }
  }
  return piece && { rule: piece.rule, span: { start: offset + piece.start, end: offset + piece.end } }
}

/** (本文由某网整理)五、课题引领: of a sentence that is an editor's by what it has in brackets, the brackets. */
function inBrackets(words: string, rule: ResidueRule): { readonly start: number; readonly end: number } | undefined {
  const pattern = new RegExp(rule.match, 'u')
  for (const { index, 0: piece } of words.matchAll(/\([^()]*\)/g))
    if (pattern.test(piece)) return { start: index, end: index + piece.length }
  return undefined
}

function first({ rules, any }: Joined, words: string, head: boolean): ResidueRule | undefined {
  if (!any.test(words)) return undefined
  return rules.find(({ rule, pattern }) => (head || rule.at !== 'head') && pattern.test(words))?.rule
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
