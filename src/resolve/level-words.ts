import { type LevelPatterns, levelPatterns } from '../extract/level-patterns.js'
import { type WordFinder, wordFinder } from '../extract/word-finder.js'
import { oncePer } from '../once-per.js'
import type { Lexicon, Lexicons } from '../rule/lexicons.js'
import { wordsIn } from './words-in.js'

/** A word that tells what became of a thing, and where in a text it stands. */
export interface StatusWord {
  readonly status: string
  readonly at: number
  readonly end: number
}

/** What tells the count, status and object of a level, made of the lists in rules/lexicons/levels.yml. */
export interface LevelWords {
  readonly patterns: LevelPatterns
  /** Class of the noun that a phrase ends in: 单元命题比赛 is a contest. */
  readonly kindOf: (object: string | undefined) => string | undefined
  /** Whether words may stand between a level and the amount behind it, and between an amount and the level behind it. */
  readonly gap: (between: string) => boolean
  readonly gapBefore: (between: string) => boolean
  /** Whether a unit counts things of a class. */
  readonly counts: (kind: string | undefined, unit: string) => boolean
  /** Units that never count what has a level: 岁, 字. */
  readonly never: ReadonlySet<string>
  /** The nouns of a text that can have a level, in order. */
  readonly nouns: (text: string) => readonly string[]
  /** The status words of a text, in order, where they say that something is so. */
  readonly statuses: (text: string) => readonly StatusWord[]
  /** Whether what follows a level is no noun of its own: a pause, an amount, a verb of scoring. */
  readonly standsBare: (behind: string) => boolean
  readonly gradedObjects: (text: string) => readonly string[]
}

/** The words of a ruleset, their patterns made once for it. */
export const levelWords = oncePer(make)

/** Classes that share their units with another. */
const UNITS: Readonly<Record<string, string>> = { contest: 'event', training: 'event', other: 'event' }

function make(lexicons: Lexicons): LevelWords {
  const list = (name: string): Lexicon | undefined => lexicons.get(`levels.${name}`)
  const finder = (name: string): WordFinder => wordFinder(list(name)?.words ?? [])
  const source = (name: string) => list(name)?.source ?? '(?!)'
  const kinds = list('objects')?.groupOf ?? new Map<string, string>()
  const unitsOf = new Map(
    [...new Set(kinds.values())].map((kind) => [kind, list(`units.${UNITS[kind] ?? kind}`)?.words])
  )
  const units = ['units.count', 'units.hours', 'units.people'].map((name) => lexicons.get(name)?.source ?? '(?!)')
  const amount = `[〇零一二两三四五六七八九十百千]{1,8}[余多]?(?:${units.join('|')})`
  const bare = new RegExp(`^(?:[加得记扣计是占的和及与或、]|${amount}|${source('gap')})`)
  const gap = new RegExp(`^(?:${source('gap')})*$`)
  const gapBefore = new RegExp(`^(?:${source('gap-before')})*$`)
  const [objects, graded] = [finder('objects'), finder('graded-objects')]
  return {
    patterns: levelPatterns(lexicons),
    kindOf: (object) => (object ? kinds.get(objects.before(object, object.length)) : undefined),
    gap: (between) => between === '' || gap.test(between),
    gapBefore: (between) => between === '' || gapBefore.test(between),
    counts: (kind, unit) => unitsOf.get(kind ?? '')?.has(unit) ?? true,
    never: list('units.never')?.words ?? new Set(),
    nouns: (text) => wordsIn(text, objects),
    statuses: statusReader(list('status')?.groupOf ?? new Map(), list('status-not')?.words ?? new Set()),
    standsBare: (behind) => !/^[\u4e00-\u9fff“]/.test(behind) || bare.test(behind),
    gradedObjects: (text) => wordsIn(text, graded)
  }
}

/** Reads the words of a list, but none that begins where one of the other list does: 结题, but not 结题报告. */
function statusReader(statusOf: ReadonlyMap<string, string>, others: ReadonlySet<string>): LevelWords['statuses'] {
  const words = wordFinder(statusOf.keys())
  const not = wordFinder(others)
  const all = wordFinder([...statusOf.keys(), ...others])
  return (text) => {
    const found: StatusWord[] = []
    for (let at = all.next(text, 0); at < text.length; at = all.next(text, at + 1)) {
      const denied = not.at(text, at)
      const word = denied || words.at(text, at)
      if (word === '') continue
      const end = at + word.length
      if (denied === '') found.push({ status: statusOf.get(word)!, at, end })
      at = end - 1
    }
    return found.length < 2 ? found : withoutEither(text, found)
  }
}

/** 发表或获奖: one or the other, so neither is said. */
function withoutEither(text: string, found: readonly StatusWord[]): readonly StatusWord[] {
  const either = (i: number) =>
    i >= 0 && i + 1 < found.length && /^(?:或者?|、|\/)$/.test(text.slice(found[i]!.end, found[i + 1]!.at))
  return found.filter((_, i) => !either(i) && !either(i - 1))
}
