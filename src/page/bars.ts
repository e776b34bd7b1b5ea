import { h, svg } from './h.js'

/** One bar: its name, and how many of each sort it is made of. */
export interface Bar {
  readonly label: string
  readonly parts: readonly { readonly count: number; readonly style: string }[]
}

const WIDTH = 360
const ROW = 26
const LABEL = 104
const FIGURE = 36

/**
 * Lying bars as a picture, each with its figure written behind it. `told` says the same in a sentence to those who do
 * not see it. Long names are cut; they stand whole in the title of their bar.
 */
export function bars(title: string, told: string, list: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...list.map(sum))
  const scale = (WIDTH - LABEL - FIGURE) / most
  const rows = list.map((bar, index) => {
    const y = index * ROW
    let x = LABEL
    const parts = bar.parts.map(({ count, style }) => {
      const width = count * scale
      const part = svg('rect', {
        x,
        y: y + 5,
        width: Math.max(width, count > 0 ? 2 : 0),
        height: 16,
        rx: 2,
        class: style
      })
      x += width
      return part
    })
    return svg(
      'g',
      {},
      svg('title', {}, `${bar.label} ${sum(bar)}`),
      svg('text', { x: LABEL - 8, y: y + 18, class: 'bar-label', 'text-anchor': 'end' }, cut(bar.label)),
      svg('line', { x1: LABEL, x2: LABEL, y1: y, y2: y + ROW, class: 'axis' }),
      parts,
      svg('text', { x: x + 6, y: y + 18, class: 'bar-figure' }, String(sum(bar)))
    )
  })
  const height = Math.max(ROW, list.length * ROW)
  const picture = { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': told, class: 'bars' }
  return h('figure', { class: 'chart' }, h('figcaption', {}, title), svg('svg', picture, rows))
}

const sum = ({ parts }: Bar) => parts.reduce((total, { count }) => total + count, 0)
const cut = (label: string) => (label.length > 7 ? `${label.slice(0, 6)}…` : label)
