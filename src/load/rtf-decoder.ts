import { westernText } from './western-text.js'

export type RtfDecoder = (bytes: Uint8Array) => string

/**
 * How the bytes of a run are read.
 * @param codePage what `\ansicpg` names for the document
 * @param charset what `\fcharset` names for the font of the run
 * @returns one and the same decoder for the same encoding
 */
export function rtfDecoder(codePage: number | undefined, charset: number | undefined): RtfDecoder {
  const named = CHARACTER_SETS.get(charset ?? DEFAULT)
  const documents = CODE_PAGES.get(codePage ?? 1252) ?? westernOr(codePage)
  const key = named ?? (charset === ANSI ? `${documents}?` : documents)
  let decoder = DECODERS.get(key)
  if (!decoder) {
    decoder = key.endsWith('?') ? doubtful(documents) : decoding(key)
    DECODERS.set(key, decoder)
  }
  return decoder
}

const ANSI = 0
const DEFAULT = 1

function decoding(encoding: string): RtfDecoder {
  if (encoding === WESTERN) return westernText
  const decoder = new TextDecoder(encoding)
  return (bytes) => decoder.decode(bytes)
}

/** Western fonts stand under Chinese text in many files: what is no text in the document's code page is western. */
function doubtful(encoding: string): RtfDecoder {
  if (encoding === WESTERN) return westernText
  const strict = new TextDecoder(encoding, { fatal: true })
  return (bytes) => {
    try {
      return strict.decode(bytes)
    } catch (error) {
      if (error instanceof TypeError) return westernText(bytes)
      throw error
    }
  }
}

const WESTERN = 'western'
const SYMBOL = 'symbol'

/** The glyphs of symbol fonts have no text; as the label of a list, a private character stands for a bullet. */
const DECODERS = new Map<string, RtfDecoder>([[SYMBOL, (bytes) => '\uf0b7'.repeat(bytes.length)]])

const CODE_PAGES = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10008, 'gb18030'],
  [54936, 'gb18030'],
  [65001, 'utf-8']
])

const CHARACTER_SETS = new Map([
  [2, SYMBOL],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250']
])

function westernOr(codePage: number | undefined): string {
  return codePage !== undefined && codePage !== 1252 && codePage >= 1250 && codePage <= 1258
    ? `windows-${codePage}`
    : WESTERN
}
