import { characterSet } from '../character-set.js'
import { firstFrom } from '../span.js'
import type { LevelAmount } from './find-level-amounts.js'
import type { LevelPlace } from './level-place.js'
import type { LevelWords, StatusWord } from './level-words.js'

/** Which states things of a class can be in; what has no class can be in each. A title or a training is in none. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  project: ['立项', '在研', '结题'],
  text: ['发表', '获奖'],
  journal: ['发表'],
  lesson: ['获奖'],
  contest: ['获奖'],
  award: ['获奖'],
  person: [],
  training: [],
  event: [],
  other: []
}

/** A pause between clauses; 、 is none, as the items of a list share what stands before and behind them. */
const PAUSE = characterSet(',;:。!?()\n')
/** What may stand before a level where a list goes on: 其中国家级1项，另有省级4项. */
const GOES_ON = /^(?:其中|另有|另外|还有|分别|分别是|有|及|和|、|“|\s)*$/

/** 发表31篇,其中核心期刊2篇、省级刊物11篇: the first of the parts may have no level. */
const PART = /^其中[\u4e00-\u9fff]{2,8}$/
/** The same behind a colon: 发表21篇:核心期刊3篇,省级刊物12篇. */
const FIRST = /^[\u4e00-\u9fff]{2,8}$/

/**
 * 立项 在研 结题 发表 获奖 of a level: as its own modifier (省级立项课题), behind it in the clause (省级3项课题已经结题), before
 * it (获部优1节), or before the list that it is an item of (在研课题7项，其中国家级课题1项，省级课题4项).
 * @param object what has the level, elided or not.
 */
export function findLevelStatus(
  place: LevelPlace,
  object: string | undefined,
  amounts: readonly LevelAmount[],
  words: LevelWords
): string | undefined {
  const kind = words.kindOf(object)
  const states = kind === undefined ? undefined : STATES[kind]
  const { text, start, end } = place
  const own = first(words.statuses(text.slice(start, end)), states)
  if (own) return own
  // Only rows have several.
  if (amounts.length > 1) return undefined
  const behind = behindOf(place)
  const border = borderIn(behind, place)
  const bracket = bracketed(place, amounts)
  const found =
    first(words.statuses(behind.slice(0, border)), states) ??
    (bracket === '' ? undefined : first(words.statuses(bracket), states)) ??
    before(place, words, states) ??
    (border < behind.length ? first(words.statuses(behind.slice(border)), states) : undefined)
  if (found) return found
  return amounts.length > 0 && /等奖$/.test(object ?? '') ? '获奖' : undefined
}

type States = readonly string[] | undefined

/** The first state that is one of `states`, or any where all fit. */
function first(words: readonly StatusWord[], states: States): string | undefined {
  for (let i = 0; i < words.length; i++) if (fits(words[i]!, states)) return words[i]!.status
  return undefined
}

function fits({ status }: StatusWord, states: States): boolean {
  return states === undefined || states.includes(status)
}

const WRITTEN = characterSet('^\t ')

/** The clause behind the level; through a colon where the level is a label. */
function behindOf({ text, end, to }: LevelPlace): string {
  const colon = WRITTEN.next(text, end, to)
  return text.slice(end, PAUSE.next(text, text[colon] === ':' ? colon + 1 : end, to))
}

/** What a bracket right behind the level, or behind its amount, says of all of it: 省级课题1项(已结题), but not (结题1项). */
function bracketed({ text, end, to }: LevelPlace, amounts: readonly LevelAmount[]): string {
  let at = end
  for (const { quantity } of amounts) at = Math.max(at, quantity.span.end)
  if (text[at] !== '(') return ''
  return /^\(([^()0-9一二三四五六七八九十两]{1,12})\)/.exec(text.slice(at, to))?.[1] ?? ''
}

/** Where, in what stands behind a level, its own ends and that of the next items of its list begins, which is said of all. */
function borderIn(behind: string, { levels, end, text }: LevelPlace): number {
  const next = levels[firstFrom(levels, end)]
  if (!next || next.span.start >= end + behind.length) return behind.length
  const border = text.slice(end, next.span.start).lastIndexOf('、')
  return border < 0 ? next.span.start - end : border
}

function before(
  { text, start, from, quantities, levels }: LevelPlace,
  words: LevelWords,
  states: States
): string | undefined {
  let end = start
  let part = false
  for (let clauses = 0; clauses < 8 && end > from; clauses++) {
    const clause = PAUSE.last(text, end, from) + 1
    // Of an earlier clause only what stands before its first level: 省级4项已结题,市级2项 says nothing of the second; but
    // all of it where parts of it follow: 23篇在县级评比中获奖,其中省级2篇.
    const next = levels[firstFrom(levels, clause)]
    const own = next && next.span.start < end ? next : undefined
    const upTo = clauses === 0 || part ? end : Math.min(end, own?.span.start ?? end)
    const found = words.statuses(text.slice(clause, upTo))
    for (let i = found.length - 1; i >= 0; i--) if (fits(found[i]!, states)) return found[i]!.status
    const head = text.slice(clause, Math.min(own?.span.start ?? end, end))
    const amount = quantities[firstFrom(quantities, clause)]
    const opening =
      amount && amount.span.end <= end && amount.span.end <= clause + head.length
        ? text.slice(clause, amount.span.start)
        : head
    if (
      (clauses > 0 && !own) ||
      (opening !== '' &&
        !GOES_ON.test(opening) &&
        !PART.test(opening) &&
        !(text[clause - 1] === ':' && FIRST.test(opening)))
    )
      return undefined
    part ||= opening.startsWith('其中')
    end = clause - 1
  }
  return undefined
}
