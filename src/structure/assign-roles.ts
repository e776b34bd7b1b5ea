import { type Kind, ROLES, type Role, type RoleVerdict, type Section } from '../document.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import type { Span } from '../span.js'
import { bodyCues, type Cue } from './body-cues.js'
import { countHan } from './count-han.js'
import { type HeadingVotes, headingRoles } from './heading-roles.js'
import { sentenceAround } from './sentence-around.js'

export interface Assigned {
  readonly sections: readonly Section[]
  readonly roles: Readonly<Record<Role, RoleVerdict>>
}

/** A passage that speaks for a role counts as long as its cues stand within this many characters. */
const PASSAGE = 240
/** Cues of this weight together make a passage of its own. */
const CLEAR = 3
const MOST_EVIDENCE = 5
/** So many passages are looked at for it. */
const ASKED = 4 * MOST_EVIDENCE

/**
 * Tell the roles of sections and of the document by three voters: the words of headings, the cues of the body, the place.
 * A role is present where a heading names it and something stands below, or where a passage clearly speaks of it; thin where
 * a heading stands over next to nothing or the body only touches on it; not applicable where this kind needs none.
 * @param body the text without residue and title, of equal length.
 * @param labels cells of tables that name a part, with its text.
 */
export function assignRoles(
  body: string,
  sections: readonly Section[],
  labels: readonly Cue[],
  kind: Kind,
  rules: readonly SectionRole[]
): Assigned {
  const length = Math.max(1, body.trimEnd().length)
  const nameless = unnamed(kind, rules)
  const named = sections.map(({ title, level, span }) => {
    const votes = headingRoles(body.slice(title.start, title.end), rules)
    const here = withinReach(votes, span.start / length, rules)
    return here.size > 0 || level > 1 ? here : nameless
  })
  const cues = bodyCues(body, kind, rules)
  const read: Read = {
    body,
    kind,
    rules,
    named: sectionsByRole(sections, named),
    cues: cuesByRole(cues),
    labels: cuesByRole(labels)
  }
  return {
    sections: sections.map((section, n) => {
      const { id, parent, level, marker, number, title, span } = section
      const role = elect(section, named[n]!, cues, length, rules)
      return { id, parent, level, marker, number, title, span, role }
    }),
    roles: Object.fromEntries(ROLES.map((role) => [role, verdict(role, read)])) as unknown as Record<Role, RoleVerdict>
  }
}

/** How far from where it usually stands, in shares of the document, a word in a heading still names a part. */
const REACH = 0.35

/** 工作思路 at the beginning names the guidance, at the end what comes next. Names of parts as a whole count anywhere. */
function withinReach(votes: HeadingVotes, share: number, rules: readonly SectionRole[]): HeadingVotes {
  const within = new Map<Role, number>()
  for (const [role, vote] of votes) if (vote === 3 || isNear(role, share, rules)) within.set(role, vote)
  return within
}

function isNear(role: Role, share: number, rules: readonly SectionRole[]): boolean {
  return rules.some(({ role: own, stands: [from, to] }) => own === role && share >= from - REACH && share <= to + REACH)
}

/** What a part without a telling heading counts for in a document of this kind. */
function unnamed(kind: Kind, rules: readonly SectionRole[]): HeadingVotes {
  return new Map(rules.filter((rule) => rule.unnamed.some((in_) => in_ === kind)).map(({ role }) => [role, 0.5]))
}

/**
 * The role with the most votes, where the heading or the body has one to give; the place alone elects nobody.
 * @param cues of the whole document; those in the section and in the sections below it count.
 */
function elect(
  { level, span }: Section,
  named: HeadingVotes,
  cues: readonly Cue[],
  length: number,
  rules: readonly SectionRole[]
): Role | undefined {
  if (named.size === 0 && level > 1) return undefined
  const share = span.start / length
  const weightOf = new Map<Role, number>()
  for (let n = firstFrom(cues, span.start); n < cues.length && cues[n]!.at < span.end; n++) {
    const { role, weight } = cues[n]!
    if (weight > 0) weightOf.set(role, (weightOf.get(role) ?? 0) + weight)
  }
  let best: { role: Role; votes: number } | undefined
  for (const { role, votes: weights, stands } of rules) {
    const heading = named.get(role) ?? 0
    const body = Math.min(CLEAR, weightOf.get(role) ?? 0)
    if (heading === 0 && (level > 1 || body < CLEAR)) continue
    const here = share >= stands[0] && share <= stands[1] ? 1 : 0
    const votes = weights.heading * heading + (weights.body * body) / CLEAR + weights.place * here
    if (!best || votes > best.votes) best = { role, votes }
  }
  return best?.role
}

/** What is known of a document when its roles are judged. */
interface Read {
  readonly body: string
  readonly kind: Kind
  readonly rules: readonly SectionRole[]
  /** The sections whose heading names a role. */
  readonly named: ReadonlyMap<Role, readonly Section[]>
  readonly cues: ReadonlyMap<Role, readonly Cue[]>
  readonly labels: ReadonlyMap<Role, readonly Cue[]>
}

function verdict(role: Role, { body, kind, rules, named, cues, labels }: Read): RoleVerdict {
  const own = named.get(role) ?? []
  const filled = own.filter((section) => isFilled(body, section))
  const said = cues.get(role) ?? []
  const told = labels.get(role) ?? []
  const clear = clearest(said) ?? (filled.length === 0 && told.length > 0 ? told : undefined)
  const evidence = evidenceOf(body, filled.length > 0 ? filled : own, clear ?? said)
  if (filled.length > 0 || clear) return { status: 'present', evidence }
  if (evidence.length > 0) return { status: 'thin', evidence }
  const needed = kind === 'other' || rules.some((rule) => rule.role === role && rule.kinds.includes(kind))
  return { status: needed ? 'missing' : 'not-applicable', evidence: [] }
}

/** The first passages that show it, none within another: both lists are in order of place, so that few need be looked at. */
function evidenceOf(body: string, sections: readonly Section[], cues: readonly Cue[]): readonly Span<'normal'>[] {
  const kept: Span<'normal'>[] = []
  const keep = (span: Span<'normal'>) => {
    if (!kept.some(({ start, end }) => start <= span.start && span.end <= end)) kept.push(span)
  }
  const asked = Math.min(sections.length, ASKED)
  for (let n = 0; n < asked && kept.length < MOST_EVIDENCE; n++) keep(sections[n]!.span)
  const before = kept.length
  for (let n = 0; n < cues.length && n < ASKED - asked && kept.length < before + MOST_EVIDENCE; n++)
    keep(cues[n]!.sentence ?? sentenceAround(body, cues[n]!))
  return kept.sort((a, b) => a.start - b.start).slice(0, MOST_EVIDENCE)
}

function sectionsByRole(
  sections: readonly Section[],
  named: readonly HeadingVotes[]
): ReadonlyMap<Role, readonly Section[]> {
  const byRole = new Map<Role, Section[]>()
  for (const [n, section] of sections.entries())
    for (const role of named[n]!.keys()) {
      const own = byRole.get(role)
      if (own) own.push(section)
      else byRole.set(role, [section])
    }
  return byRole
}

function cuesByRole(cues: readonly Cue[]): ReadonlyMap<Role, readonly Cue[]> {
  const byRole = new Map<Role, Cue[]>()
  for (const cue of cues) {
    const own = byRole.get(cue.role)
    if (own) own.push(cue)
    else byRole.set(cue.role, [cue])
  }
  return byRole
}

/** The cues of the first passage in which enough is said; cues of one sentence and weight 1 repeat each other. */
function clearest(cues: readonly Cue[]): readonly Cue[] | undefined {
  let from = 0
  let weight = 0
  for (let to = 0; to < cues.length; to++) {
    weight += cues[to]!.weight
    while (cues[to]!.at - cues[from]!.at > PASSAGE) weight -= cues[from++]!.weight
    if (weight >= CLEAR) return cues.slice(from, to + 1)
  }
  return undefined
}

/** Whether something stands below the heading. */
function isFilled(body: string, { title, span }: Section): boolean {
  return countHan(body, title.end, Math.min(span.end, title.end + 200), 6) >= 6
}

function firstFrom(cues: readonly Cue[], offset: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return low
}
