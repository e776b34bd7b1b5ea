import iconv from 'iconv-lite'

export interface Writing {
  readonly encoding: 'utf8' | 'utf16le' | 'gb18030' | 'big5'
  /** Begin with a byte-order mark. */
  readonly mark?: boolean
  /** End lines as Windows does. */
  readonly crlf?: boolean
}

/**
 * A text in an encoding; tables, where it has any, with tabs between the cells.
 * @throws where a character does not exist in the encoding
 */
export function writeText(source: string, { encoding, mark, crlf }: Writing): Uint8Array {
  const plain = source.replace(/^\|(.*)\|$/gm, (_, cells: string) => cells.replaceAll('|', '\t'))
  const text = crlf ? plain.replaceAll('\n', '\r\n') : plain
  const bytes = iconv.encode(text, encoding, { addBOM: mark === true })
  const back = [...iconv.decode(bytes, encoding)]
  const lost = [...text].find((char, at) => back[at] !== char)
  if (lost) throw new Error(`${lost} is not in ${encoding}`)
  return bytes
}
