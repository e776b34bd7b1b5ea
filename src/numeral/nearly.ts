import { characterSet } from '../character-set.js'

const WORDS = characterSet('余多来几')
/** 余 多 来 几 behind a figure, unless they begin a word of their own. */
const ABOUT =
  /余(?![下力地热额款生])|多(?![样媒维方边重年功么数半]|元[化文评智统素价])|来(?=[人名个位次篇本节岁年天所项场件种条])|几(?=[人名个位次篇本节岁年天所项场件种条])/y

/** Whether a word of approximation stands at `at`, and before `limit`; it has one character. */
export function nearly(text: string, at: number, limit: number): boolean {
  if (at >= limit || !WORDS.at(text, at)) return false
  ABOUT.lastIndex = at
  return ABOUT.test(text)
}
