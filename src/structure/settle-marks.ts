import type { OutlineFault } from '../document.js'
import { cutHeading } from './cut-heading.js'
import type { HeadingWords } from './heading-words.js'
import { isHigh, MARK_SYSTEMS } from './mark-systems.js'
import type { MarkFound } from './scan-marks.js'

/** A mark that the count of the outline confirms: of a heading or of an item of a list. */
export interface OutlineNode {
  readonly mark: MarkFound
  readonly parent: OutlineNode | undefined
  /** Nodes of one list share it: 1. 2. 3. under one parent. */
  readonly list: number
}

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
  const count = new Count(view)
  const followed = secondsAfter(marks)
  for (const [n, mark] of marks.entries()) {
    const last = count.nodes.at(-1)
    const adjoins = last !== undefined && isRightBelow(view, last, mark, words)
    if (mark.system === 'bare' || mark.system === 'label') placeUnnumbered(count, mark, adjoins)
    else placeNumbered(count, mark, adjoins, followed.has(n))
  }
  return { nodes: count.nodes, faults: count.faults() }
}

/** An open list: where it hangs, and how far it has come. */
interface Level {
  readonly system: MarkFound['system']
  readonly separator: string
  readonly parent: OutlineNode | undefined
  readonly list: number
  last: number
  top: OutlineNode
  style: number | undefined
}

interface Suspect {
  readonly list: number
  readonly fault: OutlineFault
}

/** The stack of open lists; lists that were left are remembered, for they may be taken up again. */
class Count {
  readonly nodes: OutlineNode[] = []
  readonly stack: Level[] = []
  private readonly left: Level[] = []
  private readonly found: OutlineFault[] = []
  private readonly suspects: Suspect[] = []
  private lists = 0

  constructor(readonly view: string) {}

  open(mark: MarkFound, depth: number): void {
    this.leave(depth)
    const parent = this.stack.at(-1)?.top
    const node = this.add(mark, parent, this.lists++)
    const { system, separator, value, style } = mark
    this.stack.push({ system, separator, parent, list: node.list, last: value, top: node, style })
  }

  proceed(level: Level, mark: MarkFound): void {
    this.leave(this.stack.indexOf(level) + 1)
    level.top = this.add(mark, level.parent, level.list)
    level.last = mark.value
  }

  /** The list left that expects this number, the latest one first. */
  expecting(mark: MarkFound): Level | undefined {
    return this.left.findLast((level) => level.system === mark.system && level.last + 1 === mark.value)
  }

  /** Take up a list again where it stood, if its parent is still open. */
  resume(level: Level, mark: MarkFound): boolean {
    const depth = level.parent === undefined ? 0 : this.stack.findIndex(({ top }) => top === level.parent) + 1
    if (level.parent !== undefined && depth === 0) return false
    this.leave(depth)
    this.stack.push(level)
    this.proceed(level, mark)
    return true
  }

  /** Start a list anew at its place in the stack. */
  restart(level: Level, mark: MarkFound): void {
    this.open(mark, this.stack.indexOf(level))
  }

  fault(kind: OutlineFault['fault'], mark: MarkFound, expected: number): void {
    this.found.push(faultOf(kind, mark, expected))
  }

  /** A list that does not begin with 1 is a fault only if it goes on. */
  suspect(mark: MarkFound): void {
    this.suspects.push({ list: this.nodes.at(-1)!.list, fault: faultOf('skipped', mark, 1) })
  }

  faults(): readonly OutlineFault[] {
    const sizes = new Map<number, number>()
    for (const { list } of this.nodes) sizes.set(list, (sizes.get(list) ?? 0) + 1)
    const sure = this.suspects.filter(({ list }) => sizes.get(list)! > 1)
    return [...this.found, ...sure.map(({ fault }) => fault)].sort((a, b) => a.span.start - b.span.start)
  }

  private leave(depth: number): void {
    this.left.push(...this.stack.splice(Math.max(0, depth)).reverse())
    if (this.left.length > 24) this.left.splice(0, this.left.length - 24)
  }

  private add(mark: MarkFound, parent: OutlineNode | undefined, list: number): OutlineNode {
    const node = { mark, parent, list }
    this.nodes.push(node)
    return node
  }
}

function faultOf(fault: OutlineFault['fault'], mark: MarkFound, expected: number): OutlineFault {
  const { write } = MARK_SYSTEMS[mark.system]
  return { span: mark.span, fault, expected: write(expected), found: fault === 'empty' ? '()' : write(mark.value) }
}

function placeNumbered(count: Count, mark: MarkFound, adjoins: boolean, followed: boolean): void {
  const same = count.stack.filter(({ system }) => system === mark.system)
  const weak = mark.place === 'glued' || mark.place === 'comma'
  const blank = mark.separator === ' '
  if (mark.value === 0) return placeEmpty(count, mark, same)
  // 违反第四条规定 names an article; it does not begin one.
  if (weak && !adjoins && CITED.has(mark.system)) return
  const expecting =
    same.findLast((level) => level.last + 1 === mark.value && level.separator === mark.separator) ??
    same.findLast((level) => level.last + 1 === mark.value)
  if (expecting) return count.proceed(expecting, mark)
  if (mark.value === 1) {
    if (weak && !adjoins && !(followed && count.stack.length === 0 && mark.system === 'han')) return
    if (blank && !followed) return
    const level = same.findLast(({ separator }) => separator === mark.separator || weak)
    if (level && !adjoins) return count.restart(level, mark)
    return count.open(mark, adjoins ? count.stack.length : depthFor(count, mark))
  }
  if (blank || (weak && !adjoins)) return
  const left = count.expecting(mark)
  if (left && (count.resume(left, mark) || mark.place === 'line' || adjoins)) {
    // Numbers may run on under the next heading: （三） after 二、 where （二） stood before it.
    if (count.nodes.at(-1)?.mark !== mark) count.open(mark, adjoins ? count.stack.length : depthFor(count, mark))
    return
  }
  placeFault(
    count,
    mark,
    same.findLast(({ separator }) => separator === mark.separator) ?? same.at(-1),
    adjoins,
    followed
  )
}

const CITED: ReadonlySet<string> = new Set(['chapter', 'part', 'joint', 'article'])

/** A strong mark that no list expects. */
function placeFault(
  count: Count,
  mark: MarkFound,
  level: Level | undefined,
  adjoins: boolean,
  followed: boolean
): void {
  const line = mark.place === 'line'
  if (!level) {
    const high = isHigh(mark.system)
    if (mark.value > 9 || !(line || (high && followed))) return
    count.open(mark, adjoins ? count.stack.length : depthFor(count, mark))
    return count.suspect(mark)
  }
  const step = mark.value - level.last
  if (step > 9 || (!line && (step < 0 || (step > 3 && !followed) || mark.tight))) return
  const kind = step === 0 ? 'repeated' : step > 0 ? 'skipped' : 'out-of-order'
  if (line || kind !== 'skipped' || !standsBetween(count.view, level, mark)) count.fault(kind, mark, level.last + 1)
  const { last } = level
  count.proceed(level, mark)
  // A straggler does not set the count back.
  level.last = Math.max(last, mark.value)
}

/** In running text a number may have lost its stop (3以…为方向): where it stands bare, it is not said to be missing. */
function standsBetween(view: string, level: Level, mark: MarkFound): boolean {
  if (isHigh(mark.system)) return false
  const between = view.slice(Math.max(level.top.mark.end, mark.span.start - 2000), mark.span.start)
  return [...between.matchAll(BARE_NUMBER)].some(([shown]) => Number(shown) === level.last + 1)
}

const BARE_NUMBER = /(?<![0-9.第])[0-9]{1,2}(?=[“"\u4e00-\u9fff])/g

/** () at the beginning of a line, where a list in brackets is open: its number was lost. */
function placeEmpty(count: Count, mark: MarkFound, same: readonly Level[]): void {
  const level = same.at(-1) ?? count.stack.findLast(({ system }) => system === 'decParen')
  if (!level) return
  const numbered = { ...mark, system: level.system, value: level.last + 1 }
  count.fault('empty', numbered, numbered.value)
  count.proceed(level, numbered)
}

/** Labels and bare headings have no count: they go on with their list, or open one where their rank belongs. */
function placeUnnumbered(count: Count, mark: MarkFound, adjoins: boolean): void {
  const open = count.stack.some(({ system }) => system === 'label')
  if (mark.place !== 'line' && mark.place !== 'stop' && !adjoins && !open) return
  const level = count.stack.findLast(({ system, style }) =>
    mark.style === undefined ? system === mark.system : style === mark.style
  )
  if (level) {
    const { last } = level
    count.proceed(level, mark)
    level.last = level.system === mark.system ? mark.value : last
    return
  }
  count.open(mark, mark.style === undefined ? depthFor(count, mark) : depthOfStyle(count, mark.style))
}

/** How many open lists stand above a list of this rank. */
function depthFor(count: Count, mark: MarkFound): number {
  const { rank } = MARK_SYSTEMS[mark.system]
  const below = count.stack.findIndex(({ system }) => MARK_SYSTEMS[system].rank > rank)
  return below < 0 ? count.stack.length : below
}

function depthOfStyle(count: Count, style: number): number {
  return count.stack.findLastIndex((level) => level.style !== undefined && level.style < style) + 1
}

/** Whether nothing but the heading of the node stands between it and the mark. */
function isRightBelow(view: string, node: OutlineNode, mark: MarkFound, words: HeadingWords): boolean {
  const from = node.mark.end
  if (mark.span.start - from > 60) return false
  if (node.mark.system === 'label') return /^[\s:。]*$/.test(view.slice(from, mark.span.start))
  const cut = cutHeading(view, from, mark.span.start, isHigh(node.mark.system), words)
  return cut !== undefined && /^[\s:。.]*(?:\([^()]*\))?[\s:。.]*$/.test(view.slice(cut.end, mark.span.start))
}

/** The ones that a two of the same system follows before the next one does. */
function secondsAfter(marks: readonly MarkFound[]): ReadonlySet<number> {
  const followed = new Set<number>()
  const expects = new Map<string, number>()
  for (let n = marks.length - 1; n >= 0; n--) {
    const { system, value } = marks[n]!
    if (expects.get(system) === value + 1) followed.add(n)
    expects.set(system, value)
  }
  return followed
}
