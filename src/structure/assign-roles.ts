import type { Kind, Role, RoleVerdict, Section } from '../document.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { firstStartingFrom, type Span } from '../span.js'
import { bodyCues, type Cue } from './body-cues.js'
import { countHan } from './count-han.js'
import { type HeadingVotes, headingRoles, type Vote } from './heading-roles.js'
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
  const cues = byRole(bodyCues(body, kind, rules))
  const named: Map<Role, Section[]> = new Map()
  const elected: Section[] = []
  let nameless: HeadingVotes | undefined
  for (const { id, parent, level, marker, number, title, span } of sections) {
    const votes = headingRoles(body.slice(title.start, title.end), rules)
    let here = withinReach(votes, span.start / length, rules)
    if (here.length === 0 && level === 1) {
      nameless ??= unnamed(kind, rules)
      here = nameless
    }
    const role = elect(level, span, here, cues, length, rules)
    const section = { id, parent, level, marker, number, title, span, role }
    elected.push(section)
    for (const vote of here) put(named, vote.role, section)
  }
  const read: Read = { body, kind, rules, named, cues, labels: labels.length > 0 ? byRole(labels) : NO_CUES }
  // Named one by one, it has its shape at once.
  const roles: Record<Role, RoleVerdict> = {
    overview: verdict('overview', read),
    guidance: verdict('guidance', read),
    goals: verdict('goals', read),
    theme: verdict('theme', read),
    organization: verdict('organization', read),
    content: verdict('content', read),
    methods: verdict('methods', read),
    schedule: verdict('schedule', read),
    practices: verdict('practices', read),
    evaluation: verdict('evaluation', read),
    safeguards: verdict('safeguards', read),
    outcomes: verdict('outcomes', read),
    problems: verdict('problems', read),
    next: verdict('next', read)
  }
  return { sections: elected, roles }
}

type Cues = ReadonlyMap<Role, readonly Cue[]>

const NO_CUES: Cues = new Map()
const NONE: readonly never[] = []

function byRole(cues: readonly Cue[]): Cues {
  const own = new Map<Role, Cue[]>()
  for (const cue of cues) put(own, cue.role, cue)
  return own
}

function put<Thing>(by: Map<Role, Thing[]>, role: Role, thing: Thing): void {
  const own = by.get(role)
  if (own) own.push(thing)
  else by.set(role, [thing])
}

/** How far from where it usually stands, in shares of the document, a word in a heading still names a part. */
const REACH = 0.35

/** 工作思路 at the beginning names the guidance, at the end what comes next. Names of parts as a whole count anywhere. */
function withinReach(votes: HeadingVotes, share: number, rules: readonly SectionRole[]): HeadingVotes {
  const isWithin = ({ role, vote }: Vote) => vote === 3 || isNear(role, share, rules)
  return votes.length === 0 || votes.every(isWithin) ? votes : votes.filter(isWithin)
}

function isNear(role: Role, share: number, rules: readonly SectionRole[]): boolean {
  for (const { role: own, stands } of rules)
    if (own === role && share >= stands[0] - REACH && share <= stands[1] + REACH) return true
  return false
}

/** What a part without a telling heading counts for in a document of this kind. */
function unnamed(kind: Kind, rules: readonly SectionRole[]): HeadingVotes {
  return rules.filter((rule) => rule.unnamed.some((in_) => in_ === kind)).map(({ role }) => ({ role, vote: 0.5 }))
}

/**
 * The role with the most votes, where the heading or the body has one to give; the place alone elects nobody.
 * @param cues of the whole document; those in the section and in the sections below it count.
 */
function elect(
  level: number,
  { start, end }: Span<'normal'>,
  named: HeadingVotes,
  cues: Cues,
  length: number,
  rules: readonly SectionRole[]
): Role | undefined {
  if (named.length === 0 && level > 1) return undefined
  const share = start / length
  let best: Role | undefined
  let most = 0
  for (const { role, votes: weights, stands } of rules) {
    const heading = voteFor(role, named)
    if (heading === 0 && level > 1) continue
    const body = Math.min(CLEAR, weightWithin(cues.get(role) ?? NONE, start, end))
    if (heading === 0 && body < CLEAR) continue
    const here = share >= stands[0] && share <= stands[1] ? 1 : 0
    const votes = weights.heading * heading + (weights.body * body) / CLEAR + weights.place * here
    if (best === undefined || votes > most) {
      best = role
      most = votes
    }
  }
  return best
}

function voteFor(role: Role, named: HeadingVotes): number {
  for (const vote of named) if (vote.role === role) return vote.vote
  return 0
}

function weightWithin(cues: readonly Cue[], start: number, end: number): number {
  let sum = 0
  for (let n = firstStartingFrom(cues, start); n < cues.length && cues[n]!.start < end; n++) {
    const { weight } = cues[n]!
    if (weight > 0) sum += weight
  }
  return sum
}

/** What is known of a document when its roles are judged. */
interface Read {
  readonly body: string
  readonly kind: Kind
  readonly rules: readonly SectionRole[]
  /** The sections whose heading names a role. */
  readonly named: ReadonlyMap<Role, readonly Section[]>
  readonly cues: Cues
  readonly labels: Cues
}

function verdict(role: Role, { body, kind, rules, named, cues, labels }: Read): RoleVerdict {
  const own = named.get(role) ?? NONE
  const said = cues.get(role) ?? NONE
  const told = labels.get(role) ?? NONE
  if (own.length + said.length + told.length > 0) {
    const filled = own.length > 0 ? own.filter((section) => isFilled(body, section)) : own
    const clear = clearest(said) ?? (filled.length === 0 && told.length > 0 ? told : undefined)
    const evidence = evidenceOf(body, filled.length > 0 ? filled : own, clear ?? said)
    if (filled.length > 0 || clear) return { status: 'present', evidence }
    if (evidence.length > 0) return { status: 'thin', evidence }
  }
  return { status: isNeeded(role, kind, rules) ? 'missing' : 'not-applicable', evidence: [] }
}

function isNeeded(role: Role, kind: Kind, rules: readonly SectionRole[]): boolean {
  if (kind === 'other') return true
  for (const rule of rules) if (rule.role === role && rule.kinds.includes(kind)) return true
  return false
}

/** The first passages that show it, none within another: both lists are in order of place, so that few need be looked at. */
function evidenceOf(body: string, sections: readonly Section[], cues: readonly Cue[]): readonly Span<'normal'>[] {
  const kept: Span<'normal'>[] = []
  const asked = Math.min(sections.length, ASKED)
  for (let n = 0; n < asked && kept.length < MOST_EVIDENCE; n++) keep(kept, sections[n]!.span)
  const before = kept.length
  for (let n = 0; n < cues.length && n < ASKED - asked && kept.length < before + MOST_EVIDENCE; n++)
    keep(kept, cues[n]!.sentence ?? sentenceAround(body, cues[n]!))
  if (kept.length > 1) kept.sort((a, b) => a.start - b.start)
  return kept.length > MOST_EVIDENCE ? kept.slice(0, MOST_EVIDENCE) : kept
}

/** Keep a passage that is not within one kept before. */
function keep(kept: Span<'normal'>[], span: Span<'normal'>): void {
  for (const { start, end } of kept) if (start <= span.start && span.end <= end) return
  kept.push(span)
}

/** The cues of the first passage in which enough is said; cues of one sentence and weight 1 repeat each other. */
function clearest(cues: readonly Cue[]): readonly Cue[] | undefined {
  let from = 0
  let weight = 0
  for (let to = 0; to < cues.length; to++) {
    weight += cues[to]!.weight
    while (cues[to]!.start - cues[from]!.start > PASSAGE) weight -= cues[from++]!.weight
    if (weight >= CLEAR) return cues.slice(from, to + 1)
  }
  return undefined
}

/** Whether something stands below the heading. */
function isFilled(body: string, { title, span }: Section): boolean {
  return countHan(body, title.end, Math.min(span.end, title.end + 200), 6) >= 6
}
