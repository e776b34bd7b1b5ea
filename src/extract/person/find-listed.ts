import type { Found, Page } from './page.js'
import { readList } from './read-list.js'

/** Where a clause begins. */
const CLAUSE = /(?:^|[\n,。;:!?(])(?=[\u3400-\u9fff ]{2,5}、)/g

/**
 * Lists of names that only what they do tells: 于晶河、李静波上语文示范课. Every one must be a name and no word, one of them
 * of three characters, and a word like 上 or 参加 must follow.
 */
export function findListed(page: Page): readonly Found[] {
  return [...page.text.matchAll(CLAUSE)].flatMap((match) => {
    const at = match.index + match[0].length
    const { people, end } = readList(page, at, { rule: 'person.list', roles: [], label: false, words: false })
    if (people.length < 2 || people.some(({ name }) => page.words.isWord(name))) return []
    if (page.words.verbs.at(page.text, end) === '' && page.text[end] !== '等') return []
    const sure = people.filter(({ name }) => name.length > 2 || page.words.surname(name[0]!) === 'clear')
    return sure.length === people.length && people.some(({ name }) => name.length > 2) ? people : []
  })
}
