import { type Bound, rightBound } from './bounds.js'
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

const HAN = /[\u3400-\u9fff]/
/** 为 and 任 between a name and an office say that somebody holds it. */
const PREDICATE = /[为任兼带]/
/** Of the surnames that begin many words those that stand before a husband's or mother's: 何郭佩珍, 区许慧贤. */
const OFTEN_FIRST = /[何周许区曾郭马苏康麦余方]/
/** Surnames that are mostly prepositions: 和语文, 向全国. */
const JOINS = /[和与向从应由连经同]/
/** What ends the name of a part of a school: 后勤处, 安保科. */
const PART = /[处室部科办组队会局校院所站团委社坊线段片]$/

/**
 * The name that begins at `at`: surname and given name up to something that ends names; the longer of two that fit.
 * @returns undefined where no surname stands, what follows is a word that begins like one, or no end is in sight.
 */
export function readName(
  page: Page,
  at: number,
  { trusted = false, slot = 'running' }: Reading = {}
): Name | undefined {
  if (page.closed[at] === 1) return undefined
  const compound = page.words.compound.at(page.text, at).length
  if (compound > 0) return readSpaced(page, at, compound, slot) ?? readWhole(page, at, compound, true, slot)
  const double = readDouble(page, at, slot)
  if (double) return double
  const first = page.text[at] ?? ''
  return page.words.surname(first) || (slot !== 'running' && page.words.rare.has(first))
    ? (readSpaced(page, at, 1, slot) ?? readWhole(page, at, 1, trusted, slot))
    : undefined
}

/** Make a name of what stands between two offsets; undefined where nobody is called that. */
export function nameOf(page: Page, start: number, end: number, bound: Bound, slot: Slot = 'running'): Name | undefined {
  const { text, words, closed } = page
  if (start < 0 || !HAN.test(text[start]!)) return undefined
  const name = text.slice(start, end).replaceAll(' ', '')
  const compound = words.compound.at(name, 0).length
  const double = compound === 0 && isDouble(page, name)
  const given = compound > 0 ? compound : double ? 2 : 1
  const surname = compound > 0 || double ? 'clear' : words.surname(name[0]!)
  const rare = !surname && slot !== 'running' && words.rare.has(name[0]!)
  if ((!surname && !rare) || name.length - given < 1 || name.length - given > 2) return undefined
  for (let at = start; at < end; at++) if (closed[at] === 1) return undefined
  for (let at = given; at < name.length; at++)
    if (!HAN.test(name[at]!) || words.neverIn.has(name[at]!)) return undefined
  if (compound === 0 && words.never.at(name, 0) !== '') return undefined
  // The blank inside 施 展 is none of a word, unless the line is spaced out.
  const whole = end - start === name.length || (slot === 'running' && text[end] === ' ')
  const said = whole && compound === 0 && words.said.at(name, 0) !== ''
  const grown = said && endsLikeName(page, start, end, bound, slot)
  if (said && !grown && (slot !== 'closed' || PART.test(name))) return undefined
  if (rare && PART.test(name)) return undefined
  const word = said || rare || words.isWord(name)
  const clear = !word && (surname === 'clear' || name.length > 2)
  return { start, end, name, bound, word, clear, slotted: (said && !grown) || rare }
}

/** Whether a name of four characters begins with two surnames: 林郑美仪, 张杨雨涵. */
export function isDouble({ words }: Page, name: string): boolean {
  if (name.length !== 4 || words.surname(name[1]!) === undefined) return false
  if (words.surname(name[0]!) !== 'clear' && !OFTEN_FIRST.test(name[0]!)) return false
  return !words.rarelyLast.has(name[3]!) && words.never.at(name, 1).length < 2 && words.said.at(name, 1).length < 2
}

/** Two surnames and a given name of two characters, cut off clearly. */
function readDouble(page: Page, at: number, slot: Slot): Name | undefined {
  const end = at + 4
  if (!isDouble(page, page.text.slice(at, end))) return undefined
  const bound = rightBound(page, end)
  const cut = bound === 'follower' ? page.words.followers.at(page.text, end).length > 1 : bound && bound !== 'edge'
  return bound && cut ? nameOf(page, at, end, bound, slot) : undefined
}

/** 方向东, 高大伟 begin like words and end like names; 高水平 is a word and another before it. */
function endsLikeName({ text, words }: Page, start: number, end: number, bound: Bound, slot: Slot): boolean {
  if (JOINS.test(text[start]!) || (slot === 'running' && text[start] === '于')) return false
  if (end - start !== 3 || bound === 'edge' || !words.finals.has(text[end - 1]!)) return false
  return words.never.at(text, start + 1).length < 2 && words.said.at(text, start + 1).length < 2
}

/** The end of a word alone is the weakest of ends: it is asked last, and only of surnames that begin few words. */
function readWhole(page: Page, at: number, surname: number, trusted: boolean, slot: Slot): Name | undefined {
  const clear = trusted || page.words.surname(page.text[at]!) === 'clear'
  for (const edge of clear ? [false, true] : [false]) {
    for (const given of [2, 1]) {
      const end = at + surname + given
      const bound = rightBound(page, end)
      if (bound === undefined || (bound === 'edge') !== edge || (given === 2 && !endsWell(page, end))) continue
      const name = nameOf(page, at, end, bound, slot)
      if (name?.name.length === surname + given) return name
    }
  }
  return undefined
}

/** Whether the second character of a given name is its end, rather than the first of what somebody does: 王瑛|上 语文课. */
function endsWell(page: Page, end: number): boolean {
  const { text, words, isEdge } = page
  const bound = rightBound(page, end)
  if (words.rarelyLast.has(text[end - 1]!)) {
    if (bound === 'office') return !PREDICATE.test(text[end - 1]!) || page.officeAt.get(end)!.use === 'address'
    // 书记邓福来和副校长: before another office 来 is no verb.
    return bound === 'open' || (bound === 'join' && page.officeAt.has(end + 1))
  }
  // 王芳|会上作: where 会上 may follow a name, 王芳会 is one only if a word ends there.
  return bound !== 'follower' || words.followers.at(text, end).length > 1 || isEdge(end) || !follows(page, end - 1)
}

function follows({ text, words }: Page, at: number): boolean {
  return words.followers.at(text, at) !== ''
}

/** 李 科, 张 建国: one blank behind the surname, and something that ends names behind the given name. */
function readSpaced(page: Page, at: number, surname: number, slot: Slot): Name | undefined {
  const { text } = page
  const gap = at + surname
  if (text[gap] !== ' ' || !HAN.test(text[gap + 1] ?? '')) return undefined
  const before = text[at - 1] ?? '\n'
  if (HAN.test(before) && !page.officeEnding.has(at) && !page.organizationEnds.has(at) && !page.isEdge(at))
    return undefined
  for (const given of [1, 2]) {
    const end = gap + 1 + given
    const bound = rightBound(page, end)
    const loose = given === 1 && (bound === 'follower' || (bound === 'edge' && page.organizationEnds.has(at - 1)))
    if (bound !== 'open' && bound !== 'office' && bound !== 'join' && !loose) continue
    const name = nameOf(page, at, end, bound, slot)
    // 李 建国 and 王 芳 in a row of names: what follows the blank must not be a name of its own.
    if (name && (given === 1 || !page.words.surname(text[gap + 1]!) || text[end] !== ' '))
      return { ...name, word: false }
  }
  return undefined
}
