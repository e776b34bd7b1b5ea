import { characterSet } from '../character-set.js'
import type { LevelAmount } from './find-level-amounts.js'
import type { LevelPlace } from './level-place.js'
import type { LevelWords } from './level-words.js'

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
  const fits = ({ status }: { readonly status: string }) => states === undefined || states.includes(status)
  const { text, start, end } = place
  const own = words.statuses(text.slice(start, end)).filter(fits)
  if (own[0]) return own[0].status
  const row = amounts.filter(({ side }) => side === 'row')
  if (row.length > 1) return undefined
  const behind = behindOf(place)
  const [first, rest] = split(behind, place)
  const found =
    words.statuses(first).find(fits) ??
    words.statuses(bracketed(place, amounts)).find(fits) ??
    before(place, words, fits) ??
    (rest !== '' ? words.statuses(rest).find(fits) : undefined)
  if (found) return found.status
  return amounts.length > 0 && /等奖$/.test(object ?? '') ? '获奖' : undefined
}

const WRITTEN = characterSet('^\t ')

/** The clause behind the level; through a colon where the level is a label. */
function behindOf({ text, end, to }: LevelPlace): string {
  const colon = WRITTEN.next(text, end, to)
  return text.slice(end, PAUSE.next(text, text[colon] === ':' ? colon + 1 : end, to))
}

/** What a bracket right behind the level, or behind its amount, says of all of it: 省级课题1项(已结题), but not (结题1项). */
function bracketed({ text, end, to }: LevelPlace, amounts: readonly LevelAmount[]): string {
  const at = amounts.reduce((last, { quantity }) => Math.max(last, quantity.span.end), end)
  if (text[at] !== '(') return ''
  return /^\(([^()0-9一二三四五六七八九十两]{1,12})\)/.exec(text.slice(at, to))?.[1] ?? ''
}

/** What is the level's own, and what is of the next items of its list and so of all. */
function split(behind: string, { levels, end, text }: LevelPlace): readonly [string, string] {
  const next = levels.find(({ span }) => span.start >= end && span.start < end + behind.length)
  if (!next) return [behind, '']
  const border = text.slice(end, next.span.start).lastIndexOf('、')
  const at = border < 0 ? next.span.start - end : border
  return [behind.slice(0, at), behind.slice(at)]
}

function before(
  { text, start, from, quantities, levels }: LevelPlace,
  words: LevelWords,
  fits: (found: { readonly status: string }) => boolean
): { readonly status: string } | undefined {
  let end = start
  let part = false
  for (let clauses = 0; clauses < 8 && end > from; clauses++) {
    const clause = PAUSE.last(text, end, from) + 1
    // Of an earlier clause only what stands before its first level: 省级4项已结题,市级2项 says nothing of the second; but
    // all of it where parts of it follow: 23篇在县级评比中获奖,其中省级2篇.
    const own = levels.find(({ span }) => span.start >= clause && span.start < end)
    const upTo = clauses === 0 || part ? end : Math.min(end, own?.span.start ?? end)
    const found = words.statuses(text.slice(clause, upTo)).findLast(fits)
    if (found) return found
    const head = text.slice(clause, Math.min(own?.span.start ?? end, end))
    const amount = quantities.find(({ span }) => span.start >= clause && span.end <= end)
    const opening = amount && amount.span.end <= clause + head.length ? text.slice(clause, amount.span.start) : head
    if ((clauses > 0 && !own) || (opening !== '' && !GOES_ON.test(opening))) return undefined
    part ||= opening.startsWith('其中')
    end = clause - 1
  }
  return undefined
}
