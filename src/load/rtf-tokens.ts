/** A piece of RTF: a brace, a control word with its number, a control symbol, a byte written in hex, or plain text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Cut RTF into tokens, in one pass. Line breaks of the file and binary data are left out.
 * @param source one character a byte (Latin-1)
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const token = new RegExp(TOKEN, 'g')
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [all, word, value, byte, symbol] = match
    if (word === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) }
    else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) }
    else if (symbol !== undefined) yield { kind: 'symbol', symbol }
    else if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else yield { kind: 'text', text: all }
  }
}

const TOKEN = /\\(?:([a-zA-Z]+)(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|[{}]|[^\\{}\r\n\0]+/
