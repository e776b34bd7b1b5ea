import type { Finding, Outcome } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import type { CheckRule } from '../../rule/compile-check.js'
import { type Statement, toFinding } from '../to-finding.js'

/** What a reckoning came to; it always has a place. */
export type Verdict = Statement & { readonly outcome: Outcome; readonly span: NonNullable<Statement['span']> }

/** A verdict as a finding: only what is wrong weighs anything. */
export function tell(document: Resolved, rule: CheckRule, verdict: Verdict): Finding {
  return toFinding(document, rule, verdict, verdict.outcome === 'inconsistent' ? verdict.severity : 'info')
}
