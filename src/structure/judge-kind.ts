import type { Kind } from '../document.js'
import { oncePer } from '../once-per.js'
import type { DocumentKind } from '../rule/kinds/document-kind.js'
import { suspects } from '../rule/suspects.js'
import { kindWords } from './kind-words.js'

/**
 * Tell a plan from a summary from what is neither: by the last word of the title that tells it; where 计划 and 总结 stand
 * side by side (…总结与…计划) it is a summary, where 方案 and 办法 do, the plan that comes first; without a title by the wording of the body, intent against things done.
 * @param title of the document, or nothing; `body` the text without residue.
 */
export function judgeKind(title: string | undefined, body: string, rules: readonly DocumentKind[]): Kind {
  const words = title === undefined ? [] : kindWords(title, rules)
  const last = words.at(-1)
  if (!last || title === undefined) return byWording(body, rules)
  const before = words.at(-2)
  const both = before && before.kind !== last.kind && /[及和与暨、]/.test(title.slice(before.end, last.start))
  if (!both) return last.kind
  if ([before.kind, last.kind].includes('summary')) return 'summary'
  return before.kind === 'plan' ? 'plan' : last.kind
}

const compiled = oncePer((rules: readonly DocumentKind[]) => {
  const wordings = rules.flatMap(({ kind, wording }) => wording.map((source) => ({ kind, source })))
  return {
    patterns: wordings.map(({ kind, source }) => ({ kind, pattern: new RegExp(source, 'gu') })),
    suspected: suspects(wordings.map(({ source }) => source))
  }
})

/** Each wording counts three times at most: a long list of one habit is no more than a habit. */
function byWording(body: string, rules: readonly DocumentKind[]): Kind {
  const points: Record<Kind, number> = { plan: 0, summary: 0, other: 0 }
  const { patterns, suspected } = compiled(rules)
  const asked = new Set(suspected.anywhere)
  for (const place of suspected.in(body)) for (const n of place.patterns) asked.add(n)
  for (const n of asked) {
    const { kind, pattern } = patterns[n]!
    pattern.lastIndex = 0
    for (let count = 0; count < 3 && pattern.test(body); count++) points[kind]++
  }
  if (points.plan === points.summary) return 'other'
  return points.plan > points.summary ? 'plan' : 'summary'
}
