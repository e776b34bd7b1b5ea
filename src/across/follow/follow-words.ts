import type { Lexicons } from '../../rule/lexicons.js'
import { type Segmenter, segmenter } from '../../segment/segmenter.js'

/** The word lists of rules/lexicons/follow.yml, ready for use. */
export interface FollowWords {
  readonly penalty: RegExp
  readonly means: RegExp
  readonly gains: RegExp
  readonly activities: RegExp
  readonly changed: RegExp
  readonly partial: RegExp
  readonly undone: RegExp
  readonly ahead: RegExp
  readonly subjects: RegExp
  /** Words that tell no thing from another; what verbs of doing there are, among them. */
  readonly generic: ReadonlySet<string>
  /** One name for all that are alike. */
  readonly nameOf: (word: string) => string
  /** Words that mean the same as this one, itself among them. */
  readonly alike: (word: string) => readonly string[]
  readonly cut: Segmenter['cut']
}

const known = new WeakMap<Lexicons, FollowWords>()

/** Compile the lists once for each set of rules. */
export function followWords(lexicons: Lexicons): FollowWords {
  const before = known.get(lexicons)
  if (before) return before
  const alike = lexicons.get('follow.alike')?.groupOf ?? new Map<string, string>()
  const nameOf = (word: string) => alike.get(word) ?? word
  const words = {
    penalty: pattern(lexicons, 'penalty'),
    means: pattern(lexicons, 'means'),
    gains: pattern(lexicons, 'gains'),
    activities: pattern(lexicons, 'activities'),
    changed: pattern(lexicons, 'changed'),
    partial: pattern(lexicons, 'partial'),
    undone: pattern(lexicons, 'undone'),
    ahead: pattern(lexicons, 'ahead'),
    subjects: pattern(lexicons, 'subjects'),
    generic: new Set(
      ['generic', 'means', 'gains'].flatMap((name) => [...(lexicons.get(`follow.${name}`)?.words ?? [])])
    ),
    nameOf,
    alike: (word: string) => {
      const group = alike.get(word)
      return group === undefined ? [word] : [...alike].flatMap(([one, name]) => (name === group ? [one] : []))
    },
    // The words of the flow's own segmenter: there is one in a process.
    cut: segmenter([...(lexicons.get('segmenter')?.words ?? [])]).cut
  }
  known.set(lexicons, words)
  return words
}

/** A list that is not there matches nothing. */
const pattern = (lexicons: Lexicons, name: string) => new RegExp(lexicons.get(`follow.${name}`)?.source ?? '(?!)')
