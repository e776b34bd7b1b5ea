import { Converter } from 'opencc-js/cn2t'

/** Made ready with the first sentence: the dictionary takes a moment. */
let converter: ((text: string) => string) | undefined

/** The last sentences and what they became: most findings of a run say one of some hundred sentences. */
const known = new Map<string, string>()
const MOST_KNOWN = 1024

/** A sentence of ours in traditional characters. What it quotes (“…”, 《…》) stays as the document writes it. */
export function toTraditional(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  converter ??= Converter({ from: 'cn', to: 'tw' })
  const convert = converter
  const traditional = text.replace(OURS, (piece) => convert(piece))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, traditional)
  return traditional
}

/** Whatever stands outside of quotes. */
const OURS = /(?<=^|[”》])[^“《]+/g
