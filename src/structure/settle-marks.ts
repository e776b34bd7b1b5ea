import type { OutlineFault } from '../document.js'
import { cutHeading } from './cut-heading.js'
import type { HeadingWords } from './heading-words.js'
import { labelEnd } from './label-end.js'
import { isUnnumbered } from './mark-systems.js'
import { OpenLists, type OutlineNode } from './open-lists.js'
import { placeNumbered } from './place-numbered.js'
import type { MarkFound } from './scan-marks.js'

export interface SettledMarks {
  readonly nodes: readonly OutlineNode[]
  readonly faults: readonly OutlineFault[]
}

/**
 * Tell the marks that are real from those that only look so: a stack of open lists, each with the number it expects next.
 * A strong mark (at a line or behind a stop) may open a list with 1, or break the count: that is a fault. A weak one, glued
 * to a word, is real only where it is the number expected, or the 1 right below a heading.
 * @param marks in order of place, numbered ones and bare headings.
 */
export function settleMarks(view: string, marks: readonly MarkFound[], words: HeadingWords): SettledMarks {
  const lists = new OpenLists()
  const followed = followedMarks(marks)
  for (const [n, mark] of marks.entries()) {
    const last = lists.nodes.at(-1)
    let known: boolean | undefined
    const adjoins = () => {
      known ??= last !== undefined && isRightBelow(view, last, mark, words)
      return known
    }
    if (isUnnumbered(mark.system)) placeUnnumbered(lists, mark, adjoins)
    else placeNumbered(lists, mark, { view, adjoins, followed: followed.has(n) })
  }
  return { nodes: lists.nodes, faults: lists.faults() }
}

/** Labels and bare headings have no count: they go on with their list, or open one where their rank belongs. */
function placeUnnumbered(lists: OpenLists, mark: MarkFound, adjoins: () => boolean): void {
  const open = lists.stack.some(({ system }) => system === 'label')
  if (mark.place !== 'line' && mark.place !== 'stop' && !open && !adjoins()) return
  const level = lists.stack.findLast(({ system, style }) =>
    mark.style === undefined ? system === mark.system : style === mark.style
  )
  if (level) {
    const { last } = level
    lists.proceed(level, mark)
    level.last = level.system === mark.system ? mark.value : last
    return
  }
  // What stands right below 关注事项一 is a part of it, whatever its rank, and so are months below 研修安排.
  const below = () => (mark.system === 'label' || lists.nodes.at(-1)?.mark.system === 'label') && adjoins()
  if (mark.style === undefined) below() ? lists.open(mark, lists.stack.length) : lists.openByRank(mark)
  else lists.open(mark, depthOfStyle(lists, mark.style))
}

function depthOfStyle(lists: OpenLists, style: number): number {
  return lists.stack.findLastIndex((level) => level.style !== undefined && level.style < style) + 1
}

/** Whether nothing but the heading of the node stands between it and the mark. */
function isRightBelow(view: string, node: OutlineNode, mark: MarkFound, words: HeadingWords): boolean {
  const from = node.mark.end
  if (mark.span.start - from > 60) return false
  if (node.mark.system === 'label')
    return /^[\s:。]*$/.test(view.slice(labelEnd(view, node.mark, words) ?? from, mark.span.start))
  const cut = cutHeading(view, node, mark.span.start, words)
  return cut !== undefined && /^[\s:。.]*(?:\([^()]*\))?[\s:。.]*$/.test(view.slice(cut.end, mark.span.start))
}

/** Indices of the marks that are followed, in their system, by the next number. */
function followedMarks(marks: readonly MarkFound[]): ReadonlySet<number> {
  const followed = new Set<number>()
  const expects = new Map<string, number>()
  for (let n = marks.length - 1; n >= 0; n--) {
    const { system, value } = marks[n]!
    if (expects.get(system) === value + 1) followed.add(n)
    expects.set(system, value)
  }
  return followed
}
