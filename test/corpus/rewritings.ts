import type { Checked } from '../../src/document.js'
import { toSourceThrough } from '../../src/offset-map.js'
import { writeChinese } from '../numeral/write-chinese.js'
import { toTraditional } from './to-traditional.js'

/** Another writing of a text that says the same. */
export interface Rewriting {
  readonly name: string
  readonly rewrite: (read: Checked) => string
  /** The title no longer stands first, so the kind of document, and with it what is planned and what done, may be unknown. */
  readonly hidesTitle?: true
}

/** A paragraph of the report's own kind with nothing in it to read out. */
const BEFORE = '为了做好各项准备，各组分头落实，相互配合。'
const AFTER = '以上事项由教导处负责解释，各组遵照办理。'

export const REWRITINGS: readonly Rewriting[] = [
  { name: 'in traditional characters', rewrite: ({ source }) => toTraditional(source, 't') },
  { name: 'in traditional characters of Taiwan', rewrite: ({ source }) => toTraditional(source, 'tw') },
  { name: 'in full width', rewrite: ({ source }) => fullWidth(source) },
  { name: 'with Chinese numerals', rewrite: withChineseNumerals },
  { name: 'with lines broken', rewrite: ({ source }) => rewrapped(source) },
  { name: 'between other text', rewrite: (read) => `${BEFORE}\n\n${ownText(read)}\n\n${AFTER}\n`, hidesTitle: true }
]

/** Every line cut after so many characters, as mail and old programs do; rows of tables stay in their lines. */
const WIDTH = 34

function rewrapped(source: string): string {
  const cut = new RegExp(`.{1,${WIDTH}}`, 'gu')
  return source
    .split('\n')
    .map((line) => (/[\t|]/.test(line) ? line : (line.match(cut) ?? []).join('\n')))
    .join('\n')
}

/** The text without what is not the report's, some of which is known by standing at the very beginning or end. */
function ownText({ source, maps, residue }: Checked): string {
  const pieces = residue.map(({ span }) => toSourceThrough(maps, span)).sort((a, b) => b.start - a.start)
  return pieces.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source)
}

/**
 * Full-width forms of all ASCII signs; a full stop between digits has none that anyone writes, and titles, whose signs are
 * told as written, stay as they are.
 */
function fullWidth(text: string): string {
  return text.replace(/《[^》\n]*》|[!-\-/-~]/g, (piece) =>
    piece.length > 1 ? piece : String.fromCharCode(piece.charCodeAt(0) + 0xfee0)
  )
}

/**
 * Every whole number in Arabic digits that an amount was read from, in Chinese numerals, as people would write it: not 1,
 * which becomes an article, not 2, which becomes 两 or 二, and not where another figure or a letter stands beside it.
 */
function withChineseNumerals({ source, maps, numerals, entities }: Checked): string {
  const amounts = entities.filter(({ value }) => 'value' in value && value.type !== 'percent')
  let out = ''
  let last = 0
  for (const { span, value, max, percent, writing } of numerals) {
    if (writing === 'chinese' || max !== undefined || percent || !Number.isInteger(value) || value < 3) continue
    if (!amounts.some((amount) => amount.span.start <= span.start && span.end <= amount.span.end)) continue
    const { start, end } = toSourceThrough(maps, span)
    if (!isPlain(source, start, end)) continue
    out += source.slice(last, start) + writeChinese(value)
    last = end
  }
  return out + source.slice(last)
}

/** Digits alone, and nothing beside them that would be one numeral with them. */
function isPlain(source: string, start: number, end: number): boolean {
  if (!/^[0-9]+$/.test(source.slice(start, end))) return false
  const beside = /[0-9０-９.．,，:：+＋×xX*/／\-－—~～〔（(%％A-Za-z零〇一二三四五六七八九十百千万亿两几第成]/
  return !beside.test(source[start - 1] ?? '') && !beside.test(source[end] ?? '')
}
