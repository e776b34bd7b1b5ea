import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Figure, type Grid, gridsOf } from './grid-of.js'
import { say } from './say.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** The points in the line above a table, and those of its rows. */
interface Block {
  readonly head: Figure
  readonly figures: readonly Figure[]
  readonly sum: number
}

/**
 * A rubric in blocks: 师德与出勤(20分) above the rows 出勤|12分 and 师德|8分. Only where other blocks of the document add up are
 * the rows known to be parts of what stands above them.
 */
export function blockWeights(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.blocks')
  if (!reader || document.tables.length < 2) return []
  const blocks: Block[] = []
  for (const grid of gridsOf(survey(document, rules))) {
    const block = blockOf(document, grid, reader)
    if (block) blocks.push(block)
  }
  if (blocks.length < 2) return []
  const held = blocks.filter(holds).length
  const sure = held > blocks.length - held
  return blocks.map((block) => tell(document, reader.rule, judge(block, sure)))
}

function holds({ head, sum }: Block): boolean {
  return Math.abs(sum - head.value) < 1e-6
}

function judge(block: Block, sure: boolean): Verdict {
  const { head, figures, sum } = block
  const written = `标题写的是${writeFigure(head.value)}分，下面各项合计${writeFigure(sum)}分（${figures.map(({ value }) => writeFigure(value)).join('+')}）`
  const place = { span: head.span, related: figures.map(({ span }) => ({ span, label: '分项' })) }
  if (holds(block)) return say(place, 'consistent', `${written}，相符`)
  if (!sure) return say(place, 'undecided', `${written}，不能断定是不是它的各项`)
  return say(place, 'inconsistent', `${written}，相差${writeFigure(Math.abs(sum - head.value))}分`)
}

/** The longest line above a table that may be its heading. */
const LONGEST = 40

function blockOf({ text }: Resolved, grid: Grid, reader: Reader): Block | undefined {
  const end = grid.table.span.start - 1
  if (text[end] !== '\n') return undefined
  const start = text.lastIndexOf('\n', end - 1) + 1
  if (end - start > LONGEST) return undefined
  const [points] = matchesOf(text.slice(start, end), reader.pattern('points'))
  if (!points) return undefined
  for (let row = 0; row < grid.rows; row++) if (grid.labels[row]!.search(reader.pattern('aside')) >= 0) return undefined
  for (let column = 1; column < grid.columns; column++) {
    const figures = figuresOf(grid, column)
    if (!figures) continue
    const at = start + points.index
    const head = { span: { start: at, end: at + points[0].length }, value: Number(points.groups!['value']) }
    return { head, figures, sum: figures.reduce((all, { value }) => all + value, 0) }
  }
  return undefined
}

/** The points of a column in which every row has some and nothing else; its first row may be its head. */
function figuresOf({ rows, figure, text }: Grid, column: number): readonly Figure[] | undefined {
  const figures: Figure[] = []
  for (let row = 0; row < rows; row++) {
    const own = figure(row, column)
    if (own && text(row, column).endsWith('分')) figures.push(own)
    else if (row > 0 || own) return undefined
  }
  return figures.length > 1 ? figures : undefined
}
