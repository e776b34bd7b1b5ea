import { matchesOf } from '../../rule/matches-of.js'
import { rightBound } from './bounds.js'
import type { Found, Page } from './page.js'
import { nameOf } from './read-name.js'

/** Surnames of two characters that begin no word. */
const SURNAMES = /欧阳|司徒|上官|慕容|诸葛|皇甫|令狐|尉迟|端木|淳于|闾丘|呼延|濮阳/g
const LENGTH = 4

/** 资讯科技统筹欧阳乐怡: such a surname and two characters up to a mark are a name wherever they stand. */
export function findCompound(page: Page): readonly Found[] {
  const found: Found[] = []
  for (const { index: start } of matchesOf(page.text, SURNAMES)) {
    const end = start + LENGTH
    const bound = rightBound(page, end)
    if (bound !== 'open' && bound !== 'office') continue
    if (!page.words.finals.at(page.text, end - 1)) continue
    const name = nameOf(page, start, end, bound)
    if (name && !name.word) found.push({ start, end, name: name.name, roles: [], rule: 'person.compound' })
  }
  return found
}
