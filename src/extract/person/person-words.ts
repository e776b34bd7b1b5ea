import { type CharacterSet, characterSet } from '../../character-set.js'
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
  readonly surnames: CharacterSet
  /** Surnames that begin few words. */
  readonly clear: CharacterSet
  /** Surnames only where a name is certain to stand: most words that begin with these are none. */
  readonly rare: CharacterSet
  readonly compound: WordFinder
  /** What any surname of any kind begins with. */
  readonly firsts: CharacterSet
  /** No name begins with these, wherever it stands: 全体, 年级. */
  readonly never: WordFinder
  /** What stands behind offices and before 老师 in running text: 安慰, 高度, 农业. */
  readonly said: WordFinder
  /** Words that may be names, behind an office. */
  readonly isWord: (name: string) => boolean
  /** Those of them that lead to a verb: 成功, 安静. */
  readonly doing: ReadonlySet<string>
  /** Last characters of many given names. */
  readonly finals: CharacterSet
  /** Characters that names of the minorities are written with. */
  readonly sounds: CharacterSet
  readonly neverIn: CharacterSet
  readonly rarelyLast: CharacterSet
  readonly followers: WordFinder
  readonly leads: WordFinder
  readonly verbs: WordFinder
  readonly educators: WordFinder
  readonly notPersonsAfter: WordFinder
  readonly offices: WordFinder
  /** What an office or the name of an educator begins with. */
  readonly beginnings: WordFinder
  /** Last characters of offices. */
  readonly officeEnds: CharacterSet
  readonly useOf: ReadonlyMap<string, OfficeUse>
  /** The same of each office, by its number. */
  readonly uses: readonly OfficeUse[]
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
  const clear = group('surnames', 'clear')
  const surnames = [...clear, ...group('surnames', 'word')]
  const rare = group('surnames', 'rare')
  const compound = group('surnames', 'compound')
  const doing = new Set(group('persons.stops', 'doing'))
  const stops = new Set([...group('persons.stops', 'words'), ...doing])
  const offices = wordFinder(words('offices'))
  const useOf = lexicons.get('offices')!.groupOf as ReadonlyMap<string, OfficeUse>
  const suffixes = lexicons.get('organizations.suffixes')!.groupOf
  return {
    surnames: characters(surnames),
    clear: characters(clear),
    rare: characters(rare),
    compound: wordFinder(compound),
    firsts: characters([...surnames, ...rare, ...compound.map((name) => name[0]!)]),
    never: wordFinder(group('persons.stops', 'never')),
    said: wordFinder(group('persons.stops', 'said')),
    isWord: (name) => stops.has(name),
    doing,
    finals: characters(words('persons.finals')),
    sounds: characters(words('persons.sounds')),
    neverIn: characters(words('persons.never-in')),
    rarelyLast: characters(words('persons.rarely-last')),
    followers: wordFinder(words('persons.followers')),
    leads: wordFinder(words('persons.leads')),
    verbs: wordFinder(words('persons.verbs')),
    educators: wordFinder(words('persons.educators')),
    notPersonsAfter: wordFinder(words('persons.not-persons-after')),
    offices,
    beginnings: wordFinder([...offices.words, ...words('persons.educators')]),
    officeEnds: characters([...words('offices')].map((word) => word.at(-1)!)),
    useOf,
    uses: offices.words.map((word) => useOf.get(word)!),
    notOffice: wordFinder(words('offices.not-after')),
    departments: wordFinder(words('offices.departments')),
    adverbs: wordFinder(words('offices.adverbs')),
    institutions: wordFinder([...suffixes].filter(([, kind]) => kind !== 'other').map(([word]) => word)),
    headers: lexicons.get('persons.headers')!.groupOf
  }
})

function characters(list: Iterable<string>): CharacterSet {
  return characterSet([...list].join(''))
}
