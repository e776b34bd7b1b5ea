import type { Organization } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { type WordFinder, wordFinder } from '../word-finder.js'

type Kind = Organization['kind']

/** The word lists that organizations are read with. */
export interface OrganizationWords {
  readonly suffixes: WordFinder
  readonly kindOf: ReadonlyMap<string, Kind>
  /** 第三中学, 四中: sticky; `short` where only 中 小 幼 stands behind the number. */
  readonly numbered: RegExp
  readonly notAfterSchool: WordFinder
  readonly notAfterShort: WordFinder
  /** 初中部, 东校区 behind the name of a school, and what makes another word of them. */
  readonly parts: WordFinder
  readonly notAfterPart: WordFinder
  readonly notAfterGovernment: WordFinder
  readonly before: ReadonlySet<string>
  readonly generic: ReadonlySet<string>
  /** Sticky: a body of a creed, 基督教恩典会, or one that needs no place, 中国教育学会. */
  readonly body: RegExp
  readonly isSurname: (char: string) => boolean
}

/** Make the lists of a ruleset ready for use; made once for a ruleset. */
export const organizationWords = oncePer((lexicons: Lexicons): OrganizationWords => {
  const suffixes = lexicons.get('organizations.suffixes')!.groupOf as ReadonlyMap<string, Kind>
  const surnames = lexicons.get('surnames')!.groupOf
  return {
    suffixes: wordFinder(suffixes.keys()),
    kindOf: suffixes,
    numbered: new RegExp(
      `第?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})(?<suffix>${lexicons.get('organizations.numbered')!.source})`,
      'y'
    ),
    notAfterSchool: wordFinder(lexicons.get('organizations.not-after')!.words),
    notAfterShort: wordFinder(lexicons.get('organizations.not-after-short')!.words),
    parts: wordFinder(lexicons.get('organizations.parts')!.words),
    notAfterPart: wordFinder(lexicons.get('organizations.not-after-part')!.words),
    notAfterGovernment: wordFinder(lexicons.get('organizations.not-after-government')!.words),
    body: new RegExp(
      `${lexicons.get('organizations.whole')!.source}|${lexicons.get('organizations.bodies')!.source}[\\u3400-\\u9fff]{1,6}?[会堂](?![议员长场考谈面计所上后议])`,
      'g'
    ),
    before: lexicons.get('organizations.before')!.words,
    generic: lexicons.get('organizations.generic')!.words,
    isSurname: (char) => surnames.has(char) && surnames.get(char) !== 'rare'
  }
})
