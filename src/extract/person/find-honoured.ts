import { characterSet } from '../../character-set.js'
import { sticks } from '../sticks.js'
import type { Found, Page } from './page.js'
import { type ListOptions, readList } from './read-list.js'
import { nameOf } from './read-name.js'
import { rolesBehind } from './roles-behind.js'

/** What stands before a clause; behind a number of a list (1., (2), 3、) a name may begin, too. */
const CLAUSE = characterSet('\n,。;:!?')
const NUMBERED = /[ ]*(?:[0-9]{1,2}[.、]|\([0-9一二三四五六七八九十]{1,3}\))?[ ]*/y
/** What somebody gained: 获评市级骨干教师, 在省基本功大赛中双双获一等奖. */
const GAINED =
  /(?:同志|老师)?(?:双双|同时|分别|均|各)?(?:获评|荣获|喜获|获得|获|被评为|被授予|评上|夺得|摘得|在[^,。;:!?\n]{2,24}?(?:获|夺得|取得|摘得|被评为))/y
/** The same behind a colon: 某某:部级优课1节; 某某等5人:区优质课一等奖. */
const NOTED =
  /(?:等[0-9一二三四五六七八九十]{1,3}[人名位])? ?: ?[^,。;:!?\n]{0,14}?(?:[国部省市区县校]级|[国部省市区县校]优|[一二三特]等奖|优质课|优课|能手|带头人|骨干|标兵|新秀|论文|课例)/y
/** What ends names of places and groups: 石门乡获奖 is nobody. */
const NO_PERSON = characterSet('省市区县州旗镇乡村屯校园班组队部处室科所院坊盟会楼馆厅街路')

const HONOURED: ListOptions = {
  rule: 'person.honour',
  roles: [],
  label: false,
  words: false,
  afterInstitution: false,
  closed: false
}

/**
 * People named before what they gained: 甄好、桑榆在大赛中获一等奖; 1.汤沐阳:部级优课1节. One alone has three characters and is no
 * word; or before what they do: 鄂小曼负责档案.
 */
export function findHonoured(page: Page): readonly Found[] {
  const { text, words } = page
  const found: Found[] = []
  for (let at = 0; at < text.length; at = CLAUSE.next(text, at) + 1) {
    const start = at === 0 || text[at - 1] === '\n' ? behindNumber(text, at) : at
    if (!words.firsts.at(text, start)) continue
    const doer = doerAt(page, start)
    if (doer) found.push(doer)
    if (doer || !mayTell(text, start)) continue
    const { people, end } = readList(page, start, HONOURED)
    const told = people.length > 0 && (sticks(GAINED, text, end) || sticks(NOTED, text, end))
    if (told && isSure(page, people)) for (const person of people) found.push(person)
  }
  return found
}

/** 鄂小曼负责培训档案: one who does what only people do, told by nothing else; what is called so is nearly always somebody. */
function doerAt(page: Page, start: number): Found | undefined {
  const { text, words } = page
  const end = start + THREE
  if (!words.clear.at(text, start) || !words.finals.at(text, end - 1) || !sticks(DOES, text, end)) return undefined
  const name = nameOf(page, start, end, 'follower')
  if (!name?.clear || NO_PERSON.at(text, end - 1)) return undefined
  return { start, end, name: name.name, roles: rolesBehind(page, end), rule: 'person.honour' }
}

const THREE = 3
const DOES =
  /(?:同志|老师)?(?:具体|主要|全面|统一|同时)?(?:负责|分管|主管|主抓|主持|主讲|主备|执教|执笔|牵头|协助|点评|统稿|带领|率领)/y

/** Most sentences that begin like a name have none of those signs soon. */
function mayTell(text: string, start: number): boolean {
  const end = Math.min(text.length, start + NEAR)
  return SIGNS.next(text, start, end) < end
}

const SIGNS = characterSet('获评授夺摘取:')
/** Some names, and what stands between them and what they gained. */
const NEAR = 56

function behindNumber(text: string, at: number): number {
  return sticks(NUMBERED, text, at) ? NUMBERED.lastIndex : at
}

function isSure({ words }: Page, people: readonly Found[]): boolean {
  // 桑 榆: a blank inside makes it a name.
  const sure = people.filter(
    ({ name, start, end }) => end - start > name.length || (name.length > 2 && !words.isWord(name))
  ).length
  return 2 * sure >= people.length && people.every(({ name }) => !NO_PERSON.at(name, name.length - 1))
}
