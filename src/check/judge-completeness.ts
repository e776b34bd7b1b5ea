import type { Finding } from '../diagnostic.js'
import type { Completeness, CompletenessItem, Resolved, RoleStatus } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import type { Part, Profile } from '../rule/extend-profiles.js'
import type { Span } from '../span.js'
import { findNearest, type Nearest } from './find-nearest.js'
import { findRecords } from './find-records.js'
import type { CheckRules } from './form.js'
import { tellGrade } from './tell-grade.js'
import { tellLacking } from './tell-lacking.js'

/** One part of a profile as a document has it. `evidence` is where it is thin. */
export interface Judged {
  readonly part: Part
  readonly status: RoleStatus
  readonly deduction: number
  readonly nearest: Span<'normal'> | undefined
  readonly evidence: readonly Span<'normal'>[]
  /** Thin in the document, and yet with a heading of its own. */
  readonly headed: boolean
}

/**
 * Which parts of its profile a document has, what is taken off for those that are missing, and a finding for each part
 * that is missing or thin. The score is never below 0; of a profile that says `most`, deductions stop there.
 */
export function judgeCompleteness(
  document: Resolved,
  rules: CheckRules,
  profile: Profile | undefined
): { readonly completeness?: Completeness; readonly lacking: readonly Finding[] } {
  if (!profile) return { lacking: [] }
  const judged = deduct(profile, document, findNearest(document, rules))
  const items: CompletenessItem[] = []
  const lacking: Finding[] = []
  let taken = 0
  for (const item of judged) {
    taken += item.deduction
    items.push(itemOf(item, document))
    const told = tellLacking(item, profile, document)
    if (told) lacking.push(told)
  }
  const score = round(Math.max(0, profile.points - taken))
  lacking.push(...tellGrade(profile, score))
  return { completeness: { profile: profile.id, score, outOf: profile.points, items }, lacking }
}

function deduct(profile: Profile, document: Resolved, nearest: Nearest): readonly Judged[] {
  const records = profile.records && findRecords(document, profile.records)
  let left = Math.min(profile.most ?? Infinity, profile.points)
  const judged: Judged[] = []
  for (const part of profile.items) {
    const { status, evidence } = statusOf(part, document, records)
    const isMissing = status === 'missing'
    const deduction = isMissing ? Math.min(left, part.deduction) : 0
    left = round(left - deduction)
    const near = isMissing ? nearest(part.role) : undefined
    const headed = status === 'thin' && part.where === 'document' && isHeaded(evidence, document)
    judged.push({ part, status, deduction, nearest: near, evidence, headed })
  }
  return judged
}

/** Whether a section begins where evidence does. */
const isHeaded = (evidence: Judged['evidence'], { sections }: Resolved) =>
  evidence.some(({ start }) => sections.some(({ span }) => span.start === start))

/** By its wordings, where the profile gives some (in every record, where there are records); else by its role. */
function statusOf(
  { role, cues, where }: Part,
  document: Resolved,
  records: readonly Span<'normal'>[] | undefined
): { status: RoleStatus; evidence: readonly Span<'normal'>[] } {
  if (!cues) {
    const { status, evidence } = document.roles[role]
    // A role that this kind of document need not have, and which its profile asks for, is not there.
    return { status: status === 'not-applicable' ? 'missing' : status, evidence }
  }
  const says = ({ start, end }: Span<'normal'>) => cues.some((cue) => cue.test(document.text.slice(start, end)))
  if (where === 'document' || !records?.length) {
    return { status: says({ start: 0, end: document.text.length }) ? 'present' : 'missing', evidence: [] }
  }
  const without = records.filter((record) => !says(record))
  if (without.length === 0) return { status: 'present', evidence: [] }
  return without.length < records.length
    ? { status: 'thin', evidence: without }
    : { status: 'missing', evidence: without }
}

function itemOf({ part, status, deduction, nearest }: Judged, { maps }: Resolved): CompletenessItem {
  const { role, label } = part
  return nearest
    ? { role, label, status, deduction, nearest: toSourceThrough(maps, nearest) }
    : { role, label, status, deduction }
}

/** Half points are kept, and the noise of binary fractions is not. */
const round = (points: number) => Math.round(points * 100) / 100
