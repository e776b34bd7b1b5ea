import type { Finding } from '../diagnostic.js'
import type { Checked, Resolved } from '../document.js'
import { averages } from './audit/averages.js'
import { balance } from './audit/balance.js'
import { bands } from './audit/bands.js'
import { blockWeights } from './audit/block-weights.js'
import { calendar } from './audit/calendar.js'
import { countedLists } from './audit/counted-lists.js'
import { creditRates } from './audit/credit-rates.js'
import { eachGroup } from './audit/each-group.js'
import { expenses } from './audit/expenses.js'
import { lineSums } from './audit/line-sums.js'
import { listedNames } from './audit/listed-names.js'
import { namedSets } from './audit/named-sets.js'
import { percentWeights } from './audit/percent-weights.js'
import { products } from './audit/products.js'
import { quotas } from './audit/quotas.js'
import { sectionWeights } from './audit/section-weights.js'
import { sessions } from './audit/sessions.js'
import { shares } from './audit/shares.js'
import { sums } from './audit/sums.js'
import { tableShares } from './audit/table-shares.js'
import { tableSums } from './audit/table-sums.js'
import { weights } from './audit/weights.js'
import { chooseProfile } from './choose-profile.js'
import { coverage } from './coverage.js'
import { emptyLists } from './empty-lists.js'
import type { CheckRules, Form } from './form.js'
import { judgeCompleteness } from './judge-completeness.js'
import { numbering } from './numbering.js'
import { otherSchool } from './other-school.js'
import { periodConflict } from './period-conflict.js'
import { placeholders } from './placeholders.js'
import { planLike } from './plan-like.js'
import { repetition } from './repetition.js'
import { residue } from './residue.js'
import { truncation } from './truncation.js'
import { typos } from './typos.js'
import { vagueness } from './vagueness.js'

/** The checks that reckon: their places are numbers that were checked. */
const ARITHMETIC: readonly Form[] = [
  sums,
  lineSums,
  expenses,
  tableSums,
  namedSets,
  countedLists,
  listedNames,
  weights,
  sectionWeights,
  blockWeights,
  percentWeights,
  bands,
  eachGroup,
  balance,
  sessions,
  products,
  creditRates,
  shares,
  tableShares,
  averages,
  calendar,
  quotas
]

/** The checks of how a document is made. */
const QUALITY: readonly Form[] = [
  numbering,
  placeholders,
  residue,
  truncation,
  repetition,
  otherSchool,
  periodConflict,
  typos,
  planLike,
  emptyLists,
  vagueness
]

/**
 * What is held against a document and for it: findings in order of place, what its profile asks for, and how many of
 * its numbers were understood and checked.
 * @param options.profile id of the profile to judge by; where it is not for documents of this kind, or none is named,
 * the base profile of the kind is taken, and for `other` none.
 * @throws where there is no profile of that id.
 */
export function check(document: Resolved, rules: CheckRules, options: { readonly profile?: string } = {}): Checked {
  const reckoned = run(ARITHMETIC, document, rules)
  const profile = chooseProfile(document, rules.profiles, options.profile)
  const { completeness, lacking } = judgeCompleteness(document, rules, profile)
  const quality = run(QUALITY, document, rules)
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
    entities: document.entities,
    ledger: document.ledger,
    school: document.school,
    period: document.period,
    findings: byPlace([...document.readerFindings, ...reckoned, ...quality, ...lacking]),
    completeness,
    coverage: coverage(document, reckoned)
  }
}

/** What each form finds, in the order of the forms. */
function run(forms: readonly Form[], document: Resolved, rules: CheckRules): readonly Finding[] {
  const found: Finding[] = []
  for (const form of forms) {
    const own = form(document, rules)
    for (let n = 0; n < own.length; n++) found.push(own[n]!)
  }
  return found
}

/** In order of place, those of the whole document first; the order of the forms where places are the same. */
function byPlace(findings: Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : findings.sort((a, b) => startOf(a) - startOf(b))
}

const startOf = ({ span }: Finding) => (span ? span.start : -1)
