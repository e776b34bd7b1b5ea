import { Converter } from 'opencc-js/cn2t'

export type Standard = 't' | 'tw'
const converters = new Map<Standard, (text: string) => string>()

/**
 * A text in traditional characters, as a converter writes it; the words are left alone.
 * @param to the standard of characters: OpenCC's own (爲, 羣) or Taiwan's (為, 群), which has them all in Big5
 */
export function toTraditional(text: string, to: Standard = 't'): string {
  const known = converters.get(to) ?? Converter({ from: 'cn', to })
  converters.set(to, known)
  return known(text)
}
