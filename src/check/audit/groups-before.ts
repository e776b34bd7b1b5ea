import { characterSet } from '../../character-set.js'
import { readNumeral } from '../../numeral/read-numeral.js'
import { matchesOf } from '../../rule/matches-of.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'

/** 各 with the few words that may stand between it and the amount; 各类 各级 各种 各项 are no groups. */
const EACH = /(?:分别)?各(?![类级种项界方地自])([^0-9各,。;:、]{0,8})$/
const RATE = /每[^,。;:、0-9]{0,6}$|(?:人均|平均)[^,。;:、]{0,6}$/
/** Names in a row: 语文组、数学组和英语组. Behind the last pause that is not theirs. */
const NAMES = /[^,;:。(\n]*$/
const JOINT = /[、]|[和与及](?!其)/g
const GRADES = /([一二三四五六七八九])(?:至|到|-|~)([一二三四五六七八九])年级[^,、]{0,4}$/
/** Between 三科 and 各. */
const PLAIN_GAP = /^[^,;:。()\n]{0,10}$/
const GLUED_GRADES = /(?<![一二三四五六七八九])([一二三四五六七八九]{2,3})年级[^,、]{0,4}$/

/** What EACH and RATE begin with, and how far before the amount. */
const FIRST = characterSet('各每均')
const REACH = 9

/**
 * For how many groups an amount is stated: 1 without 各; 3 for 三科各3位, 6 for 一至六年级各1节, 2 for 文理科各5位, as many as
 * are named in 语文组、数学组各5节; undefined where the text does not say; `rate` for what is stated of each (每人, 人均).
 * @param start of the text that may tell, which ends where the amount begins.
 * @param previous the amount before it there.
 */
export function groupsBefore(
  text: string,
  start: number,
  end: number,
  previous: Amount | undefined,
  words: AuditWords
): number | 'rate' | undefined {
  const least = Math.max(start, end - REACH)
  if (FIRST.last(text, end, least) < least) return 1
  const before = text.slice(start, end)
  const each = EACH.exec(before)
  if (!each) return RATE.test(before) ? 'rate' : 1
  const named = before.slice(0, each.index)
  if (previous?.value.type === 'count' && previous.value.qualifier === 'exact') {
    const from = previous.span.end
    if (PLAIN_GAP.test(text.slice(from, Math.max(from, end - each[0].length)))) return previous.value.value
  }
  return grades(named) ?? compound(named, words) ?? row(named)
}

function grades(named: string): number | undefined {
  const range = GRADES.exec(named)
  if (range) {
    const [from, to] = [range[1]!, range[2]!].map((numeral) => readNumeral(numeral, 0)?.value)
    return from !== undefined && to !== undefined && to > from ? to - from + 1 : undefined
  }
  return GLUED_GRADES.exec(named)?.[1]?.length
}

function compound(named: string, words: AuditWords): number | undefined {
  const found = matchesOf(named, words.compounds).at(-1)
  return found && Number(words.compoundOf.get(found[1]!))
}

/** 语文、数学 are two, 三至六年级语文、数学 eight; how many 三、四年级语文、数学 are is not clear. */
function row(named: string): number | undefined {
  const names = NAMES.exec(named)![0]
  const classes = names.lastIndexOf('年级')
  const joints = (text: string) => text.match(JOINT)?.length ?? 0
  if (joints(names) === 0) return undefined
  if (classes < 0 || joints(names.slice(classes)) === 0) return joints(names) + 1
  const range = grades(names.slice(0, classes + 2))
  return range && joints(names.slice(0, classes)) === 0 ? range * (joints(names.slice(classes)) + 1) : undefined
}
