import { type LevelPatterns, levelPatterns } from '../extract/level-patterns.js'
import type { Lexicon, Lexicons } from '../rule/lexicons.js'
import { type Scanner, scanner } from '../rule/scanner.js'

/** What tells the count, status and object of a level, made of the lists in rules/lexicons/levels.yml. */
export interface LevelWords {
  readonly patterns: LevelPatterns
  readonly lexicons: Lexicons
  /** Class of the noun that a phrase ends in: 单元命题比赛 is a contest. */
  readonly kindOf: (object: string | undefined) => string | undefined
  /** What may stand between a level and the amount behind it, and between an amount and the level behind it. */
  readonly gap: RegExp
  readonly gapBefore: RegExp
  /** Whether a unit counts things of a class. */
  readonly counts: (kind: string | undefined, unit: string) => boolean
  /** Units that never count what has a level: 岁, 字. */
  readonly never: ReadonlySet<string>
  /** The status words of a text, in order, where they say that something is so. */
  readonly statuses: (text: string) => readonly { readonly status: string; readonly at: number }[]
  /** Whether what follows a level is no noun of its own: a pause, an amount, a verb of scoring. */
  readonly standsBare: (behind: string) => boolean
  readonly gradedObjects: Scanner
}

const known = new WeakMap<Lexicons, LevelWords>()

/** The words of a ruleset, their patterns made once for it. */
export function levelWords(lexicons: Lexicons): LevelWords {
  const made = known.get(lexicons) ?? make(lexicons)
  known.set(lexicons, made)
  return made
}

/** Classes that share their units with another. */
const UNITS: Readonly<Record<string, string>> = { contest: 'event', training: 'event', other: 'event' }

function make(lexicons: Lexicons): LevelWords {
  const list = (name: string): Lexicon | undefined => lexicons.get(`levels.${name}`)
  const source = (name: string) => list(name)?.source ?? '(?!)'
  const objects = list('objects')?.groupOf ?? new Map<string, string>()
  const endings = new RegExp(`${source('objects')}$`)
  const status = scanner(`(?<not>${source('status-not')})|${source('status')}`)
  const units = ['units.count', 'units.hours', 'units.people'].map((name) => lexicons.get(name)?.source ?? '(?!)')
  const amount = `[〇零一二两三四五六七八九十百千]{1,8}[余多]?(?:${units.join('|')})`
  const bare = new RegExp(`^(?:[加得记扣计是占的和及与或、]|${amount}|${source('gap')})`)
  const statusOf = list('status')?.groupOf ?? new Map<string, string>()
  return {
    patterns: levelPatterns(lexicons),
    lexicons,
    kindOf: (object) => objects.get(endings.exec(object ?? '')?.[0] ?? ''),
    gap: new RegExp(`^(?:${source('gap')})*$`),
    gapBefore: new RegExp(`^(?:${source('gap-before')})*$`),
    counts: (kind, unit) => {
      const units = list(`units.${UNITS[kind ?? ''] ?? kind}`)
      return units === undefined || units.words.has(unit)
    },
    never: list('units.never')?.words ?? new Set(),
    statuses: (text) => {
      const found = status(text)
        .filter((match) => match.groups!['not'] === undefined)
        .map((match) => ({ status: statusOf.get(match[0])!, at: match.index, end: match.index + match[0].length }))
      // 发表或获奖: one or the other, so neither is said.
      const either = (i: number) => /^(?:或者?|、|\/)$/.test(text.slice(found[i]?.end, found[i + 1]?.at))
      return found.filter((_, i) => !(i + 1 < found.length && either(i)) && !(i > 0 && either(i - 1)))
    },
    standsBare: (behind) => !/^[\u4e00-\u9fff“]/.test(behind) || bare.test(behind),
    gradedObjects: scanner(source('graded-objects'))
  }
}
