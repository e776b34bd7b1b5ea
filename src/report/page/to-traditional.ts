import { Converter } from 'opencc-js/cn2t'

/** Made ready with the first sentence: the dictionary takes a moment. */
let converter: ((text: string) => string) | undefined

/** A sentence of ours in traditional characters. What it quotes (“…”, 《…》) stays as the document writes it. */
export function toTraditional(text: string): string {
  converter ??= Converter({ from: 'cn', to: 'tw' })
  const convert = converter
  return text.replace(OURS, (piece) => convert(piece))
}

/** Whatever stands outside of quotes. */
const OURS = /(?<=^|[”》])[^“《]+/g
