import { characterSet } from '../character-set.js'
import { CUE } from './cues.js'
import { firstAt } from './find-nouns.js'
import type { Search } from './item-search.js'
import type { Surroundings } from './surroundings.js'

/** Whether an amount is told as a part of the one before it: 课件320件,其中获奖9件. */
export function isPart(around: Surroundings): boolean {
  return tellsPart(around) && PART.test(around.before)
}

const PART = /(?:^|[,;(])其中[^,;]*$/

/** 讲座12场,其中外聘专家主讲5场; 主讲了其中的两场: who did a part of them. */
export function partDone({ nouns, around }: Search, inherited: string | undefined): string | undefined {
  if (inherited === undefined || around.quantity.value.type === 'money' || !around.before.includes('其中'))
    return undefined
  if (/其中的?$/.test(around.before)) return inherited
  const noun = nouns[firstAt(nouns, around.quantity.span.start) - 1]
  const done = noun?.end === around.quantity.span.start && DOES.has(noun.word)
  return done && /[\u4e00-\u9fff]{2}/.test(around.before.slice(-4, -2)) && PART.test(around.before)
    ? inherited
    : undefined
}

const DOES: ReadonlySet<string> = new Set(['主讲', '授课', '执教', '主持'])

/** 教学班31个(小学部19个、初中部12个): the parts, told by groups of the school, are of what stands before the bracket. */
export function bracketed({ nouns, around, kinds, before }: Search): string | undefined {
  const whole = before.get(kinds[0]!)
  if (whole === undefined || kinds[0] === 'group' || !inBracket(around)) return undefined
  const noun = nouns[firstAt(nouns, around.quantity.span.start) - 1]
  return noun?.kind === 'group' && noun.start >= Math.max(around.clause.start, around.from) ? whole : undefined
}

function inBracket(around: Surroundings): boolean {
  const { before } = around
  const bracket = BRACKET.last(before, before.length)
  if (bracket > 0 && before[bracket] === '(' && GROUPS.at(before, bracket - 1)) return true
  return tellsPart(around) && /[个间所班],?其中[^;。]*$/.test(before)
}

function tellsPart({ cueBits, before }: Surroundings): boolean {
  return (cueBits & CUE.total) !== 0 && before.includes('其中')
}

const BRACKET = characterSet('()')
const GROUPS = characterSet('个间所班')
