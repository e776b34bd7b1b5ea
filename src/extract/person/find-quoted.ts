import { signNumber } from './find-signs.js'
import type { Found, Page } from './page.js'
import { type Name, readName } from './read-name.js'
import { readNameBefore } from './read-name-before.js'

/** Between an author and the work. */
const AUTHOR =
  /(?:老师|先生|教授|同志)?(?:所?著|编著|主编|撰写|执教|主讲)?(?:的(?:论文|文章|课例|案例|课题|教案|微课|作品|教学设计|专著)?)?$/
const MODEL_END = /^(?:等)?[^,。;\n]{0,14}学习/
/** What leads to somebody who does something; 邀请 and 聘请 end in 请, 特邀 in 邀. */
const DOERS = (['由', '请', '邀'] as const).map((sign) => ({ sign, places: signNumber(sign) }))
const OPEN = signNumber('《')
const TOWARDS = signNumber('向')

/** People that the report speaks of: authors before 《》, models (向张三学习), known educators, those asked to do something. */
export function findQuoted(page: Page): readonly Found[] {
  const found: Found[] = []
  addAuthors(page, found)
  addModels(page, found)
  addEducators(page, found)
  addDoers(page, found)
  return found
}

function addAuthors(page: Page, found: Found[]): void {
  const { text } = page
  for (const open of page.signs.places[OPEN]!) {
    const from = Math.max(0, open - 8)
    const link = AUTHOR.exec(text.slice(from, open))!
    const name = readNameBefore(page, from + link.index)
    if (!name || name.word || name.bound === 'edge' || !isClear(page, name.name)) continue
    // 李大山《春》获一等奖: without 的 the name must begin its clause.
    if (link[0] === '' && name.bound !== 'open') continue
    found.push({ start: name.start, end: name.end, name: name.name, roles: [], rule: 'person.author' })
  }
}

function addModels(page: Page, found: Found[]): void {
  const { text } = page
  for (const at of page.signs.places[TOWARDS]!) {
    const name = readName(page, at + 1)
    if (!name || name.word || !isClear(page, name.name)) continue
    if (!MODEL_END.test(text.slice(name.end, name.end + 20))) continue
    found.push({ start: name.start, end: name.end, name: name.name, roles: [], rule: 'person.model' })
  }
}

function addEducators(page: Page, found: Found[]): void {
  const { text, words } = page
  let least = 0
  for (const at of page.beginnings) {
    const name = at < least || page.isClosed(at) ? '' : words.educators.at(text, at)
    if (name === '') continue
    const end = at + name.length
    if (words.notPersonsAfter.at(text, end) === '')
      found.push({ start: at, end, name, roles: [], rule: 'person.educator' })
    least = end
  }
}

/** 由张三主讲, 请李四执教. */
function addDoers(page: Page, found: Found[]): void {
  const { text } = page
  for (const { sign, places } of DOERS)
    for (const at of page.signs.places[places]!) {
      if ((sign === '由' && text[at + 1] === '于') || (sign === '邀' && text[at - 1] !== '特')) continue
      const name = readName(page, at + 1)
      if (!name || !isDoer(page, name)) continue
      found.push({ start: name.start, end: name.end, name: name.name, roles: [], rule: 'person.doer' })
    }
}

function isDoer(page: Page, { name, end, clear, bound }: Name): boolean {
  if (!clear || bound !== 'follower' || page.words.verbs.at(page.text, end) === '') return false
  return isClear(page, name) || page.isEdge(end)
}

/** A surname that begins few words, or three characters. */
function isClear({ words }: Page, name: string): boolean {
  return name.length > 2 || words.clear.at(name, 0)
}
