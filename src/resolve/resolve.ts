import type { Extracted, Resolved } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { describeEntities } from './describe-entities.js'
import { keepLedger } from './keep-ledger.js'
import { resolvePeriod } from './resolve-period.js'
import { resolveSchool } from './resolve-school.js'

/** Mentions → facts: what each is of, how often, whether done or due; the ledger; whose report this is, and of when. */
export function resolve(document: Extracted, rules: Pick<Ruleset, 'lexicons'>): Resolved {
  const { entities, levels } = describeEntities(document, rules)
  const school = resolveSchool(document, rules)
  const period = resolvePeriod(document)
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
    mentions: document.mentions,
    rejected: document.rejected,
    entities,
    ledger: keepLedger(document, levels, rules),
    school,
    period
  }
}
