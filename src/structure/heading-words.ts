import { characterSet } from '../character-set.js'
import { firstMatch } from '../rule/first-match.js'
import type { OutlineWords } from '../rule/kinds/outline-words.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { endingIn } from './ending-in.js'

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
  const ends = words('heading-end')
  const never = words('no-heading-end')
  const groups = words('heading-name')
  const titles = new Set([...roles.flatMap((role) => role.titles), ...groups])
  const heads = words('table-head')
  const head = [...heads].map(escaped).join('|')
  // Two names of columns in a row: a table without its lines.
  const surely = firstMatch([...patterns('text-start'), ...(head ? [`(?:${head}){2}`] : [])], 'u')
  const likely = firstMatch(patterns('text-start-weak'), 'u')
  const sentence = firstMatch(patterns('sentence'), 'u')
  const titleOf = endingIn(titles)
  const endOf = endingIn(ends)
  const neverOf = endingIn(never)
  const lasts = new Set([...titles, ...ends, ...never].map((word) => word.charCodeAt(word.length - 1)))
  const isFilled = filledWith(words('heading-filler'))
  const isKnown = (text: string, start: number, end: number) =>
    end - start <= LONGEST && titleOf(text, start, end, (title) => isFilled(text, start, end - title.length)) > 0
  const endsBare = (text: string, start: number, end: number, least: number) => {
    if (isKnown(text, start, end)) return 4
    const known = endOf(text, start, end)
    const not = Math.max(least, neverOf(text, start, end))
    if (known > 0 && known >= not) return 2
    return not > 0 ? -1 : 0
  }
  return {
    isKnown(phrase) {
      const plain = bare(phrase)
      return isKnown(plain, 0, plain.length)
    },
    endsHeading(text, start = 0, end = text.length) {
      const signed = SIGNS_AND_STOPS.at(text, end - 1)
      if (end <= start || (!signed && !lasts.has(text.charCodeAt(end - 1)))) return 0
      if (!signed && SIGNS.next(text, start, end) === end) return endsBare(text, start, end, 0)
      const phrase = text.slice(start, end)
      const plain = bare(phrase)
      return endsBare(plain, 0, plain.length, neverOf(phrase, 0, phrase.trimEnd().length))
    },
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

/** What is longer is not the name of a part. */
const LONGEST = 24

const SIGNS = characterSet('\\s“”"\'《》【】[]')
const STOPS = characterSet(':。;,、.')
const SIGNS_AND_STOPS = characterSet('\\s“”"\'《》【】[]:。;,、.')

/** A phrase without the quotes and stops around it and the spaces in it. */
function bare(phrase: string): string {
  const plain = SIGNS.next(phrase, 0) < phrase.length ? phrase.replace(/[\s“”"'《》【】[\]]/g, '') : phrase
  let end = plain.length
  while (STOPS.at(plain, end - 1)) end--
  return end < plain.length ? plain.slice(0, end) : plain
}

/** Make a test whether a short stretch of a text is made of fillers, or empty. */
function filledWith(fillers: ReadonlySet<string>): (text: string, start: number, end: number) => boolean {
  const byFirst = new Map<number, string[]>()
  for (const word of fillers) {
    const own = byFirst.get(word.charCodeAt(0))
    if (own) own.push(word)
    else byFirst.set(word.charCodeAt(0), [word])
  }
  return (text, start, end) => {
    // One bit an offset: those that fillers reach.
    let reached = 1
    for (let at = start; at < end; at++) {
      if ((reached & (1 << (at - start))) === 0) continue
      for (const word of byFirst.get(text.charCodeAt(at)) ?? [])
        if (at + word.length <= end && text.startsWith(word, at)) reached |= 1 << (at - start + word.length)
    }
    return (reached & (1 << (end - start))) !== 0
  }
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
