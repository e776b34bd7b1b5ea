import type { Decision, StaleDecision } from './decisions.js'

/** A finding as it is known again. */
export interface Known {
  readonly report: string
  readonly document: string
  readonly fingerprint: string
}

/**
 * Find the decisions that were taken on findings which are there again: those of the same report, or else of the
 * document of the same name, for a file that was edited is another report. The first of several decisions on one
 * finding counts.
 * @returns the decision of each finding, in their order, and the decisions that no finding is left for
 */
export function matchDecisions(
  findings: readonly Known[],
  decisions: readonly Decision[]
): { readonly taken: readonly (Decision | undefined)[]; readonly stale: readonly StaleDecision[] } {
  const byReport = firsts(decisions, inReport)
  const byName = firsts(decisions, inDocument)
  const used = new Set<Decision>()
  const taken = findings.map((finding) => {
    const decision = byReport.get(inReport(finding)) ?? byName.get(inDocument(finding))
    if (decision) used.add(decision)
    return decision
  })
  const reasonOf = reasons(findings)
  const stale = decisions
    .filter((decision) => !used.has(decision))
    .map((decision) => ({ ...decision, reason: reasonOf(decision) }))
  return { taken, stale }
}

const inReport = ({ report, fingerprint }: Known) => `${report}\0${fingerprint}`
const inDocument = ({ document, fingerprint }: Known) => `${document}\0${fingerprint}`

function reasons(findings: readonly Known[]): (decision: Decision) => string {
  const known = new Set(findings.flatMap((finding) => [inReport(finding), inDocument(finding)]))
  const places = new Set(findings.flatMap(({ report, document }) => [report, document]))
  return (decision) => {
    if (decision.fingerprint === '') return '这一行不是程序列出的问题'
    if (known.has(inReport(decision)) || known.has(inDocument(decision))) return '同一个问题另有一条处理'
    if (places.has(decision.report) || places.has(decision.document)) return '这份文件里已经没有这个问题'
    return '本次结果里没有这份文件，或它已没有任何问题'
  }
}

function firsts(decisions: readonly Decision[], keyOf: (decision: Decision) => string): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = keyOf(decision)
    if (!found.has(key)) found.set(key, decision)
  }
  return found
}
