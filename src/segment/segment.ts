import type { Segmented, Shield, Structured } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Span } from '../span.js'
import { blankOut } from '../structure/blank-out.js'
import { findNumerals } from './find-numerals.js'
import { findSentences } from './find-sentences.js'
import { findShields } from './find-shields.js'
import { mask } from './mask.js'
import { segmenter } from './segmenter.js'
import { wordsOf } from './words-of.js'

/** Numbers first (pieces with figures that are no amounts, then numerals), then sentences, then words. */
export function segment(document: Structured, rules: Pick<Ruleset, 'shields' | 'lexicons'>): Segmented {
  const { text, outlineMarks } = document
  const hidden = document.residue.map(({ span }) => span)
  // 2.2月17日: blank where the mark stands, the date begins behind it.
  const unmarked = blankOut(text, outlineMarks)
  const shields = withMarks(findShields(unmarked, rules.shields, hidden), outlineMarks)
  const taken: Span<'normal'>[] = []
  for (const { span } of shields) taken.push(span)
  for (const span of hidden) taken.push(span)
  if (hidden.length > 0) taken.sort((a, b) => a.start - b.start)
  const numerals = findNumerals(unmarked, taken)
  const engine = segmenter(rules.lexicons.get('segmenter')?.words ?? [])
  const masked = mask(text, numerals, shields, hidden)
  return {
    origin: document.origin,
    part: document.part,
    source: document.source,
    marks: document.marks,
    readerFindings: document.readerFindings,
    text: document.text,
    maps: document.maps,
    script: document.script,
    repairs: document.repairs,
    kind: document.kind,
    title: document.title,
    blocks: document.blocks,
    tables: document.tables,
    sections: document.sections,
    roles: document.roles,
    outlineFaults: document.outlineFaults,
    outlineMarks: document.outlineMarks,
    residue: document.residue,
    shields,
    numerals,
    masked,
    sentences: findSentences(text),
    words: wordsOf(text, masked, engine),
    segmenter: engine.name
  }
}

/** Marks of the outline among the other shields; both are in order. */
function withMarks(shields: readonly Shield[], marks: readonly Span<'normal'>[]): readonly Shield[] {
  if (marks.length === 0) return shields
  const all: Shield[] = []
  let next = 0
  for (const span of marks) {
    while (next < shields.length && shields[next]!.span.start <= span.start) all.push(shields[next++]!)
    all.push({ rule: 'outline.mark', kind: 'outline', span, groups: {} })
  }
  while (next < shields.length) all.push(shields[next++]!)
  return all
}
