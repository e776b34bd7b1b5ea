import type { PersonWords } from './person-words.js'

/** Signs that some finder of persons begins with; each is looked for where it stands, not the text for each. */
const SIGNS = ['人', '名', '位', '-', '—', '→', '结', '奖', '《', '向', '由', '请', '邀', '我', '本', ':', '('] as const
type Sign = (typeof SIGNS)[number]

/** What a clause may begin behind, where it may begin with a list of names: of the signs the last two, and these. */
const CLAUSE = ['\n', ',', '。', ';', '!', '?', '有', '是', '为', '括']
const FIRST_BEFORE_CLAUSE = SIGNS.indexOf(':')

/** Signs by a few bits of their unit, in which they all differ, and their numbers. */
const UNITS = new Uint16Array(0x400).fill(SIGNS[0].charCodeAt(0))
const NUMBERS = new Uint8Array(0x400)
for (const [number, sign] of [...SIGNS, ...CLAUSE].entries()) {
  const unit = sign.charCodeAt(0)
  UNITS[bitsOf(unit)] = unit
  NUMBERS[bitsOf(unit)] = number
}

/** Where signs stand in a text. */
export interface Signs {
  /** In order of place, by number of the sign. */
  readonly places: readonly (readonly number[])[]
  /** Where a clause begins with a character that a name can begin with. */
  readonly clauses: readonly number[]
}

/** The number of a sign in `places`. */
export function signNumber(sign: Sign): number {
  return SIGNS.indexOf(sign)
}

/** Every place of every sign, found in one pass. */
export function findSigns(text: string, words: PersonWords): Signs {
  const places: (readonly number[] | number[])[] = NOWHERE.slice()
  const clauses: number[] = []
  if (beginsName(text, 0, words)) clauses.push(0)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const bits = bitsOf(unit)
    if (UNITS[bits] !== unit) continue
    const number = NUMBERS[bits]!
    if (number < SIGNS.length) {
      if (places[number] === NONE) places[number] = [at]
      else (places[number] as number[]).push(at)
    }
    if (number >= FIRST_BEFORE_CLAUSE && beginsName(text, at + 1, words)) clauses.push(at + 1)
  }
  return { places, clauses }
}

function bitsOf(unit: number): number {
  return (unit ^ (unit >> 5)) & 0x3ff
}

const NONE: readonly number[] = []
const NOWHERE: readonly (readonly number[])[] = SIGNS.map(() => NONE)

function beginsName(text: string, at: number, words: PersonWords): boolean {
  return words.firsts.at(text, at) || words.sounds.at(text, at)
}
