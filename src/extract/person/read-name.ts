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
}

const HAN = /[\u3400-\u9fff]/
/** 为 and 任 between a name and an office say that somebody holds it. */
const PREDICATE = /[为任兼]/

/**
 * The name that begins at `at`: surname and given name up to something that ends names; the longer of two that fit.
 * @param trusted whether the end of a word is end enough behind any surname: for names in a list whose first is one.
 * @returns undefined where no surname stands, what follows is a word that begins like one, or no end is in sight.
 */
export function readName(page: Page, at: number, trusted = false): Name | undefined {
  if (page.closed[at] === 1) return undefined
  const compound = page.words.compound.at(page.text, at).length
  if (compound > 0) return readSpaced(page, at, compound) ?? readWhole(page, at, compound, true)
  return page.words.surname(page.text[at] ?? '')
    ? (readSpaced(page, at, 1) ?? readWhole(page, at, 1, trusted))
    : undefined
}

/** Make a name of what stands between two offsets; undefined where nobody is called that. */
export function nameOf(page: Page, start: number, end: number, bound: Bound): Name | undefined {
  const { text, words, closed } = page
  if (start < 0 || !HAN.test(text[start]!)) return undefined
  const name = text.slice(start, end).replaceAll(' ', '')
  const compound = words.compound.at(name, 0).length
  const given = compound > 0 ? compound : 1
  const surname = compound > 0 ? 'clear' : words.surname(name[0]!)
  if (!surname || name.length - given < 1 || name.length - given > 2) return undefined
  for (let at = start; at < end; at++) if (closed[at] === 1) return undefined
  for (let at = given; at < name.length; at++)
    if (!HAN.test(name[at]!) || words.neverIn.has(name[at]!)) return undefined
  if (compound === 0 && words.never.at(name, 0) !== '') return undefined
  const word = words.isWord(name)
  return { start, end, name, bound, word, clear: !word && (surname === 'clear' || name.length > 2) }
}

/** The end of a word alone is the weakest of ends: it is asked last, and only of surnames that begin few words. */
function readWhole(page: Page, at: number, surname: number, trusted: boolean): Name | undefined {
  const clear = trusted || page.words.surname(page.text[at]!) === 'clear'
  for (const edge of clear ? [false, true] : [false]) {
    for (const given of [2, 1]) {
      const end = at + surname + given
      const bound = rightBound(page, end)
      if (bound === undefined || (bound === 'edge') !== edge || (given === 2 && !endsWell(page, end))) continue
      const name = nameOf(page, at, end, bound)
      if (name?.name.length === surname + given) return name
    }
  }
  return undefined
}

/** Whether the second character of a given name is its end, rather than the first of what somebody does: 王瑛|上 语文课. */
function endsWell(page: Page, end: number): boolean {
  const { text, words, edges } = page
  const bound = rightBound(page, end)
  if (words.rarelyLast.has(text[end - 1]!)) {
    if (bound === 'office') return !PREDICATE.test(text[end - 1]!) || page.officeAt.get(end)!.use === 'address'
    return bound === 'open'
  }
  // 王芳|会上作: where 会上 may follow a name, 王芳会 is one only if a word ends there.
  return bound !== 'follower' || words.followers.at(text, end).length > 1 || edges[end] === 1 || !follows(page, end - 1)
}

function follows({ text, words }: Page, at: number): boolean {
  return words.followers.at(text, at) !== ''
}

/** 李 科, 张 建国: one blank behind the surname, and something that ends names behind the given name. */
function readSpaced(page: Page, at: number, surname: number): Name | undefined {
  const { text } = page
  const gap = at + surname
  if (text[gap] !== ' ' || !HAN.test(text[gap + 1] ?? '')) return undefined
  const before = text[at - 1] ?? '\n'
  if (HAN.test(before) && !page.officeEnding.has(at) && !page.organizationEnds.has(at) && page.edges[at] !== 1)
    return undefined
  for (const given of [1, 2]) {
    const end = gap + 1 + given
    const bound = rightBound(page, end)
    const loose = given === 1 && (bound === 'follower' || (bound === 'edge' && page.organizationEnds.has(at - 1)))
    if (bound !== 'open' && bound !== 'office' && bound !== 'join' && !loose) continue
    const name = nameOf(page, at, end, bound)
    // 李 建国 and 王 芳 in a row of names: what follows the blank must not be a name of its own.
    if (name && (given === 1 || !page.words.surname(text[gap + 1]!) || text[end] !== ' '))
      return { ...name, word: false }
  }
  return undefined
}
