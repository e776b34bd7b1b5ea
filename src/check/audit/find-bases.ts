import type { Resolved } from '../../document.js'
import { oncePer } from '../../structure/once-per.js'
import type { Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { clauseOf } from './clause-of.js'
import { firstFrom } from './first-from.js'
import { measureOf } from './measure-of.js'
import { type Passage, passagesOf, type Stretch } from './passages-of.js'

/** A part and a whole that a share may be made of. */
export interface Reading {
  readonly part: number
  readonly base: number
  readonly unit: string
  readonly places: readonly { readonly span: Amount['span']; readonly label: string }[]
  /** The text states that these are the two; they are most likely meant; they may be meant. */
  readonly sure: 'firm' | 'likely' | 'may'
}

interface Place {
  readonly passage: Passage
  readonly stretch: Stretch
  readonly share: Amount
}

/** How many amounts are looked at to either side. */
const NEAR = 8

/**
 * What a share may be made of, the likeliest first. 占全年公用经费35万元的8% and 应参训78人,实际参训66人,参训率91% state both;
 * 占专任教师的92% names its whole, which is looked for in the document; 其中62人,占91% has it before 其中.
 */
export function findBases(
  document: Resolved,
  place: Place,
  reader: Reader,
  rules: CheckRules
): { readonly readings: readonly Reading[]; readonly unstated?: Unstated } {
  const { text } = document
  const { share, stretch, passage } = place
  const at = firstFrom(stretch.amounts, share.span.start)
  const before = stretch.amounts.slice(Math.max(0, at - NEAR), at).filter(isPlain)
  const lead = text.slice(Math.max(stretch.span.start, share.span.start - 60), share.span.end)
  const ofWhole = [...lead.matchAll(reader.pattern('of-whole'))].at(-1)
  if (ofWhole) {
    const from = share.span.end - lead.length + ofWhole.index
    const noun = ofWhole.groups!['whole'] ?? ''
    const readings = ofNamed(document, { ...place, before, from, noun }, reader, rules)
    const part = before.findLast(({ span }) => span.end <= from)
    return { readings, ...(part && noun && { unstated: { part, noun } }) }
  }
  const rate = lead.search(reader.pattern('rate')) >= 0
  return { readings: rate ? ofRate(document, before, passage, reader, rules) : [] }
}

/** A part with the name of its whole, of which the document does not say how much it is. */
interface Unstated {
  readonly part: Amount
  readonly noun: string
}

function isPlain({ value, per }: Amount): boolean {
  return (
    /^(?:count|money|hours|credits)$/.test(value.type) &&
    value.qualifier === 'exact' &&
    !/岁$/.test(value.unit) &&
    !per?.who
  )
}

interface Named extends Place {
  readonly before: readonly Amount[]
  /** Where 占 stands. */
  readonly from: number
  readonly noun: string
}

/** 占35万元的8%, 占专任教师的92%, 占91%: of a whole that is stated, named, or left to be understood. */
function ofNamed(document: Resolved, named: Named, reader: Reader, rules: CheckRules): readonly Reading[] {
  const { before, from, noun, passage, share } = named
  const part = before.findLast(({ span }) => span.end <= from)
  if (!part) return []
  const measure = measureOf(part, rules.lexicons)
  const like = (amounts: readonly Amount[]) => amounts.filter((amount) => measureOf(amount, rules.lexicons) === measure)
  const stated = before.find(({ span, value }) => span.start >= from && value.type === part.value.type)
  if (stated) return [reading(part, stated, 'firm')]
  const parts = like(before).filter(({ span }) => span.end <= from)
  const isWhole = (amount: Amount) => clauseOf(document, amount.span).search(reader.pattern('whole')) >= 0
  const name = noun.replace(reader.pattern('modifier'), '')
  if (name !== '') {
    const bases = like(byItem(document).get(name) ?? []).slice(0, 3 * NEAR)
    const sole = new Set(bases.map(({ value }) => value.value)).size === 1 && part.partOf === undefined
    return parts
      .reverse()
      .flatMap((one) =>
        bases
          .filter((base) => base !== one)
          .map((base) => reading(one, base, sole && one === part && isWhole(base) ? 'likely' : 'may'))
      )
  }
  const at = firstFrom(passage.amounts, share.span.start)
  const earlier = like(passage.amounts.slice(Math.max(0, at - 3 * NEAR), at).filter(isPlain))
  const last = earlier[earlier.indexOf(part) - 1]
  const total = earlier.find(({ id }) => id === part.partOf) ?? (last && isWhole(last) ? last : undefined)
  return [
    ...(total ? [reading(part, total, 'likely')] : []),
    ...parts.flatMap((one) => earlier.filter((base) => base !== one).map((base) => reading(one, base, 'may')))
  ]
}

/** 应参训78人,实际参训66人,参训率91%: the one asked for is the whole. */
function ofRate(
  document: Resolved,
  before: readonly Amount[],
  passage: Passage,
  reader: Reader,
  { lexicons }: CheckRules
): readonly Reading[] {
  const is = (name: string, amount: Amount) => clauseOf(document, amount.span).search(reader.pattern(name)) >= 0
  const due = before.filter((amount) => is('due', amount))
  const done = before.filter((amount) => is('done', amount))
  const firm = due.length === 1 && done.length === 1
  const pairs = before.flatMap((part) =>
    before
      .filter(
        (base) =>
          base !== part &&
          base.value.value >= part.value.value &&
          measureOf(base, lexicons) === measureOf(part, lexicons)
      )
      .map((base) => reading(part, base, firm && base === due[0] && part === done[0] ? 'firm' : 'may'))
  )
  return [...pairs, ...attendances(document, before, passage, lexicons)]
}

/** 参训968人次 of 62 teachers at 16 sessions. */
function attendances(
  document: Resolved,
  before: readonly Amount[],
  passage: Passage,
  lexicons: CheckRules['lexicons']
): readonly Reading[] {
  const visits = before.filter(({ value }) => value.unit === '人次')
  if (visits.length === 0) return []
  const staff = ['专任教师', '教师', '教职工', '在职教师'].flatMap(
    (item) => byItem(document).get(item)?.slice(0, 4) ?? []
  )
  const at = firstFrom(passage.amounts, visits[0]!.span.start)
  const times = passage.amounts
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((amount) => isPlain(amount) && /^[次场期]$/.test(amount.value.unit))
    .slice(0, NEAR)
  return visits.flatMap((visit) =>
    staff
      .filter((people) => measureOf(people, lexicons) === '人')
      .flatMap((people) =>
        times.map((sessions) => ({
          part: visit.value.value,
          base: people.value.value * sessions.value.value,
          unit: '人次',
          places: [visit, people, sessions].map(({ span }) => ({ span, label: '相关数' })),
          sure: 'may'
        }))
      )
  )
}

/** 在职教师 are 教师 as well. */
const STAFF = /^(?:在职|在编|在岗|在编在岗|全校|专任|现有)(?=教)/

/** The amounts of a document by what they count; made once for a document. */
const byItem = oncePer((document: Resolved): ReadonlyMap<string, readonly Amount[]> => {
  const items = new Map<string, Amount[]>()
  for (const { amounts } of passagesOf(document))
    for (const amount of amounts) {
      if (!amount.item || !isPlain(amount)) continue
      for (const item of new Set([amount.item, amount.item.replace(STAFF, '')])) {
        const list = items.get(item)
        if (list) list.push(amount)
        else items.set(item, [amount])
      }
    }
  return items
})

function reading(part: Amount, base: Amount, sure: Reading['sure']): Reading {
  return {
    part: part.value.value,
    base: base.value.value,
    unit: part.value.unit,
    places: [
      { span: part.span, label: '部分' },
      { span: base.span, label: '总数' }
    ],
    sure
  }
}
