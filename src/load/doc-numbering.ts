import type { DocStyle, DocStyles } from './doc-styles.js'
import type { DocStreams, StoredParagraph } from './doc-text.js'
import type { List, ListLevel } from './list-counter.js'

/** What a paragraph of a .doc is in the outline of its document. */
export interface DocOutline {
  readonly place?: { readonly list: List; readonly level: number }
  /** From 1; left out of body text. */
  readonly heading?: number
}

/**
 * Read the lists of a .doc ([MS-DOC] 2.9.131 to 2.9.150).
 * @returns a function from a paragraph to its place in a list and its heading level
 * @throws RangeError where a table points out of its stream
 */
export function docNumbering(
  { main, table }: DocStreams,
  styles: DocStyles
): (paragraph: StoredParagraph) => DocOutline {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const lists = readLists(view, new DataView(table.buffer, table.byteOffset, table.byteLength))
  return ({ style, sprms }) => {
    const chain = [{ sprms, heading: undefined }, ...styles(style)]
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

type Claims = Pick<DocStyle, 'sprms' | 'heading'>

function operandOf(chain: readonly Claims[], code: number): number | undefined {
  for (const { sprms } of chain) {
    const operand = sprms.findLast((sprm) => sprm.code === code)?.operand
    if (operand) return operand.byteLength === 1 ? operand.getUint8(0) : operand.getUint16(0, true)
  }
  return undefined
}

function headingOf(chain: readonly Claims[]): number | undefined {
  for (const style of chain) {
    const outline = operandOf([style], OUTLINE)
    if (outline !== undefined) return outline >= BODY_TEXT ? undefined : outline + 1
    if (style.heading !== undefined) return style.heading
  }
  return undefined
}

const LISTS = 0x2e2
const USES = 0x2ea

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
