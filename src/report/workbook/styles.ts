import type { Style } from 'exceljs'

/** Blue and orange, which people who see no red or green can tell apart; the marks themselves say it in words too. */
const COLOURS = {
  head: 'FF1F4E79',
  headParts: 'FF2E75B6',
  headFigures: 'FF595959',
  headOwn: 'FFBF6900',
  line: 'FFD9D9D9',
  bad: 'FFF8CBAD',
  badText: 'FF843C0C',
  weak: 'FFFFF2CC',
  weakText: 'FF7F6000',
  good: 'FFDDEBF7',
  goodText: 'FF1F4E79',
  total: 'FFF2F2F2',
  link: 'FF0563C1',
  faded: 'FF7F7F7F',
  own: 'FFFFFBF0'
} as const

export type CellKind = 'text' | 'centre' | 'number' | 'money' | 'percent' | 'own'
/** The groups of columns, by the colour of their heads: what the program says, parts, figures, and what people fill in. */
export type Tint = 'head' | 'headParts' | 'headFigures' | 'headOwn'

export type Marking = 'bad' | 'weak' | 'good' | 'done'

const FONT = { name: '微软雅黑', size: 10 } as const
const LINE = { style: 'thin', color: { argb: COLOURS.line } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } }) as const

const FORMATS: Readonly<Record<CellKind, string>> = {
  text: 'General',
  centre: 'General',
  number: 'General',
  money: '#,##0.##',
  percent: '0%',
  // Whatever people type stays as typed: 1/2 is no date.
  own: '@'
}

/**
 * The style of a cell. One object for each kind, so that the writer looks each up once. A cell that holds something that
 * looks like a formula has the format of text: it stays text when someone edits it, too.
 */
export function styleOf(
  kind: CellKind,
  as: { readonly link?: boolean; readonly total?: boolean; readonly literal?: boolean } = {}
): Partial<Style> {
  const key = `${kind} ${as.link ?? false} ${as.total ?? false} ${as.literal ?? false}`
  const known = made.get(key)
  if (known) return known
  const style: Partial<Style> = {
    font: {
      ...FONT,
      ...(as.link && { color: { argb: COLOURS.link }, underline: true }),
      ...(as.total && { bold: true })
    },
    alignment: alignmentOf(kind),
    border: BORDER,
    numFmt: as.literal ? '@' : FORMATS[kind],
    ...(as.total ? { fill: fill(COLOURS.total) } : kind === 'own' && { fill: fill(COLOURS.own) })
  }
  made.set(key, style)
  return style
}

const made = new Map<string, Partial<Style>>()

function alignmentOf(kind: CellKind): NonNullable<Style['alignment']> {
  const horizontal =
    kind === 'centre' || kind === 'percent' ? 'center' : kind === 'text' || kind === 'own' ? 'left' : 'right'
  return { vertical: 'top', horizontal, wrapText: true } as Style['alignment']
}

const head = (tint: Tint): Partial<Style> => ({
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: fill(COLOURS[tint]),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border: BORDER
})

export const HEADS: Readonly<Record<Tint, Partial<Style>>> = {
  head: head('head'),
  headParts: head('headParts'),
  headFigures: head('headFigures'),
  headOwn: head('headOwn')
}

/** What conditional formats lay over a cell. */
export const MARKED: Readonly<Record<Marking, Partial<Style>>> = {
  bad: { fill: fill(COLOURS.bad), font: { bold: true, color: { argb: COLOURS.badText } } },
  weak: { fill: fill(COLOURS.weak), font: { color: { argb: COLOURS.weakText } } },
  good: { fill: fill(COLOURS.good), font: { color: { argb: COLOURS.goodText } } },
  done: { font: { color: { argb: COLOURS.faded } } }
}

/** A line that is no entry. */
export const NOTE: Partial<Style> = {
  font: { ...FONT, italic: true, color: { argb: COLOURS.faded } },
  alignment: { vertical: 'middle', horizontal: 'left' }
}
