import { type CharacterSet, characterSet } from '../../character-set.js'
import type { Organization } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { type WordFinder, wordFinder } from '../word-finder.js'

type Kind = Organization['kind']

/** The word lists that organizations are read with. */
export interface OrganizationWords {
  /** What a suffix or a body begins with, or the last digit of a number before one. */
  readonly beginnings: WordFinder
  readonly suffixes: WordFinder
  /** Of each suffix, by its number. */
  readonly kinds: readonly Kind[]
  /** What stands behind a number that is a name: 第三中学, 四中. */
  readonly numbered: WordFinder
  readonly notAfterSchool: WordFinder
  readonly notAfterShort: WordFinder
  /** 初中部, 东校区 behind the name of a school, and what makes another word of them. */
  readonly parts: WordFinder
  readonly notAfterPart: WordFinder
  readonly notAfterGovernment: WordFinder
  /** What no name goes over to the left. */
  readonly ends: WordFinder
  readonly generic: WordFinder
  /** Sticky: a body of a creed, 基督教恩典会, or one that needs no place, 中国教育学会. */
  readonly body: RegExp
  readonly bodyBeginnings: WordFinder
  readonly surnames: CharacterSet
}

/** Make the lists of a ruleset ready for use; made once for a ruleset. */
export const organizationWords = oncePer((lexicons: Lexicons): OrganizationWords => {
  const kindOf = lexicons.get('organizations.suffixes')!.groupOf as ReadonlyMap<string, Kind>
  const suffixes = wordFinder(kindOf.keys())
  const whole = lexicons.get('organizations.whole')!
  const bodies = lexicons.get('organizations.bodies')!
  const numbered = lexicons.get('organizations.numbered')!.words
  const surnames = [...lexicons.get('surnames')!.groupOf].filter(([name, kind]) => name.length === 1 && kind !== 'rare')
  return {
    beginnings: wordFinder([...suffixes.words, ...numbersBefore(numbered), ...whole.words, ...bodies.words]),
    suffixes,
    kinds: suffixes.words.map((word) => kindOf.get(word)!),
    numbered: wordFinder(numbered),
    notAfterSchool: wordFinder(lexicons.get('organizations.not-after')!.words),
    notAfterShort: wordFinder(lexicons.get('organizations.not-after-short')!.words),
    parts: wordFinder(lexicons.get('organizations.parts')!.words),
    notAfterPart: wordFinder(lexicons.get('organizations.not-after-part')!.words),
    notAfterGovernment: wordFinder(lexicons.get('organizations.not-after-government')!.words),
    body: new RegExp(
      `${whole.source}|${bodies.source}[\\u3400-\\u9fff]{1,6}?[会堂](?![议员长场考谈面计所上后议])`,
      'y'
    ),
    bodyBeginnings: wordFinder([...whole.words, ...bodies.words]),
    ends: wordFinder(lexicons.get('organizations.before')!.words),
    generic: wordFinder(lexicons.get('organizations.generic')!.words),
    surnames: characterSet(surnames.map(([name]) => name).join(''))
  }
})

const DIGITS = [...'0123456789一二三四五六七八九十']

/** The last digit of a number together with the first character of what is numbered. */
function numbersBefore(numbered: ReadonlySet<string>): readonly string[] {
  const behind = [...numbered].map((word) => word[0]!)
  return DIGITS.flatMap((digit) => behind.map((first) => digit + first))
}
