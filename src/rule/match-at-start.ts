import { oncePer } from '../once-per.js'

const sticky = oncePer((pattern: RegExp) => new RegExp(pattern, pattern.flags.replace('g', 'y')))

/** The match of a global pattern that begins where a text begins, as the first of `matchesOf` would be; nothing else is looked for. */
export function matchAtStart(text: string, pattern: RegExp): RegExpExecArray | null {
  const own = sticky(pattern)
  own.lastIndex = 0
  return own.exec(text)
}
