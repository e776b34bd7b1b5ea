import { characterSet } from '../character-set.js'
import type { Resolved, Words } from '../document.js'
import type { Span } from '../span.js'

/** How many words of two characters and more begin in a sentence, told between bounds; sentences are asked for by number. */
export interface WordCounts {
  readonly least: (n: number) => number
  readonly most: (n: number) => number
  /** Cut one more run of the sentence; false where all are, and both bounds are the same. */
  readonly narrow: (n: number) => boolean
}

/**
 * Make ready to count the words of sentences. A run of Han characters has at most half as many words as characters, and what was
 * cut is counted; the others are cut one by one, when the bounds are too far apart for what is asked: cutting a sentence
 * takes longer than all that is asked of it.
 */
export function countWords(
  { masked, words }: Pick<Resolved, 'masked' | 'words'>,
  sentences: readonly Span<'normal'>[]
): WordCounts {
  const least = new Int32Array(sentences.length)
  const most = new Int32Array(sentences.length)
  /** Of a sentence that was asked for, where the runs begin that are not counted. */
  const left: (number[] | undefined)[] = []
  const begin = (n: number): number[] => {
    const { start, end } = sentences[n]!
    const runs: number[] = []
    for (let from = HAN.next(masked, start, end); from < end; ) {
      const to = OTHER.next(masked, from, end)
      if (words.isCut(from)) {
        const count = countIn(words, from, to)
        least[n]! += count
        most[n]! += count
      } else {
        runs.push(from)
        most[n]! += mostIn(masked, from, to)
      }
      from = HAN.next(masked, to, end)
    }
    left[n] = runs
    return runs
  }
  const asked = (n: number) => left[n] ?? begin(n)
  return {
    least: (n) => {
      asked(n)
      return least[n]!
    },
    most: (n) => {
      asked(n)
      return most[n]!
    },
    narrow: (n) => {
      const from = asked(n).pop()
      if (from === undefined) return false
      const to = OTHER.next(masked, from, sentences[n]!.end)
      const count = countIn(words, from, to)
      least[n]! += count
      most[n]! += count - mostIn(masked, from, to)
      return true
    }
  }
}

const HAN = characterSet('\u3400-\u9fff\uf900-\ufaff')
const OTHER = characterSet('^\u3400-\u9fff\uf900-\ufaff')

/** A word that begins with the last character may go on behind the sentence. */
function mostIn(masked: string, from: number, to: number): number {
  return (to - from + (HAN.at(masked, to) ? 1 : 0)) >> 1
}

function countIn(words: Words, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; ) {
    const word = words.at(at)!
    if (word.start >= from && word.end - word.start > 1) count++
    at = word.end
  }
  return count
}
