import type { ProfileItem, ProfilePart } from './kinds/profile.js'
import type { Place } from './read-rule-file.js'

/** A part of a profile with its name and its wordings ready for use. */
export type Part = Omit<ProfilePart, 'cues'> & {
  readonly id: string
  readonly source: string
  readonly cues?: readonly RegExp[] | undefined
}

/** A profile with everything that it takes over from others filled in. */
export interface Profile extends Omit<ProfileItem, 'items' | 'for' | 'source' | 'points' | 'records' | 'titled'> {
  readonly origin: Place
  readonly for: NonNullable<ProfileItem['for']>
  readonly source: string
  readonly points: number
  readonly records?: RegExp | undefined
  /** Not taken over: of two profiles one would never be chosen. */
  readonly titled?: RegExp | undefined
  readonly items: readonly Part[]
}

type Written = ProfileItem & { readonly origin: Place }

/**
 * Fill in what profiles take over from the ones that they extend: items in their order, replaced where the id is the
 * same, left out where `without` names them, new ones behind.
 * @throws RuleFault where a profile is extended that does not exist or extends this one, where an item is named that is
 * not there or is there twice, where bands do not fall to 0, and where neither profile nor ancestor says the points.
 */
export function extendProfiles(written: readonly Written[]): readonly Profile[] {
  const byId = new Map(written.map((profile) => [profile.id, profile]))
  const done = new Map<string, Profile>()
  const fill = (profile: Written, heirs: readonly string[]): Profile => {
    const known = done.get(profile.id)
    if (known) return known
    const filled = complete(profile, parentOf(profile, heirs, byId, fill))
    done.set(profile.id, filled)
    return filled
  }
  return written.map((profile) => fill(profile, []))
}

function parentOf(
  profile: Written,
  heirs: readonly string[],
  byId: ReadonlyMap<string, Written>,
  fill: (profile: Written, heirs: readonly string[]) => Profile
): Profile | undefined {
  if (profile.extends === undefined) return undefined
  const parent = byId.get(profile.extends)
  if (!parent) {
    const mend = `改成已有的画像：${[...byId.keys()].join(' ')}`
    return profile.origin.fault(['extends'], `没有叫 ${profile.extends} 的画像`, mend)
  }
  const line = [...heirs, profile.id]
  if (line.includes(parent.id))
    profile.origin.fault(['extends'], `画像互相继承：${[...line, parent.id].join(' → ')}`, '去掉其中一个 extends')
  return fill(parent, line)
}

function complete(profile: Written, parent: Profile | undefined): Profile {
  const { origin, records, titled, ...own } = profile
  const source = own.source ?? parent?.source
  const points = own.points ?? parent?.points
  const kinds = own.for ?? parent?.for
  const bands = own.bands ?? parent?.bands
  if (source === undefined) return origin.fault(['source'], '没有写出处 source', '写明要求出自哪份文件或量表')
  if (points === undefined) return origin.fault(['points'], '没有写满分 points', '写明满分多少，如 points: 10')
  if (kinds === undefined) return origin.fault(['for'], '没有写用于哪类文档 for', '如 for: [summary]')
  checkBands(profile, points)
  const items = itemsOf(profile, parent, source)
  if (items.length === 0) origin.fault(['items'], '一项要求也没有', '在 items 中写出应有的部分')
  const most = own.most ?? parent?.most
  const starts = records === undefined ? parent?.records : new RegExp(records, 'gmu')
  const { id, label, why, without, examples } = own
  // All of one shape, as the parts are.
  return {
    id,
    label,
    why,
    extends: own.extends,
    without,
    examples,
    origin,
    for: kinds,
    source,
    points,
    most,
    bands,
    records: starts,
    titled: titled === undefined ? undefined : new RegExp(titled, 'u'),
    items
  }
}

function checkBands({ bands, origin }: Written, points: number): void {
  if (!bands) return
  if (bands[0]!.from > points)
    origin.fault(['bands', 0], `最高一档从${bands[0]!.from}分起，超过满分${points}分`, '改小')
  for (const [n, band] of bands.entries())
    if (n > 0 && band.from >= bands[n - 1]!.from)
      origin.fault(['bands', n], `档位须从高到低：${band.label}不低于上一档`, '调整次序或分值')
  if (bands.at(-1)!.from !== 0)
    origin.fault(['bands', bands.length - 1], '最后一档没有从 0 分起，低分没有着落', '写 from: 0')
}

function itemsOf(profile: Written, parent: Profile | undefined, source: string): readonly Part[] {
  const { origin, without } = profile
  const items = new Map((parent?.items ?? []).map((item) => [item.id, item]))
  for (const [n, id] of without.entries())
    if (!items.delete(id)) origin.fault(['without', n], `上级画像没有叫 ${id} 的项目`, '检查拼写，或删去')
  const seen = new Set<string>()
  for (const [n, written] of profile.items.entries()) {
    const { role, label, need, deduction, clause, advice, where } = written
    const id = written.id ?? role
    if (seen.has(id)) origin.fault(['items', n], `项目 ${id} 写了两次`, '给其中一项另起 id')
    seen.add(id)
    if (where === 'records' && (profile.records ?? parent?.records) === undefined)
      origin.fault(['items', n], '项目要求每次记录都有，而画像没有写 records', '写明一次记录从哪里开始')
    const cues = written.cues?.map((cue) => new RegExp(cue, 'u'))
    const from = written.source ?? source
    items.set(id, { id, role, label, need, deduction, clause, source: from, advice, where, cues })
  }
  return [...items.values()]
}
