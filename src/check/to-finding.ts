import type { Finding, Outcome, Related } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import type { CheckRule } from '../rule/compile-check.js'
import type { Span } from '../span.js'

/** What a form of check says of a place; check, severity and the rule's id are stamped by `toFinding`. */
export interface Statement {
  /** One Chinese sentence. */
  readonly message: string
  readonly span?: Span<'normal'>
  readonly related?: readonly { readonly span: Span<'normal'>; readonly label?: string }[]
  readonly about?: string
  /** `inconsistent`, unless said. */
  readonly outcome?: Outcome
  /** Instead of the rule's: what is doubtful is `info`. */
  readonly severity?: Finding['severity'] | undefined
  readonly data?: Finding['data']
}

/** A statement about the normalized text as a finding about the source, signed with the rule that it was made by. */
export function toFinding(
  document: Resolved,
  rule: CheckRule,
  statement: Statement,
  severity = statement.severity ?? rule.severity
): Finding {
  const { message, span, related, about, outcome = 'inconsistent', data } = statement
  const finding: { -readonly [Field in keyof Finding]: Finding[Field] } = {
    check: rule.check,
    outcome,
    severity,
    message
  }
  if (span) finding.span = toSourceThrough(document.maps, span)
  if (about !== undefined) finding.about = about
  if (related?.length) finding.related = related.map((place) => inSource(document, place))
  finding.data = data ? { rule: rule.id, ...data } : { rule: rule.id }
  return finding
}

function inSource({ maps }: Resolved, { span, label }: NonNullable<Statement['related']>[number]): Related {
  const place = toSourceThrough(maps, span)
  return label === undefined ? { span: place } : { span: place, label }
}
