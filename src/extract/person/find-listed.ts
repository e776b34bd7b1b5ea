import { matchesOf } from '../../rule/matches-of.js'
import type { Found, Page } from './page.js'
import { readList } from './read-list.js'
import { type Name, readName } from './read-name.js'

/** Where a clause begins with what may be the first name of a list. */
const CLAUSE =
  /(?:^|[\n,。;:!?(]|的[有是]|分别[为是]|依次[为是]|包括)(?=[\u3400-\u9fff ]{2,5}、|[\u3400-\u9fff]{2,4} [\u3400-\u9fff])/g
const PRIZE =
  /(?:[特一二三四]等|优秀|优胜|鼓励|入围)奖(?:获得者|获奖者)?(?: ?[0-9一二两三四五六七八九十]{1,2}[人名位])? ?[: ] ?(?=[\u3400-\u9fff])/g
/** Where shares may begin: 语文: and a short piece behind it, and another colon soon. */
const SHARES = /(?<=^|[\n,。;!?(])(?=[\u3400-\u9fff]{1,6} ?: ?[\u3400-\u9fff ]{2,5}[、,; \n][\u3400-\u9fff]{1,6} ?:)/g
const SHARE = /[、,; \n]{0,2}[\u3400-\u9fff]{1,6} ?: ?/y
const BETWEEN = / ?[、,] ?| /y
/** What ends a list that is all of a clause. */
const CLOSED = /^(?:[。;\n)]|$)/

/**
 * Lists of names without an office: told by what they do (于晶河、李静波上语文示范课), by a colon or bracket that they fill
 * (语文组:于晶河、李静波。), or by the line that they fill. Every one must be a name and no word, one of them of three
 * characters; a list that fills a line has three at least; behind a colon half of them may be names of two characters.
 */
export function findListed(page: Page): readonly Found[] {
  return [...unlabelled(page), ...winners(page), ...shares(page)]
}

function unlabelled(page: Page): readonly Found[] {
  return matchesOf(page.text, CLAUSE).flatMap((match) => {
    const at = match.index + match[0].length
    const filling = /[:(有是为括]/.test(match[0])
    const line = match[0] === '' || match[0] === '\n'
    const { people, end } = readList(page, at, { rule: 'person.list', roles: [], label: false, words: false })
    const sure = people.filter(({ name }) => isSure(page, name)).length
    if (people.length < 2 || !people.some(({ name }) => name.length > 2 && !page.words.isWord(name))) return []
    const closed = CLOSED.test(page.text.slice(end, end + 1))
    if (filling && closed) return 2 * sure >= people.length ? people : []
    if (sure < people.length) return []
    const told = page.words.verbs.at(page.text, end) !== '' || page.text[end] === '等'
    return told || (closed && line && people.length > 2) ? people : []
  })
}

/** Behind a prize, up to the end of its clause, nothing but names: 二等奖:于晶河 李静波. */
function winners(page: Page): readonly Found[] {
  return matchesOf(page.text, PRIZE).flatMap((match) => {
    const names: Name[] = []
    let at = match.index + match[0].length
    for (;;) {
      const name = readName(page, at, { slot: 'closed' })
      if (!name) return []
      names.push(name)
      if (CLOSED.test(page.text.slice(name.end, name.end + 1))) break
      BETWEEN.lastIndex = name.end
      if (!BETWEEN.test(page.text)) return []
      at = BETWEEN.lastIndex
    }
    if (!names.some(({ name }) => isSure(page, name))) return []
    return names.map(({ start, end, name }) => ({ start, end, name, roles: [], rule: 'person.list' }))
  })
}

/** Of each subject or grade a name: 语文:钟灵秀,数学:柳眉; one of them is certainly a name. */
function shares(page: Page): readonly Found[] {
  const found: Found[] = []
  // What was read once is not read again from its second share on.
  let read = 0
  for (const { index } of matchesOf(page.text, SHARES)) {
    if (index < read) continue
    const names: Name[] = []
    for (let at = index; ; at = names.at(-1)!.end) {
      SHARE.lastIndex = at
      const share = SHARE.exec(page.text)
      const label = share ? at + share[0].search(/ ?:/) : 0
      const name =
        share && page.words.leads.before(page.text, label) !== '' && !page.officeAt.get(SHARE.lastIndex)
          ? readName(page, SHARE.lastIndex, { slot: 'closed' })
          : undefined
      if (name?.bound !== 'open') break
      names.push(name)
    }
    read = names.at(-1)?.end ?? 0
    if (names.length < 2 || !names.some(({ clear, name }) => clear && name.length > 2)) continue
    found.push(...names.map(({ start, end, name }) => ({ start, end, name, roles: [], rule: 'person.list' })))
  }
  return found
}

function isSure({ words }: Page, name: string): boolean {
  return !words.isWord(name) && (name.length > 2 || words.surname(name[0]!) === 'clear')
}
