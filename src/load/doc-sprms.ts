/** One property of a paragraph, character or table row: its code and where its operand lies ([MS-DOC] 2.6). */
export interface Sprm {
  readonly code: number
  readonly operand: DataView
}

const TABLE_DEFINITION = 0xd608
const TAB_CHANGES = 0xc615

/**
 * Read a list of properties; a list that is cut off ends where it is.
 * @param bytes the `grpprl`
 */
export function docSprms(bytes: Uint8Array): Sprm[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sprms: Sprm[] = []
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = view.getUint16(at, true)
    const { skip, size } = measure(view, code, at + 2)
    const start = at + 2 + skip
    if (start + size > bytes.length) break
    sprms.push({ code, operand: new DataView(view.buffer, view.byteOffset + start, size) })
    at = start + size
  }
  return sprms
}

/** The upper three bits of a code tell the size of its operand; `skip` are the bytes that tell it themselves. */
function measure(view: DataView, code: number, at: number): { skip: number; size: number } {
  const kind = code >> 13
  if (kind !== 6) return { skip: 0, size: [1, 1, 2, 4, 2, 2, 0, 3][kind]! }
  if (code === TABLE_DEFINITION) {
    return at + 2 > view.byteLength ? { skip: 2, size: 0 } : { skip: 2, size: view.getUint16(at, true) - 1 }
  }
  const size = view.getUint8(at)
  if (code !== TAB_CHANGES || size < 255) return { skip: 1, size }
  const removed = at + 1 < view.byteLength ? view.getUint8(at + 1) : 0
  const added = at + 2 + removed * 4 < view.byteLength ? view.getUint8(at + 2 + removed * 4) : 0
  return { skip: 1, size: 2 + removed * 4 + added * 3 }
}
