import type { Decision, StaleDecision } from './decisions.js'

/** A finding as it is known again. */
export interface Known {
  readonly report: string
  readonly document: string
  readonly fingerprint: string
}

/** Decisions looking for their findings. */
export interface MatchDecisions {
  /** The decision on a finding; to be asked once for each, in their order. */
  readonly take: (finding: Known) => Decision | undefined
  /** The decisions that no finding is left for, when all were asked for. */
  readonly stale: () => readonly StaleDecision[]
}

/**
 * Find the decisions that were taken on findings which are there again: those of the same report, or else of the
 * document of the same name, for a file that was edited is another report. The first of several decisions on one
 * finding counts. Of the findings nothing is held but what the decisions speak of.
 */
export function matchDecisions(decisions: readonly Decision[]): MatchDecisions {
  const byReport = firsts(decisions, inReport)
  const byName = firsts(decisions, inDocument)
  const places = new Set(decisions.flatMap(({ report, document }) => [report, document]))
  const used = new Set<Decision>()
  const met = new Set<string>()
  const reasonOf = (decision: Decision): string => {
    if (decision.fingerprint === '') return '这一行不是程序列出的问题'
    if (met.has(inReport(decision)) || met.has(inDocument(decision))) return '同一个问题另有一条处理'
    if (met.has(decision.report) || met.has(decision.document)) return '这份文件里已经没有这个问题'
    return '本次结果里没有这份文件，或它已没有任何问题'
  }
  return {
    take: (finding) => {
      const { report, document } = finding
      const [own, named] = [byReport.get(inReport(finding)), byName.get(inDocument(finding))]
      if (own) met.add(inReport(finding))
      if (named) met.add(inDocument(finding))
      for (const place of [report, document]) if (places.has(place)) met.add(place)
      const decision = own ?? named
      if (decision) used.add(decision)
      return decision
    },
    stale: () =>
      decisions
        .filter((decision) => !used.has(decision))
        .map((decision) => ({ ...decision, reason: reasonOf(decision) }))
  }
}

const inReport = ({ report, fingerprint }: Known) => `${report}\0${fingerprint}`
const inDocument = ({ document, fingerprint }: Known) => `${document}\0${fingerprint}`

function firsts(decisions: readonly Decision[], keyOf: (decision: Decision) => string): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = keyOf(decision)
    if (!found.has(key)) found.set(key, decision)
  }
  return found
}
