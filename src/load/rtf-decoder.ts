import { westernText } from './western-text.js'

export type RtfDecoder = (bytes: Uint8Array) => string

/**
 * How the bytes of a run are read.
 * @param codePage what `\ansicpg` names for the document
 * @param charset what `\fcharset` names for the font of the run. Western fonts stand under Chinese text in many files,
 * so a western or unnamed set says nothing against the code page of the document
 * @returns one and the same decoder for the same encoding
 */
export function rtfDecoder(codePage: number | undefined, charset: number | undefined): RtfDecoder {
  const encoding = CHARACTER_SETS.get(charset ?? 1) ?? CODE_PAGES.get(codePage ?? 1252) ?? westernOr(codePage)
  let decoder = DECODERS.get(encoding)
  if (!decoder) {
    const reader = new TextDecoder(encoding)
    decoder = (bytes) => reader.decode(bytes)
    DECODERS.set(encoding, decoder)
  }
  return decoder
}

const WESTERN = 'western'
const SYMBOL = 'symbol'

/** The glyphs of symbol fonts have no text; as the label of a list, a private character stands for a bullet. */
const DECODERS = new Map<string, RtfDecoder>([
  [WESTERN, westernText],
  [SYMBOL, (bytes) => '\uf0b7'.repeat(bytes.length)]
])

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
