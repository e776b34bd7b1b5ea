import type { Finding } from '../../diagnostic.js'
import type { Block, Checked, Entity, Rejection, Section, Shield } from '../../document.js'
import { forth, toSourceThrough } from '../../offset-map.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { overlaps, type Span } from '../../span.js'
import { type Change, changesIn } from './changes-in.js'
import { type Known, knownWords } from './known-words.js'
import { type Near, nearRules } from './near-rules.js'
import { type Origins, originsOf } from './origins-of.js'
import { sentenceAt } from './sentence-at.js'
import { tokenAt } from './token-at.js'

/** All that was made of one place of a document. */
export interface Explanation {
  readonly document: Checked
  /** What is explained: the phrase asked for, or the word, numeral or shield at the offset asked for. */
  readonly place: Span<'source'>
  readonly sentence: { readonly source: Span<'source'>; readonly normal: Span<'normal'> }
  /** How the normalized sentence differs from what is written. */
  readonly changes: readonly Change[]
  readonly block: Block['kind'] | undefined
  /** The rule by which the place is not analysed. */
  readonly residue: string | undefined
  /** The sections that the place stands in, the outermost first. */
  readonly sections: readonly Section[]
  readonly entities: readonly { readonly entity: Entity; readonly origins: Origins }[]
  /** Others of the same sentence. */
  readonly beside: readonly Entity[]
  readonly rejected: readonly Rejection[]
  readonly shields: readonly Shield[]
  readonly near: readonly Near[]
  /** Words of the rules' lists that stand there. */
  readonly known: readonly Known[]
  readonly findings: readonly Finding[]
  /** A number there that nothing understood. */
  readonly unread: boolean
}

/**
 * Gather what matched at a place, what lost and why, and what came near.
 * @param at a phrase; an empty span is an offset, that stands for the word, numeral or shield around it.
 */
export function explain(document: Checked, rules: Ruleset, at: Span<'source'>): Explanation {
  const spot = forth(document.maps)(at.end > at.start ? at : { start: at.start, end: at.start + 1 })
  const normal = at.end > at.start ? spot : tokenAt(document, spot)
  const place = at.end > at.start ? at : toSourceThrough(document.maps, normal)
  const sentence = sentenceAt(document, normal)
  const touches = ({ span }: { readonly span: Span<'normal'> }) => overlaps(span, normal)
  const entities = document.entities.filter(touches)
  return {
    document,
    place,
    sentence: { source: toSourceThrough(document.maps, sentence), normal: sentence },
    changes: changesIn(document, sentence),
    block: document.blocks.find(touches)?.kind,
    residue: document.residue.find(touches)?.rule,
    sections: document.sections.filter(touches),
    entities: entities.map((entity) => ({ entity, origins: originsOf(entity, document, sentence, rules.lexicons) })),
    beside: document.entities.filter((entity) => overlaps(entity.span, sentence) && !touches(entity)),
    rejected: document.rejected.filter(({ mention }) => touches(mention)),
    shields: document.shields.filter(touches),
    near: document.numerals.filter(touches).flatMap((numeral) => nearRules(document, numeral, rules.quantities)),
    known: knownWords(document.text, normal, rules.lexicons),
    findings: document.findings.filter((finding) => tellsOf(finding, place)),
    unread: document.coverage.unread.some((span) => overlaps(span, place))
  }
}

function tellsOf({ span, related = [] }: Finding, place: Span<'source'>): boolean {
  return [...(span ? [span] : []), ...related.map((other) => other.span)].some((other) => overlaps(other, place))
}
