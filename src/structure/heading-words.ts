import type { OutlineWords } from '../rule/kinds/outline-words.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { endingIn } from './ending-in.js'

/** What the words at a place say about headings; made once per rule set. */
export interface HeadingWords {
  /** Whether a phrase is the name of a part, apart from words that may stand before any: 校本研修工作目标. */
  isKnown(phrase: string): boolean
  /** How well a heading could end here: 4 as a known one, 2 in a word of headings, 0 unknown, -1 never. */
  endsHeading(phrase: string): number
  /** How surely text begins at an offset: 3 surely, 2 likely, 1.5 by a single character, 0 not seen. */
  startsText(text: string, at: number): number
  /** Whether a phrase is a sentence, or the beginning of one. */
  isSentence(phrase: string): boolean
  /** Whether a phrase is the name of a group of people as a whole: 骨干教师. */
  isGroup(phrase: string): boolean
  readonly tableHeads: ReadonlySet<string>
}

/** Make one lookup of all outline words and of the titles of all roles. */
export function headingWords(outline: readonly OutlineWords[], roles: readonly SectionRole[]): HeadingWords {
  const of = (use: OutlineWords['use']) => outline.filter((rule) => rule.use === use)
  const words = (use: OutlineWords['use']) => new Set(of(use).flatMap((rule) => rule.words))
  const pattern = (use: OutlineWords['use'], flags: string) =>
    new RegExp(
      of(use)
        .flatMap((rule) => [...rule.patterns, ...longestFirst(rule.words).map(escaped)])
        .join('|') || '(?!)',
      flags
    )
  const ends = words('heading-end')
  const never = words('no-heading-end')
  const fillers = words('heading-filler')
  const groups = words('heading-name')
  const titles = new Set([...roles.flatMap((role) => role.titles), ...groups])
  const heads = words('table-head')
  const head = [...heads].map(escaped).join('|')
  const start = pattern('text-start', 'uy').source
  // Two names of columns in a row: a table without its lines.
  const surely = new RegExp(head ? `${start}|(?:${head}){2}` : start, 'uy')
  const likely = pattern('text-start-weak', 'uy')
  const sentence = pattern('sentence', 'u')
  const titlesOf = endingIn(titles)
  const endsOf = endingIn(ends)
  const neverOf = endingIn(never)
  const isBareKnown = (phrase: string) =>
    phrase.length <= 24 &&
    titlesOf(phrase).some((title) => isFilled(phrase.slice(0, phrase.length - title.length), fillers))
  return {
    isKnown: (phrase) => isBareKnown(bare(phrase)),
    endsHeading(phrase) {
      const last = bare(phrase)
      if (isBareKnown(last)) return 4
      const end = endsOf(last)[0]?.length ?? 0
      const not = Math.max(neverOf(last)[0]?.length ?? 0, neverOf(phrase.trimEnd())[0]?.length ?? 0)
      if (end > 0 && end >= not) return 2
      return not > 0 ? -1 : 0
    },
    startsText(text, at) {
      surely.lastIndex = at
      if (surely.test(text)) return 3
      likely.lastIndex = at
      const word = likely.exec(text)?.[0]
      return word === undefined ? 0 : word.length === 1 ? 1.5 : 2
    },
    isSentence: (phrase) => sentence.test(phrase),
    isGroup: (phrase) => groups.has(phrase),
    tableHeads: heads
  }
}

/** A phrase without the quotes and stops around it and the spaces in it. */
function bare(phrase: string): string {
  const plain = SIGNS.test(phrase) ? phrase.replace(/[\s“”"'《》【】[\]]/g, '') : phrase
  let end = plain.length
  while (end > 0 && ':。;,、.'.includes(plain[end - 1]!)) end--
  return end < plain.length ? plain.slice(0, end) : plain
}

const SIGNS = /[\s“”"'《》【】[\]]/

/** Whether a phrase is made of fillers, or empty. */
function isFilled(phrase: string, fillers: ReadonlySet<string>): boolean {
  const reached = [true]
  for (let at = 0; at < phrase.length; at++) {
    if (!reached[at]) continue
    for (let end = at + 1; end <= Math.min(phrase.length, at + 4); end++)
      if (fillers.has(phrase.slice(at, end))) reached[end] = true
  }
  return reached[phrase.length] === true
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
