import type { Span } from '../span.js'
import type { Cue } from './body-cues.js'

/** Longest look for the ends of a sentence, so that a text without stops costs no more than others. */
const FAR = 160

/** The sentence that a cue stands in. */
export function sentenceAround(body: string, { at: start, end }: Cue): Span<'normal'> {
  let from = start
  while (from > 0 && start - from < FAR && !'。!?;\n'.includes(body[from - 1]!)) from--
  let to = end
  if (!'。!?\n'.includes(body[to - 1] ?? ''))
    while (to < body.length && to - end < FAR && !'。!?\n'.includes(body[to]!)) to++
  if (to < body.length && '。!?'.includes(body[to]!)) to++
  while (from < to && /\s/.test(body[from]!)) from++
  while (to > from && /\s/.test(body[to - 1]!)) to--
  return { start: from, end: to }
}
