import { isPlain } from './is-plain.js'

/** Length of the match of a pattern at an offset of a text; -1 where it has none. */
export type MatchAt = (text: string, offset: number) => number

/** Make a test of a pattern at an offset: a plain word is compared, and needs no expression. */
export function matchAt(source: string, flags: '' | 'u' = ''): MatchAt {
  if (isPlain(source)) return (text, offset) => (text.startsWith(source, offset) ? source.length : -1)
  const sticky = new RegExp(source, `y${flags}`)
  return (text, offset) => {
    sticky.lastIndex = offset
    return sticky.test(text) ? sticky.lastIndex - offset : -1
  }
}
