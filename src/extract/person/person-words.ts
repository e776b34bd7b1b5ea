import { oncePer } from '../../once-per.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { type WordFinder, wordFinder } from '../word-finder.js'

/**
 * How an office is used: before and behind a name, before a list, too common to trust, only with a colon (`signature` where
 * nothing but people follow), or a mere form of address.
 */
export type OfficeUse = 'office' | 'category' | 'weak' | 'label' | 'signature' | 'address'

/** The word lists that persons are read with. */
export interface PersonWords {
  /** `clear` begins few words, `word` many. */
  readonly surname: (char: string) => 'clear' | 'word' | undefined
  readonly compound: WordFinder
  /** Surnames only where a name is certain to stand: most words that begin with these are none. */
  readonly rare: ReadonlySet<string>
  /** No name begins with these, wherever it stands: 全体, 年级. */
  readonly never: WordFinder
  /** What stands behind offices and before 老师 in running text: 安慰, 高度, 农业. */
  readonly said: WordFinder
  /** Words that may be names, behind an office. */
  readonly isWord: (name: string) => boolean
  /** Those of them that lead to a verb: 成功, 安静. */
  readonly doing: ReadonlySet<string>
  /** Last characters of many given names. */
  readonly finals: ReadonlySet<string>
  /** Characters that names of the minorities are written with. */
  readonly sounds: ReadonlySet<string>
  readonly neverIn: ReadonlySet<string>
  readonly rarelyLast: ReadonlySet<string>
  readonly followers: WordFinder
  readonly leads: WordFinder
  readonly verbs: WordFinder
  readonly educators: WordFinder
  readonly notPersonsAfter: WordFinder
  readonly offices: WordFinder
  readonly useOf: ReadonlyMap<string, OfficeUse>
  /** What makes another word of an office: 校长室, 老师们. */
  readonly notOffice: WordFinder
  readonly departments: WordFinder
  readonly adverbs: WordFinder
  /** Institutions by kind of name: 教研室, 中心, behind which a name may follow. */
  readonly institutions: WordFinder
  /** What heads of columns say of the names below. */
  readonly headers: ReadonlyMap<string, string>
}

/** Make the lists of a ruleset ready for use; made once for a ruleset. */
export const personWords = oncePer((lexicons: Lexicons): PersonWords => {
  const words = (id: string) => lexicons.get(id)!.words
  const group = (id: string, name: string) =>
    [...lexicons.get(id)!.groupOf].filter(([, of]) => of === name).map(([w]) => w)
  const clear = new Set(group('surnames', 'clear'))
  const other = new Set(group('surnames', 'word'))
  const rare = new Set(group('surnames', 'rare'))
  const doing = new Set(group('persons.stops', 'doing'))
  const stops = new Set([...group('persons.stops', 'words'), ...doing])
  const suffixes = lexicons.get('organizations.suffixes')!.groupOf
  return {
    surname: (char) => (clear.has(char) ? 'clear' : other.has(char) ? 'word' : undefined),
    compound: wordFinder(group('surnames', 'compound')),
    rare,
    never: wordFinder(group('persons.stops', 'never')),
    said: wordFinder(group('persons.stops', 'said')),
    isWord: (name) => stops.has(name),
    doing,
    finals: words('persons.finals'),
    sounds: words('persons.sounds'),
    neverIn: words('persons.never-in'),
    rarelyLast: words('persons.rarely-last'),
    followers: wordFinder(words('persons.followers')),
    leads: wordFinder(words('persons.leads')),
    verbs: wordFinder(words('persons.verbs')),
    educators: wordFinder(words('persons.educators')),
    notPersonsAfter: wordFinder(words('persons.not-persons-after')),
    offices: wordFinder(words('offices')),
    useOf: lexicons.get('offices')!.groupOf as ReadonlyMap<string, OfficeUse>,
    notOffice: wordFinder(words('offices.not-after')),
    departments: wordFinder(words('offices.departments')),
    adverbs: wordFinder(words('offices.adverbs')),
    institutions: wordFinder([...suffixes].filter(([, kind]) => kind !== 'other').map(([word]) => word)),
    headers: lexicons.get('persons.headers')!.groupOf
  }
})
