import type { Digest } from './digest.js'
import { samePeriod } from './same-period.js'
import { sameSchool } from './same-school.js'

/** A plan and the summary of the same school and time; null where there is none, or more than one that may be it. */
export interface Pair {
  readonly plan: Digest
  readonly summary: Digest | null
}

/**
 * For every plan its summary, in the order of the plans: of one school and one time. Where several fit (a plan of each
 * group of a school, two schools of one name), those that lie in one folder are a pair if it has one of each, else
 * none. A folder also tells who is meant by a short name.
 */
export function pairPlans(digests: readonly Digest[]): Pair[] {
  const papers = digests.filter(({ kind, school }) => kind !== 'other' && school !== undefined)
  const bySchool = grouped(papers, ({ school }) => school!)
  const byFolder = grouped(papers, ({ folder }) => folder)
  const found = new Map<Digest, Digest>()
  const taken = new Set<Digest>()
  const match = (list: readonly Digest[], suits: Suits) => {
    for (const [plan, summary] of onlyPairs(list, suits)) {
      if (found.has(plan) || taken.has(summary)) continue
      found.set(plan, summary)
      taken.add(summary)
    }
  }
  for (const list of bySchool.values())
    match(list, (plan, summary) => sameSchool(plan, summary) === true && inTime(plan, summary))
  for (const list of bySchool.values()) {
    const open = list.filter((paper) => !found.has(paper) && !taken.has(paper))
    for (const near of grouped(open, ({ folder }) => folder).values())
      match(near, (plan, summary) => sameSchool(plan, summary) === true && inTime(plan, summary))
  }
  for (const list of byFolder.values()) {
    const open = list.filter((paper) => !found.has(paper) && !taken.has(paper))
    match(open, (plan, summary) => sameSchool(plan, summary) === 'maybe' && inTime(plan, summary))
  }
  return digests.filter(({ kind }) => kind === 'plan').map((plan) => ({ plan, summary: found.get(plan) ?? null }))
}

type Suits = (plan: Digest, summary: Digest) => boolean

/** Plans and summaries that fit each other and no one else of the list. */
function onlyPairs(list: readonly Digest[], suits: Suits): [Digest, Digest][] {
  const plans = list.filter(({ kind }) => kind === 'plan')
  const summaries = list.filter(({ kind }) => kind === 'summary')
  return plans.flatMap((plan): [Digest, Digest][] => {
    const summary = only(summaries, (one) => suits(plan, one))
    return summary && only(plans, (rival) => suits(rival, summary)) ? [[plan, summary]] : []
  })
}

/** The one of the list that suits; undefined where none does, or more than one. */
function only(list: readonly Digest[], suits: (one: Digest) => boolean): Digest | undefined {
  let found: Digest | undefined
  for (const one of list) {
    if (!suits(one)) continue
    if (found) return undefined
    found = one
  }
  return found
}

/** Both say when, and it is the same time; or neither does. */
function inTime(plan: Digest, summary: Digest): boolean {
  return samePeriod(plan.period, summary.period) ?? (plan.period === undefined && summary.period === undefined)
}

function grouped(digests: readonly Digest[], key: (digest: Digest) => string): Map<string, Digest[]> {
  const groups = new Map<string, Digest[]>()
  for (const digest of digests) {
    const list = groups.get(key(digest)) ?? []
    groups.set(key(digest), list)
    list.push(digest)
  }
  return groups
}
