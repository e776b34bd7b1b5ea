import type { Extracted, Rejection, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { dropArticles } from './drop-articles.js'
import { findCalendar } from './find-calendar.js'
import { findCellQuantities } from './find-cell-quantities.js'
import { findLevels } from './find-levels.js'
import { findOrganizations } from './find-organizations.js'
import { findPersons } from './find-persons.js'
import { findQuantities } from './find-quantities.js'
import { findWorks } from './find-works.js'
import { settleOverlaps } from './settle-overlaps.js'
import { tellCredits } from './tell-credits.js'

/** Mentions of every type, in order of place; what lost to another is kept with the reason. */
export function extract(document: Segmented, rules: Pick<Ruleset, 'quantities' | 'lexicons'>): Extracted {
  const quantities = findQuantities(document, rules)
  const { kept, dropped } = dropArticles(document, quantities.mentions, rules.lexicons)
  const organizations = findOrganizations(document, rules)
  const { mentions, rejected } = settleOverlaps([
    ...findCellQuantities(document, rules),
    ...tellCredits(document, kept),
    ...findCalendar(document),
    ...findWorks(document),
    ...findLevels(document, rules),
    ...organizations,
    ...findPersons(document, rules, organizations)
  ])
  const outmatched = quantities.lost.map(([mention, by]): Rejection => ({ mention, because: 'overlap', by }))
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
    shields: document.shields,
    numerals: document.numerals,
    masked: document.masked,
    sentences: document.sentences,
    words: document.words,
    segmenter: document.segmenter,
    mentions,
    rejected: [...rejected, ...dropped, ...outmatched]
  }
}
