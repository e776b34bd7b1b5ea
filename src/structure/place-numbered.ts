import { matchesOf } from '../rule/matches-of.js'
import { isHigh } from './mark-systems.js'
import type { OpenList, OpenLists } from './open-lists.js'
import type { MarkFound } from './scan-marks.js'

/** What stands around a mark. */
export interface Surroundings {
  readonly view: string
  /** Whether nothing but the heading of the mark before it stands between the two: asked only where it decides. */
  readonly adjoins: () => boolean
  /** The next mark of its system shows the next number. */
  readonly followed: boolean
}

/**
 * Give a numbered mark its place among the open lists: the list that expects it; a new one for a 1; a list that was left;
 * or, where it is strong and no list expects it, the list whose count it breaks. What has no place is no mark.
 */
export function placeNumbered(lists: OpenLists, mark: MarkFound, around: Surroundings): void {
  const same: OpenList[] = []
  const alike: OpenList[] = []
  let expecting: OpenList | undefined
  let isAlike = false
  for (const list of lists.stack) {
    if (list.system !== mark.system) continue
    const like = list.separator === mark.separator
    same.push(list)
    if (like) alike.push(list)
    // The last that expects the number, of those with the same stop if there are any.
    if (list.last + 1 !== mark.value || (isAlike && !like)) continue
    expecting = list
    isAlike = like
  }
  const weak = mark.place === 'glued' || mark.place === 'comma'
  // 违反第四条规定 names an article; it does not begin one.
  if (weak && CITED.has(mark.system) && !around.adjoins()) return
  if (mark.value === 0) placeEmpty(lists, mark, same)
  else if (expecting) lists.proceed(expecting, mark)
  else if (mark.value === 1) placeFirst(lists, mark, weak ? same.at(-1) : alike.at(-1), around)
  // 六 不足之处 and 3.5 may go on with a list, but open or break none.
  else if (mark.separator !== ' ' && !(mark.tight && mark.separator === '.') && (!weak || around.adjoins()))
    placeUnexpected(lists, mark, alike.at(-1) ?? same.at(-1), around)
}

const CITED: ReadonlySet<string> = new Set(['chapter', 'part', 'joint', 'article'])

/** A 1 opens a list, or begins the open one of its kind anew. Where it is weak, only right below a heading. */
function placeFirst(lists: OpenLists, mark: MarkFound, open: OpenList | undefined, around: Surroundings): void {
  const { adjoins, followed } = around
  const weak = mark.place === 'glued' || mark.place === 'comma'
  const begins = followed && lists.stack.length === 0 && mark.system === 'han'
  if ((mark.separator === ' ' && !followed) || (weak && !begins && !adjoins())) return
  // A second 一、 right below a heading begins the parts anew (behind a table of contents); a second 1. goes deeper.
  if (open && (isHigh(mark.system) || !adjoins())) lists.open(mark, lists.stack.indexOf(open))
  else if (adjoins()) lists.open(mark, lists.stack.length)
  else lists.openByRank(mark)
}

/** A number that no open list expects. */
function placeUnexpected(lists: OpenLists, mark: MarkFound, open: OpenList | undefined, around: Surroundings): void {
  if (lists.resume(mark)) return
  const line = mark.place === 'line'
  const weak = !line && mark.place !== 'stop'
  if (open) {
    if (!weak) breakCount(lists, open, mark, around)
    return
  }
  const runsOn = lists.runsOn(mark) && (line || around.adjoins())
  const begins = mark.value <= 9 && (line || (isHigh(mark.system) && around.followed && !weak))
  if (!runsOn && !begins) return
  if (around.adjoins()) lists.open(mark, lists.stack.length)
  else lists.openByRank(mark)
  if (!runsOn) lists.suspect(mark)
}

/** A number repeated, skipped or out of order. In running text only small steps are believed. */
function breakCount(lists: OpenLists, list: OpenList, mark: MarkFound, { view, followed }: Surroundings): void {
  const line = mark.place === 'line'
  const { last } = list
  const step = mark.value - last
  if (step > 9 || (!line && (step < 0 || (step > 3 && !followed) || mark.tight))) return
  const fault = step === 0 ? 'repeated' : step > 0 ? 'skipped' : 'out-of-order'
  if (line || fault !== 'skipped' || !standsBetween(view, list, mark)) lists.fault(fault, mark, last + 1)
  lists.proceed(list, mark)
  // A straggler does not set the count back.
  list.last = Math.max(last, mark.value)
}

/** In running text a number may have lost its stop (3以…为方向): where it stands bare, it is not said to be missing. */
function standsBetween(view: string, { top, last }: OpenList, mark: MarkFound): boolean {
  if (isHigh(mark.system)) return false
  const between = view.slice(Math.max(top.mark.end, mark.span.start - 2000), mark.span.start)
  return matchesOf(between, BARE_NUMBER).some(([shown]) => Number(shown) === last + 1)
}

const BARE_NUMBER = /(?<![0-9.第])[0-9]{1,2}(?=[“"\u4e00-\u9fff])/g

/** () at the beginning of a line, where a list in brackets is open: its number was lost. */
function placeEmpty(lists: OpenLists, mark: MarkFound, same: readonly OpenList[]): void {
  const list = same.at(-1) ?? lists.stack.findLast(({ system }) => system === 'decParen')
  if (!list) return
  const { span, end, separator, place, tight, style, words } = mark
  const value = list.last + 1
  const numbered = { system: list.system, span, end, value, separator, place, tight, style, words }
  lists.fault('empty', numbered, value)
  lists.proceed(list, numbered)
}
