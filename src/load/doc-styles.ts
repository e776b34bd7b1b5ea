import { docSprms, type Sprm } from './doc-sprms.js'
import type { DocStreams } from './doc-text.js'

/** A style of a .doc, with what it says itself. */
export interface DocStyle {
  /** Of the paragraph; a style of characters has none. */
  readonly sprms: readonly Sprm[]
  /** Of Word's own styles `heading 1` to `heading 9`. */
  readonly heading: number | undefined
  /** Whether it hides its text, or shows what the style that it is based on hides. */
  readonly hidden: boolean | undefined
}

/** A style by its index, followed by those that it is based on. */
export type DocStyles = (index: number) => readonly DocStyle[]

/**
 * Read the styles of a .doc ([MS-DOC] 2.9.271).
 * @throws RangeError where the table points out of its stream
 */
export function docStyles({ main, table }: DocStreams): DocStyles {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const styles = readStyles(view, new DataView(table.buffer, table.byteOffset, table.byteLength))
  const chains = new Map<number, DocStyle[]>()
  return (index) => {
    const known = chains.get(index)
    if (known) return known
    const chain: DocStyle[] = []
    for (let style = styles[index]; style && chain.length < LONGEST_CHAIN; style = styles[style.base]) chain.push(style)
    chains.set(index, chain)
    return chain
  }
}

const LONGEST_CHAIN = 20
const STYLES = 0xa2
const NO_STYLE = 0xfff
const [PARAGRAPH, CHARACTER] = [1, 2]
const HIDDEN = 0x083c

type StoredStyle = DocStyle & { readonly base: number }

function readStyles(view: DataView, table: DataView): (StoredStyle | undefined)[] {
  const start = view.getUint32(STYLES, true)
  const end = start + view.getUint32(STYLES + 4, true)
  const head = table.getUint16(start, true)
  const count = table.getUint16(start + 2, true)
  const baseSize = table.getUint16(start + 4, true)
  const styles: (StoredStyle | undefined)[] = []
  let at = start + 2 + head
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const size = table.getUint16(at, true)
    styles.push(size === 0 ? undefined : readStyle(table, at + 2, size, baseSize))
    at += 2 + size
  }
  return styles
}

function readStyle(table: DataView, at: number, size: number, baseSize: number): StoredStyle | undefined {
  const own = table.getUint16(at, true) & 0xfff
  const [kind, base] = [table.getUint16(at + 2, true) & 0xf, table.getUint16(at + 2, true) >> 4]
  if (kind !== PARAGRAPH && kind !== CHARACTER) return undefined
  const name = at + baseSize
  // The name ends with a zero. Each list of properties begins at an even place, counted from the style's beginning.
  const lists = counted(table, at, name + 4 + table.getUint16(name, true) * 2, at + size)
  const [paragraph, character] = kind === PARAGRAPH ? lists : [undefined, lists[0]]
  const hiding = docSprms(character ?? NOTHING).findLast(({ code }) => code === HIDDEN)
  return {
    // The index of the style itself stands before the properties of its paragraphs.
    sprms: docSprms(paragraph?.subarray(2) ?? NOTHING),
    heading: own >= 1 && own <= 9 ? own : undefined,
    hidden: hiding && (hiding.operand.getUint8(0) & 1) === 1,
    base: base === NO_STYLE ? -1 : base
  }
}

const NOTHING = new Uint8Array()

function counted(table: DataView, origin: number, start: number, end: number): Uint8Array[] {
  const lists: Uint8Array[] = []
  for (let at = start + ((start - origin) % 2); at + 2 <= end; ) {
    const size = table.getUint16(at, true)
    lists.push(new Uint8Array(table.buffer, table.byteOffset + at + 2, size))
    at += 2 + size + (size % 2)
  }
  return lists
}
