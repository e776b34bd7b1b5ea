import type { Role } from '../document.js'
import { oncePer } from '../once-per.js'
import { type Beginnings, beginnings } from '../rule/beginnings.js'
import { segmenter } from '../segment/segmenter.js'
import type { CheckRules } from './form.js'

/** What the headings of a role speak of. */
export interface Vocabulary {
  /** The words of a role's headings; without those that many roles share, and those of one character. */
  readonly words: readonly string[]
  /** The numbers of those whose first two characters stand at an offset. */
  readonly starts: Beginnings['at']
  /** The first offset, from one on, at which one of them can begin. */
  readonly next: Beginnings['next']
}

export interface Vocabularies {
  /** Undefined for a role that no rule tells. */
  readonly of: (role: Role) => Vocabulary | undefined
  /** Whether a word of two characters begins at an offset that is never cut into its characters. */
  readonly sure: Beginnings['mayBegin']
}

/** In the headings of more roles than this a word says nothing: 工作 教师 研修. */
const COMMON = 2
/** Lists of words that most sentences have one of: what is seen without cutting is not cut. */
const COMMON_LISTS = ['items', 'items.verbs', 'persons.leads']

/** The words by which the parts of a document are known, each role's made ready when it is first asked for. */
export const vocabularies = oncePer(({ sections, lexicons }: CheckRules): Vocabularies => {
  const { cut } = segmenter([...(lexicons.get('segmenter')?.words ?? [])])
  const own = sections.map(({ role, label, titles, words }) => {
    const cuts = [label, ...titles, ...words].flatMap((heading) => [...cut(heading)])
    return { role, words: new Set(cuts.filter((word) => word.length > 1)) }
  })
  const roles = new Map<string, number>()
  for (const { words } of own) for (const word of words) roles.set(word, (roles.get(word) ?? 0) + 1)
  const telling = new Map(own.map(({ role, words }) => [role, [...words].filter((word) => roles.get(word)! <= COMMON)]))
  const known = new Map<Role, Vocabulary>()
  let sure: Beginnings['mayBegin'] | undefined
  const sureWords = () => {
    const common = COMMON_LISTS.flatMap((list) => [...(lexicons.get(list)?.words ?? [])])
    return [...roles.keys(), ...common].filter((word) => word.length === 2 && cut(word).length === 1)
  }
  return {
    of: (role) => {
      const words = telling.get(role)
      if (!words) return undefined
      const found = known.get(role) ?? toVocabulary(words)
      known.set(role, found)
      return found
    },
    sure: (text, offset) => {
      sure ??= beginnings([sureWords().join('|')]).mayBegin
      return sure(text, offset)
    }
  }
})

function toVocabulary(words: readonly string[]): Vocabulary {
  const { at, next } = beginnings(words.map((word) => word.replace(SPECIAL, '\\$&')))
  return { words, starts: at, next }
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g
