import { docSprms, type Sprm } from './doc-sprms.js'
import type { DocStreams, StoredParagraph } from './doc-text.js'
import type { List, ListLevel } from './list-counter.js'

/** What a paragraph of a .doc is in the outline of its document. */
export interface DocOutline {
  readonly place?: { readonly list: List; readonly level: number }
  /** From 1; left out of body text. */
  readonly heading?: number
}

/**
 * Read the lists and styles of a .doc ([MS-DOC] 2.9.131 to 2.9.150, 2.9.271).
 * @returns a function from a paragraph to its place in a list and its heading level
 * @throws RangeError where a table points out of its stream
 */
export function docNumbering({ main, table }: DocStreams): (paragraph: StoredParagraph) => DocOutline {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const bytes = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const lists = readLists(view, bytes)
  const styles = readStyles(view, bytes)
  return ({ style, sprms }) => {
    const chain = [{ sprms, base: style, heading: undefined }, ...chainOf(styles, style)]
    const list = lists[(operandOf(chain, LIST) ?? 0) - 1]
    const heading = headingOf(chain)
    return {
      ...(list ? { place: { list, level: operandOf(chain, LEVEL) ?? 0 } } : {}),
      ...(heading === undefined ? {} : { heading })
    }
  }
}

const LEVEL = 0x260a
const LIST = 0x460b
const OUTLINE = 0x2640
const BODY_TEXT = 9

interface Style {
  readonly sprms: readonly Sprm[]
  readonly base: number
  /** Of Word's own styles `heading 1` to `heading 9`. */
  readonly heading: number | undefined
}

const NO_STYLE = 0xfff

function chainOf(styles: readonly (Style | undefined)[], index: number): Style[] {
  const chain: Style[] = []
  for (let style = styles[index]; style && chain.length < 20; style = styles[style.base]) chain.push(style)
  return chain
}

function operandOf(chain: readonly Style[], code: number): number | undefined {
  for (const { sprms } of chain) {
    const operand = sprms.findLast((sprm) => sprm.code === code)?.operand
    if (operand) return operand.byteLength === 1 ? operand.getUint8(0) : operand.getUint16(0, true)
  }
  return undefined
}

function headingOf(chain: readonly Style[]): number | undefined {
  for (const style of chain) {
    const outline = operandOf([style], OUTLINE)
    if (outline !== undefined) return outline >= BODY_TEXT ? undefined : outline + 1
    if (style.heading !== undefined) return style.heading
  }
  return undefined
}

const STYLES = 0xa2
const LISTS = 0x2e2
const USES = 0x2ea

function readStyles(view: DataView, table: DataView): (Style | undefined)[] {
  const start = view.getUint32(STYLES, true)
  const end = start + view.getUint32(STYLES + 4, true)
  const head = table.getUint16(start, true)
  const count = table.getUint16(start + 2, true)
  const baseSize = table.getUint16(start + 4, true)
  const styles: (Style | undefined)[] = []
  let at = start + 2 + head
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const size = table.getUint16(at, true)
    styles.push(size === 0 ? undefined : readStyle(table, at + 2, size, baseSize))
    at += 2 + size
  }
  return styles
}

const PARAGRAPH_STYLE = 1

function readStyle(table: DataView, at: number, size: number, baseSize: number): Style | undefined {
  const own = table.getUint16(at, true) & 0xfff
  const kind = table.getUint16(at + 2, true)
  if ((kind & 0xf) !== PARAGRAPH_STYLE) return undefined
  const name = at + baseSize
  // The name ends with a zero; properties begin at an even place, counted from the style's own beginning.
  let update = name + 2 + table.getUint16(name, true) * 2 + 2
  update += (update - at) % 2
  const length = update + 2 <= at + size ? table.getUint16(update, true) : 0
  const bytes = new Uint8Array(table.buffer, table.byteOffset + update + 4, Math.max(0, length - 2))
  return {
    sprms: docSprms(bytes),
    base: kind >> 4 === NO_STYLE ? -1 : kind >> 4,
    heading: own >= 1 && own <= 9 ? own : undefined
  }
}

/** Word's number formats by code ([MS-OSHARED] 2.2.1.3), named as in a .docx. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ' +
  'bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand japaneseDigitalTenThousand koreanDigital koreanCounting koreanLegal koreanDigital2'
).split(' ')
const NO_NUMBER = 255

/** Lists as they are used: each names one of the lists defined, and may begin its levels elsewhere. */
function readLists(view: DataView, table: DataView): List[] {
  if (view.getUint32(LISTS + 4, true) === 0 || view.getUint32(USES + 4, true) === 0) return []
  const defined = readDefinitions(table, view.getUint32(LISTS, true))
  const start = view.getUint32(USES, true)
  const count = table.getUint32(start, true)
  let at = start + 4 + count * 16
  const lists: List[] = []
  for (let index = 0; index < count; index++) {
    const id = table.getInt32(start + 4 + index * 16, true)
    const levels = new Map(defined.get(id))
    const starts = new Map<number, number>()
    at += 4
    for (let more = table.getUint8(start + 4 + index * 16 + 12); more > 0; more--) {
      const flags = table.getUint32(at + 4, true)
      const level = flags & 0xf
      if (flags & 0x10) starts.set(level, table.getInt32(at, true))
      at += 8
      if (flags & 0x20) {
        const own = readLevel(table, at)
        levels.set(level, own.level)
        if (flags & 0x10) starts.set(level, own.level.start)
        at = own.end
      }
    }
    lists.push({ counts: String(id), levels, starts })
  }
  return lists
}

/** All lists stand first, then all their levels: nine each, or one of a simple list. */
function readDefinitions(table: DataView, start: number): Map<number, Map<number, ListLevel>> {
  const count = table.getUint16(start, true)
  const lists = new Map<number, Map<number, ListLevel>>()
  let at = start + 2 + count * 28
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * 28
    const levels = new Map<number, ListLevel>()
    const many = table.getUint8(head + 26) & 1 ? 1 : 9
    for (let number = 0; number < many; number++) {
      const { level, end } = readLevel(table, at)
      levels.set(number, level)
      at = end
    }
    lists.set(table.getInt32(head, true), levels)
  }
  return lists
}

function readLevel(table: DataView, at: number): { level: ListLevel; end: number } {
  const code = table.getUint8(at + 4)
  const flags = table.getUint8(at + 5)
  const text = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25)
  const end = text + 2 + table.getUint16(text, true) * 2
  let template = ''
  for (let unit = text + 2; unit < end; unit += 2) {
    const char = table.getUint16(unit, true)
    // A level's number stands in the text as a character with the level's own code.
    template += char < 9 ? `%${char + 1}` : String.fromCharCode(char)
  }
  return {
    level: {
      start: table.getInt32(at, true),
      format: code === NO_NUMBER ? 'none' : (FORMATS[code] ?? 'decimal'),
      text: template,
      legal: (flags & 0x04) !== 0,
      ...(flags & 0x08 ? { restart: table.getUint8(at + 26) } : {})
    },
    end
  }
}
