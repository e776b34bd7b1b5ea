import type { Segmented, Structured } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { cutWords } from './cut-words.js'
import { findNumerals } from './find-numerals.js'
import { findSentences } from './find-sentences.js'
import { findShields } from './find-shields.js'
import { mask } from './mask.js'
import { segmenter } from './segmenter.js'

/** Numbers first (pieces with figures that are no amounts, then numerals), then sentences, then words. */
export function segment(document: Structured, rules: Pick<Ruleset, 'shields' | 'lexicons'>): Segmented {
  const { text } = document
  const hidden = document.residue.map(({ span }) => span)
  const shields = findShields(text, rules.shields, hidden)
  const taken = [...shields.map(({ span }) => span), ...hidden].sort((a, b) => a.start - b.start)
  const numerals = findNumerals(text, taken)
  const engine = segmenter([...(rules.lexicons.get('segmenter')?.words ?? [])])
  return {
    ...document,
    shields,
    numerals,
    masked: mask(text, numerals, shields, hidden),
    sentences: findSentences(text),
    words: cutWords(
      text,
      [...shields, ...numerals].sort((a, b) => a.span.start - b.span.start),
      engine
    ),
    segmenter: engine.name
  }
}
