import { characterSet } from '../character-set.js'
import type { Span } from '../span.js'
import type { Cue } from './body-cues.js'

/** Longest look for the ends of a sentence, so that a text without stops costs no more than others. */
const FAR = 160

/** The sentence that a cue stands in. */
export function sentenceAround(body: string, { start, end }: Cue): Span<'normal'> {
  let from = BEFORE.last(body, start, Math.max(0, start - FAR)) + 1
  let to = end
  if (!ENDS.at(body, to - 1)) to = ENDS.next(body, to, Math.min(body.length, end + FAR))
  if (STOPS.at(body, to)) to++
  from = TEXT.next(body, from, to)
  return { start: from, end: Math.max(from, TEXT.last(body, to, from) + 1) }
}

const BEFORE = characterSet('。!?;\n')
const ENDS = characterSet('。!?\n')
const STOPS = characterSet('。!?')
const TEXT = characterSet('^\\s')
