import { firstMatch } from '../rule/first-match.js'
import type { OutlineWords } from '../rule/kinds/outline-words.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { headingEnds } from './heading-ends.js'

/** What the words at a place say about headings; made once per rule set. */
export interface HeadingWords {
  /** Whether a phrase is the name of a part, apart from words that may stand before any: 校本研修工作目标. */
  isKnown(phrase: string): boolean
  /** How well a heading could end where a stretch of a text does: 4 as a known one, 2 in a word of headings, 0 unknown, -1 never. */
  endsHeading(text: string, start?: number, end?: number): number
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
  const patterns = (use: OutlineWords['use']) =>
    of(use).flatMap((rule) => [...rule.patterns, ...longestFirst(rule.words).map(escaped)])
  const groups = words('heading-name')
  const heads = words('table-head')
  const head = [...heads].map(escaped).join('|')
  // Two names of columns in a row: a table without its lines.
  const surely = firstMatch([...patterns('text-start'), ...(head ? [`(?:${head}){2}`] : [])], 'u')
  const likely = firstMatch(patterns('text-start-weak'), 'u')
  const sentence = firstMatch(patterns('sentence'), 'u')
  const { isKnown, ends } = headingEnds({
    titles: new Set([...roles.flatMap((role) => role.titles), ...groups]),
    fillers: words('heading-filler'),
    ends: words('heading-end'),
    never: words('no-heading-end')
  })
  return {
    isKnown,
    endsHeading: (text, start = 0, end = text.length) => ends(text, start, end),
    startsText(text, at) {
      if (surely(text, at) >= 0) return 3
      const length = likely(text, at)
      return length < 0 ? 0 : length === 1 ? 1.5 : 2
    },
    isSentence(phrase) {
      for (let at = 0; at < phrase.length; at++) if (sentence(phrase, at) >= 0) return true
      return false
    },
    isGroup: (phrase) => groups.has(phrase),
    tableHeads: heads
  }
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
