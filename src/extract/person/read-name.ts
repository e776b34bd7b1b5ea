import { characterSet } from '../../character-set.js'
import { isHan } from '../is-han.js'
import { type Bound, endsWord, rightBound } from './bounds.js'
import type { Page } from './page.js'

/** A name read at a place; offsets include the blank inside 李 科. */
export interface Name {
  readonly start: number
  readonly end: number
  readonly name: string
  /** What stands behind it (read forwards) or before it (read backwards). */
  readonly bound: Bound
  /** Whether its surname begins few words, or it has three characters and is no word. */
  readonly clear: boolean
  /** Whether it is a word of the dictionary, too: 高洁, 成功. */
  readonly word: boolean
  /** Whether it is a name only because nothing else can stand where it does: 方向 behind 组长:. */
  readonly slotted: boolean
}

/**
 * How certain it is that a name stands at a place. In `running` text the dictionary counts; what is `called` 老师 or by an
 * office may have a rare surname; in a `closed` slot (behind a label, in a list of names, in brackets) nearly everything is one.
 */
export type Slot = 'running' | 'called' | 'closed'

export interface Reading {
  /** Whether the end of a word is end enough behind any surname: for names in a list whose first is one. */
  readonly trusted?: boolean
  readonly slot?: Slot
}

const BLANK = 32
/** 为 and 任 between a name and an office say that somebody holds it. */
const PREDICATE = characterSet('为任兼带')
/** In the middle of some given names, and of no word with them. */
const MIDDLE = '其'
/** 其他, 其中, 其余 */
const OTHERS = characterSet('他它她中余实次间后')
/** Of the surnames that begin many words those that stand before a husband's or mother's: 何郭佩珍, 区许慧贤. */
const OFTEN_FIRST = characterSet('何周许区曾郭马苏康麦余方')
/** Surnames that are mostly prepositions: 和语文, 向全国. */
const JOINS = characterSet('和与向从应由连经同')
/** What ends the name of a part of a school: 后勤处, 安保科. */
const PART = characterSet('处室部科办组队会局校院所站团委社坊线段片')

/**
 * The name that begins at `at`: surname and given name up to something that ends names; the longer of two that fit.
 * @returns undefined where no surname stands, what follows is a word that begins like one, or no end is in sight.
 */
export function readName(
  page: Page,
  at: number,
  { trusted = false, slot = 'running' }: Reading = {}
): Name | undefined {
  const { text, words } = page
  if (!words.firsts.at(text, at) || page.isClosed(at)) return undefined
  const compound = words.compound.at(text, at).length
  if (compound > 0) return readSpaced(page, at, compound, slot) ?? readWhole(page, at, compound, true, slot)
  // Whatever stands there begins with these two.
  if (words.never.at(text, at).length === 2) return undefined
  const double = readDouble(page, at, slot)
  if (double) return double
  return words.surnames.at(text, at) || (slot !== 'running' && words.rare.at(text, at))
    ? (readSpaced(page, at, 1, slot) ?? readWhole(page, at, 1, trusted, slot))
    : undefined
}

/** Make a name of what stands between two offsets; undefined where nobody is called that. */
export function nameOf(page: Page, start: number, end: number, bound: Bound, slot: Slot = 'running'): Name | undefined {
  const draft = draftOf(page, start, end)
  return draft && nameFrom(page, draft, bound, slot)
}

/** What has the characters of a name, wherever it stands: most of what is looked at has not. */
export interface Draft {
  readonly start: number
  readonly end: number
  /** The text, or what is left of it without the blank inside 李 科, and where the name stands there. */
  readonly written: string
  readonly from: number
  readonly to: number
  readonly compound: boolean
  readonly rare: boolean
}

/** What stands between two offsets, if its characters may be a name. */
export function draftOf(page: Page, start: number, end: number): Draft | undefined {
  const { text, words } = page
  if (!words.firsts.at(text, start)) return undefined
  let spaced = false
  for (let at = start; at < end; at++) {
    if (page.isClosed(at)) return undefined
    if (text.charCodeAt(at) === BLANK) spaced = true
  }
  // Most are none, and what is none is not cut out of the text.
  const written = spaced ? text.slice(start, end).replaceAll(' ', '') : text
  const from = spaced ? 0 : start
  const to = spaced ? written.length : Math.min(end, text.length)
  const compound = words.compound.at(written, from, to).length
  const double = compound === 0 && isDouble(page, written, from, to)
  const given = compound > 0 ? compound : double ? 2 : 1
  if (to - from - given < 1 || to - from - given > 2) return undefined
  const surname = compound > 0 || double || words.surnames.at(written, from)
  if (!surname && !words.rare.at(written, from)) return undefined
  for (let at = from + given; at < to; at++) {
    if (!isHan(written, at)) return undefined
    // 臧其骏: in the middle behind a usual surname; nameFrom asks for more.
    const inside = written[at] === MIDDLE && at + 1 < to && surname && !OTHERS.at(written, at + 1)
    if (words.neverIn.at(written, at) && !inside) return undefined
  }
  if (compound === 0 && words.never.numberAt(written, from, to) >= 0) return undefined
  return { start, end, written, from, to, compound: compound > 0, rare: !surname }
}

/** Make a name of a draft, by what stands beside it. */
export function nameFrom(page: Page, draft: Draft, bound: Bound, slot: Slot): Name | undefined {
  const { text, words } = page
  const { start, end, written, from, to, compound, rare } = draft
  if (slot === 'running' && (rare || written[to - 2] === MIDDLE)) return undefined
  // 梅其琛: where only names stand, and behind a surname that begins few words by an office, too.
  if (slot === 'called' && written[to - 2] === MIDDLE && !words.clear.at(written, from)) return undefined
  // The blank inside 施 展 is none of a word, unless the line is spaced out.
  const whole = end - start === to - from || (slot === 'running' && text[end] === ' ')
  const said = whole && !compound && words.said.numberAt(written, from, to) >= 0
  const grown = said && endsLikeName(page, start, end, bound, slot)
  const part = PART.at(written, to - 1)
  if ((said && !grown && (slot !== 'closed' || part)) || (rare && part)) return undefined
  const name = written.slice(from, to)
  // 徐家宝: a surname that begins few words, and no word of three.
  const own = grown && words.clear.at(written, from)
  const word = (said && !own) || rare || words.isWord(name)
  const clear = !word && (name.length > 2 || compound || words.clear.at(name, 0))
  return { start, end, name, bound, word, clear, slotted: (said && !grown) || rare }
}

/** Whether a name of four characters begins with two surnames: 林郑美仪, 张杨雨涵. */
export function isDouble({ words }: Page, text: string, start: number, end: number): boolean {
  if (end - start !== 4 || !words.surnames.at(text, start + 1)) return false
  if (!words.clear.at(text, start) && !OFTEN_FIRST.at(text, start)) return false
  if (words.rarelyLast.at(text, end - 1) || words.followers.at(text, start + 2, end).length > 1) return false
  return words.never.at(text, start + 1, end).length < 2 && words.said.at(text, start + 1, end).length < 2
}

/** Two surnames and a given name of two characters, cut off clearly. */
function readDouble(page: Page, at: number, slot: Slot): Name | undefined {
  const { text, words } = page
  const end = at + 4
  if (end > text.length || !isDouble(page, text, at, end)) return undefined
  const bound = rightBound(page, end)
  const cut = bound === 'follower' ? words.followers.at(text, end).length > 1 : bound !== undefined
  return bound && cut ? nameOf(page, at, end, bound, slot) : undefined
}

/** 方向东, 高大伟 begin like words and end like names; 高水平 is a word and another before it. */
function endsLikeName({ text, words }: Page, start: number, end: number, bound: Bound, slot: Slot): boolean {
  if (JOINS.at(text, start) || (slot === 'running' && text[start] === '于')) return false
  if (end - start !== 3 || bound === 'edge' || !words.finals.at(text, end - 1)) return false
  return words.never.at(text, start + 1).length < 2 && words.said.at(text, start + 1).length < 2
}

/** The end of a word alone is the weakest of ends: it is asked last, and only of surnames that begin few words. */
function readWhole(page: Page, at: number, surname: number, trusted: boolean, slot: Slot): Name | undefined {
  for (let given = 2; given > 0; given--) {
    const end = at + surname + given
    const bound = rightBound(page, end)
    const name = bound && nameOf(page, at, end, bound, slot)
    if (name?.name.length === surname + given && (given === 1 || endsWell(page, end, bound!))) return name
  }
  const clear = trusted || page.words.clear.at(page.text, at)
  for (let given = 2; given > 0; given--) {
    const end = at + surname + given
    // 宣国栋|下乡: behind a surname that begins many words, what ends like a name.
    if (!clear && (given === 1 || !page.words.finals.at(page.text, end - 1))) continue
    if (rightBound(page, end) || (given === 2 && page.words.rarelyLast.at(page.text, end - 1))) continue
    const name = nameOf(page, at, end, 'edge', slot)
    if (name?.name.length === surname + given && endsWord(page, end)) return name
  }
  return undefined
}

const FIRST_TO_DO = ['带头', '亲自', '率先']

/** Whether the second character of a given name is its end, rather than the first of what somebody does: 王瑛|上 语文课. */
function endsWell(page: Page, end: number, bound: Bound): boolean {
  const { text, words } = page
  if (words.rarelyLast.at(text, end - 1)) {
    // 校长晁中和带头上课: 和 leads to no verb.
    if (text[end - 1] === '和' && bound === 'follower' && FIRST_TO_DO.some((word) => text.startsWith(word, end)))
      return true
    // 校长江平|和主任: before another office 和 joins.
    if (bound === 'office')
      return page.officeAt(end)!.use === 'address' || !(PREDICATE.at(text, end - 1) || text[end - 1] === '和')
    // 书记邓福来和副校长: before another office 来 is no verb.
    return bound === 'open' || (bound === 'join' && page.officeAt(end + 1) !== undefined)
  }
  // 王芳|会上作: where 会上 may follow a name, 王芳会 is one only if a word ends there.
  if (bound !== 'follower' || words.followers.at(text, end).length > 1) return true
  return words.followers.at(text, end - 1) === '' || page.isEdge(end)
}

/** 李 科, 张 建国: one blank behind the surname, and something that ends names behind the given name. */
function readSpaced(page: Page, at: number, surname: number, slot: Slot): Name | undefined {
  const { text } = page
  const gap = at + surname
  if (text[gap] !== ' ' || !isHan(text, gap + 1)) return undefined
  const name = spacedName(page, at, gap, slot)
  if (!name || !isHan(text, at - 1) || page.officeEnding(at) || page.organizationEnding(at) !== undefined) return name
  return page.isEdge(at) ? name : undefined
}

function spacedName(page: Page, at: number, gap: number, slot: Slot): Name | undefined {
  const { text, words } = page
  for (let given = 1; given < 3; given++) {
    const end = gap + 1 + given
    const firm = rightBound(page, end)
    const bound =
      firm ?? (given === 1 && page.organizationEnding(at - 1) !== undefined && endsWord(page, end) ? 'edge' : undefined)
    if (bound === undefined || (bound === 'follower' && given === 2)) continue
    const name = nameOf(page, at, end, bound, slot)
    // 李 建国 and 王 芳 in a row of names: what follows the blank must not be a name of its own.
    if (name && (given === 1 || !words.surnames.at(text, gap + 1) || text[end] !== ' ')) return { ...name, word: false }
  }
  return undefined
}
