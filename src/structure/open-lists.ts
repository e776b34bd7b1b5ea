import type { OutlineFault } from '../document.js'
import { MARK_SYSTEMS } from './mark-systems.js'
import type { MarkFound } from './scan-marks.js'

/** A mark that the count of the outline confirms: of a heading or of an item of a list. */
export interface OutlineNode {
  readonly mark: MarkFound
  readonly parent: OutlineNode | undefined
  /** Nodes of one list share it: 1. 2. 3. under one parent. */
  readonly list: number
}

/** An open list: where it hangs, and how far it has come. */
export interface OpenList {
  readonly system: MarkFound['system']
  readonly separator: string
  readonly parent: OutlineNode | undefined
  readonly id: number
  last: number
  top: OutlineNode
  style: number | undefined
}

/** Lists that were left are remembered up to this number. */
const MEMORY = 24

/** No outline goes deeper. Marks in a row, each right below the last, would open lists without end, and all be looked through. */
const DEEPEST = 24

/** The stack of open lists, the outermost first, and what was found by it. Lists that were left may be taken up again. */
export class OpenLists {
  readonly nodes: OutlineNode[] = []
  readonly stack: OpenList[] = []
  private readonly left: OpenList[] = []
  private readonly found: OutlineFault[] = []
  private readonly suspects: { list: number; fault: OutlineFault }[] = []
  private count = 0

  /** Open a list below the first `depth` ones, as deep as outlines go; those below them are left. */
  open(mark: MarkFound, depth: number): void {
    this.leave(Math.min(depth, DEEPEST - 1))
    const parent = this.stack.at(-1)?.top
    const node = this.add(mark, parent, this.count++)
    const { system, separator, value, style } = mark
    this.stack.push({ system, separator, parent, id: node.list, last: value, top: node, style })
  }

  /** Open a list where its rank belongs: above the open ones that rank lower. */
  openByRank(mark: MarkFound): void {
    const { rank } = MARK_SYSTEMS[mark.system]
    const below = this.stack.findIndex(({ system }) => MARK_SYSTEMS[system].rank > rank)
    this.open(mark, below < 0 ? this.stack.length : below)
  }

  /** Go on with an open list; those below it are left. */
  proceed(list: OpenList, mark: MarkFound): void {
    this.leave(this.stack.indexOf(list) + 1)
    list.top = this.add(mark, list.parent, list.id)
    list.last = mark.value
  }

  /** Take up a list that was left and expects this number, if its parent is still open; the latest such list. */
  resume(mark: MarkFound): boolean {
    const list = this.left.findLast(
      ({ system, last, parent }) =>
        system === mark.system && last + 1 === mark.value && (!parent || this.depthOf(parent) > 0)
    )
    if (!list) return false
    this.leave(list.parent ? this.depthOf(list.parent) : 0)
    this.stack.push(list)
    this.proceed(list, mark)
    return true
  }

  /** Whether the numbers of the list that was left last run on with this one: （三） under 二、 where （二） stood under 一、. */
  runsOn(mark: MarkFound): boolean {
    const list = this.left.findLast(({ system }) => system === mark.system)
    return list !== undefined && list.last + 1 === mark.value
  }

  fault(fault: OutlineFault['fault'], mark: MarkFound, expected: number): void {
    this.found.push(faultOf(fault, mark, expected))
  }

  /** The list just opened does not begin with 1: a fault only if it goes on. */
  suspect(mark: MarkFound): void {
    this.suspects.push({ list: this.nodes.at(-1)!.list, fault: faultOf('skipped', mark, 1) })
  }

  faults(): readonly OutlineFault[] {
    const sizes = new Map<number, number>()
    for (const { list } of this.nodes) sizes.set(list, (sizes.get(list) ?? 0) + 1)
    const sure = this.suspects.filter(({ list }) => sizes.get(list)! > 1)
    return [...this.found, ...sure.map(({ fault }) => fault)].sort((a, b) => a.span.start - b.span.start)
  }

  private depthOf(parent: OutlineNode): number {
    return this.stack.findIndex(({ top }) => top === parent) + 1
  }

  private leave(depth: number): void {
    if (this.stack.length <= depth) return
    this.left.push(...this.stack.splice(depth).reverse())
    if (this.left.length > MEMORY) this.left.splice(0, this.left.length - MEMORY)
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
