import { characterSet } from '../../character-set.js'
import { readNumeral } from '../../numeral/read-numeral.js'
import { oncePer } from '../../once-per.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { addUp } from './add-up.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { beginsIn } from './begins-in.js'
import { cue } from './cue.js'
import { CUES } from './cues-of.js'
import { extentOf } from './extent-of.js'
import { figureOf } from './figure-of.js'
import { isAside } from './is-aside.js'
import { type List, listsOf, type Part } from './lists-of.js'
import { LEAD, mayAddUp, OPENING } from './may-add-up.js'
import type { Stretch, Survey } from './survey.js'
import { tellExclusive } from './tell-exclusive.js'

/** A total with what is said to be its parts. */
export interface Sum {
  /** The amounts that may be meant by the total, the likeliest first. */
  readonly totals: readonly Amount[]
  readonly parts: readonly Part[]
  /** The longest pause between two parts: 0 、 or none, 1 a comma, 2 a semicolon. */
  readonly rank: number
  /**
   * 其中; brackets; a colon; 共 behind the list; names that leave nothing out right behind the total; another list of what
   * the list before was of.
   */
  readonly link: 'among' | 'bracket' | 'colon' | 'after' | 'beside' | 'again'
  /** The text that links them: 其中, 全年共. */
  readonly cue: string
  /** The total is stated of each (每组5人), its parts perhaps of all. */
  readonly each: boolean
  /** The total is in another measure than its parts: 3位老师 … 其中2篇 … 1篇. */
  readonly mixed: boolean
}

/** How many amounts before 其中 may be the total, and how many are looked at for them. */
const CANDIDATES = 4
const LOOKED_AT = 12

/** The sums that a stretch states, in order of their first parts. */
export function findSums(surveyed: Survey, stretch: Stretch, reader: Reader, words: AuditWords): readonly Sum[] {
  if (stretch.amounts.length + stretch.earlier.length < 2 || !mayAddUp(surveyed.text, stretch, reader)) return NONE
  const { stop } = cues(reader)
  const lists = listsOf(surveyed, stretch, stop, words)
  const sums: Sum[] = []
  let last: Sum | undefined
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at]!
    last =
      among(surveyed, stretch, list, reader) ??
      enclosed(surveyed, stretch, list) ??
      announced(surveyed, stretch, list) ??
      behind(surveyed, stretch, list, before(lists, at), reader) ??
      beside(surveyed, list, reader, words) ??
      again(surveyed, list, last, words)
    if (last) sums.push(last)
  }
  return sums
}

const NONE: readonly Sum[] = []

const cues = oncePer((reader: Reader) => ({
  stop: cue(reader.pattern('stop')),
  mayBeTally: beginsIn(reader.pattern('tally'))
}))

/** 课题7项,其中国家级1项,省级4项. */
function among(surveyed: Survey, stretch: Stretch, list: List, reader: Reader): Sum | undefined {
  if ((stretch.cues & CUES.among) === 0) return undefined
  const { earlier } = stretch
  const first = list.parts[0]!.amount.span.start
  if (first === stretch.amounts[0]!.span.start && earlier.length === 0) return undefined
  const from = Math.max(stretch.span.start, list.bracket ?? 0, first - LEAD)
  const lead = surveyed.text.slice(from, first)
  // 经费1.5万元,用于购书0.3万元,…: what money is spent on is part of it.
  const cue = matchesOf(lead, reader.pattern(list.measure === 'money' ? 'spent' : 'among')).at(-1)
  if (!cue || /[,;:、。]/.test(lead.slice(cue.index + cue[0].length).replace(/^[,:]/, ''))) return undefined
  const at = from + cue.index
  const own = endingBefore(stretch.amounts, at)
  const amounts = own.length === 0 && at - stretch.span.start <= OPENING ? earlier : own
  // 其中最少的74学时 is no part of a sum.
  if ((stretch.cues & CUES.most) !== 0 && list.parts.some(({ label }) => /最[多少高低大小]/.test(label().text)))
    return undefined
  const told = lead.slice(cue.index)
  const totals = candidates(surveyed, amounts, list)
  if (totals.length > 0) return sumOf(list, totals, 'among', told, isEach(surveyed, totals[0]!))
  const other = amounts.at(-1)
  // 人均6本,其中必读2本,选读4本: of each, and so are its parts.
  if (other && other.measure === list.measure && !isAside(surveyed, other))
    return sumOf(list, [other], 'among', told, true)
  return other?.value.type === 'count' && list.parts.length > 1
    ? sumOf(list, [other], 'among', told, false, true)
    : undefined
}

/** A list as the parts of a sum. */
function sumOf(
  { parts, rank }: Pick<List, 'parts' | 'rank'>,
  totals: readonly Amount[],
  link: Sum['link'],
  cue: string,
  each = false,
  mixed = false
): Sum {
  return { totals, parts, rank, link, cue, each, mixed }
}

/** The last amounts of the list's measure, the last first; what each has on the average is no total. */
function candidates(surveyed: Survey, amounts: readonly Amount[], { measure }: List): readonly Amount[] {
  const found: Amount[] = []
  const least = Math.max(0, amounts.length - LOOKED_AT)
  for (let at = amounts.length - 1; at >= least && found.length < CANDIDATES; at--) {
    const amount = amounts[at]!
    if (amount.measure === measure && !isAverage(surveyed, amount) && !isAside(surveyed, amount)) found.push(amount)
  }
  return found
}

/** How far before an amount 平均 may stand. */
const NEAR = 6
const AVERAGES = characterSet('均')

function isAverage({ text }: Survey, { span: { start } }: Amount): boolean {
  const from = Math.max(0, start - NEAR)
  return AVERAGES.last(text, start, from) >= from && /(?:人均|平均)[^,;。]{0,4}$/.test(text.slice(from, start))
}

/** 每组5人, 各3位; 各级培训163人次 are not stated of each level. */
function isEach({ text }: Survey, { span }: Amount): boolean {
  return /(?:[每均]|各(?![类级种项界方地自]))[^,;。:]{0,8}$/.test(text.slice(Math.max(0, span.start - 10), span.start))
}

/** The amounts that end at an offset or before it: the last few of them. */
function endingBefore(amounts: readonly Amount[], offset: number): readonly Amount[] {
  const next = firstFrom(amounts, offset)
  return amounts.slice(Math.max(0, next - LOOKED_AT), next).filter(({ span }) => span.end <= offset)
}

/** 结题4项(市级1项、区级3项): the amount at the bracket is the total of what stands in it. */
function enclosed(surveyed: Survey, { amounts }: Stretch, list: List): Sum | undefined {
  if (list.bracket === undefined || list.parts.length < 2 || list.lead.start !== list.bracket + 1) return undefined
  const total = endingBefore(amounts, list.bracket).at(-1)
  if (!total || total.measure !== list.measure) return undefined
  const between = surveyed.text.slice(total.span.end, list.bracket)
  if (/[,、;:]/.test(between) || between.length > 10) return undefined
  const cue = surveyed.text.slice(list.lead.start, list.lead.end)
  return sumOf(list, [total], 'bracket', cue)
}

/** 共12个班:一年级4个,二年级3个. */
function announced(surveyed: Survey, { amounts, cues }: Stretch, list: List): Sum | undefined {
  if (list.parts.length < 2 || (cues & CUES.colon) === 0) return undefined
  const total = endingBefore(amounts, list.lead.end).at(-1)
  if (!total || total.measure !== list.measure) return undefined
  const cue = surveyed.text.slice(total.span.end, list.lead.end)
  // 5人:一等奖,另有二等奖8人、三等奖4人: beside them.
  if (!/^[^;:]{0,14}:/.test(cue) || /另|此外/.test(cue)) return undefined
  return sumOf(list, [total], 'colon', cue)
}

/** 对44所学校进行评估,优秀12所、良好21所、合格9所、不合格2所: names that leave nothing out, right behind what they are of. */
function beside(surveyed: Survey, list: List, reader: Reader, words: AuditWords): Sum | undefined {
  if (list.parts.length < 3 || list.bracket !== undefined) return undefined
  const [first, ...parts] = list.parts
  const total = first!.amount
  const cue = surveyed.text.slice(total.span.end, parts[0]!.amount.span.start)
  if (total.value.qualifier !== 'exact' || !/^[^,;:()]{0,16},[^,;:()]{0,8}$/.test(cue)) return undefined
  const { exclusive, complete, kinds } = tellExclusive(parts, words)
  if (!exclusive || isEach(surveyed, total)) return undefined
  // 获奖9项,省级3项,市级5项,县级2项: those of three names are more than there are.
  // 12名新教师全部参加考核,优秀3人,良好5人,合格3人: each of them has one of the grades.
  const all = kinds.includes('result') && cue.search(reader.pattern('assessed')) >= 0
  if (!complete && (parts.length < 3 || (!all && addUp(parts).low <= extentOf(total).low))) return undefined
  if (tellExclusive(list.parts, words).exclusive) return undefined
  return sumOf({ parts, rank: list.rank }, [total], 'beside', cue)
}

/** 教职工48人,其中领导8人,教师40人;本科18人,专科30人: of the same total, by other names. */
function again(surveyed: Survey, list: List, last: Sum | undefined, words: AuditWords): Sum | undefined {
  if (!last || last.each || last.mixed || last.parts.length < 2 || list.bracket !== undefined) return undefined
  const [total] = last.totals
  if (list.parts.length < 2 || !total || total.measure !== list.measure) return undefined
  const from = last.parts.at(-1)!.amount.span.end
  const cue = surveyed.text.slice(from, list.lead.end)
  if (from > list.lead.start || !/^\)?[;,][^,;:。()]{0,8}$/.test(cue)) return undefined
  const [own, other] = [tellExclusive(list.parts, words), tellExclusive(last.parts, words)]
  if (!own.exclusive || own.kinds.some((kind) => other.kinds.includes(kind))) return undefined
  return sumOf(list, [total], 'again', cue)
}

/** The nearest list of the same measure and bracket before one. */
function before(lists: readonly List[], at: number): List | undefined {
  const { measure, bracket } = lists[at]!
  for (let earlier = at - 1; earlier >= Math.max(0, at - LOOKED_AT); earlier--) {
    const list = lists[earlier]!
    if (list.measure === measure && list.bracket === bracket) return list
  }
  return undefined
}

/** 上学期26节,下学期31节,全年共听57节. */
function behind(
  surveyed: Survey,
  { amounts }: Stretch,
  list: List,
  parts: List | undefined,
  reader: Reader
): Sum | undefined {
  if (!parts || parts.parts.length < 2) return undefined
  const { text } = surveyed
  const total = list.parts[0]!.amount
  const from = parts.parts.at(-1)!.amount.span.end
  // 累计22次44学时: the amount of another measure between is not in the way.
  const gap = withoutAmounts(text, from, total.span.start, amounts) + ownLead(text, total)
  if (!cues(reader).mayBeTally(gap, 0, gap.length)) return undefined
  const cue = matchesOf(gap, reader.pattern('tally')).at(-1)
  if (!cue || cue.index + cue[0].length < gap.length || gap.includes('(') !== gap.includes(')')) return undefined
  // 组织管理得19分,过程实施得33分,满分60分,合计得52分: what was given is not what there is.
  const given = parts.parts.some(
    ({ amount: { span } }) =>
      (text.slice(span.start - 4, span.start) + ownLead(text, { span })).search(reader.pattern('given')) >= 0
  )
  if (given && /满分|总分/.test(gap) && !gap.endsWith('得')) return undefined
  // 语文3节,数学4节,全年共有5节获奖 counts what won.
  const behind = /^[^,;。]{0,10}/.exec(text.slice(total.span.end, total.span.end + 10))![0]
  if (behind.search(reader.pattern('won')) >= 0) return undefined
  // 发表3篇,5篇;获奖:省级6篇,市级15篇,区级30篇,三级共51篇: as many parts as it says.
  const said = LEVELS.exec(gap)
  const many = said ? (readNumeral(said[1]!, 0)?.value ?? 0) : 0
  const meant = many > 1 && many < parts.parts.length ? { ...parts, parts: parts.parts.slice(-many) } : parts
  return sumOf(meant, [total], 'after', gap)
}

/** 三级共, 四项合计 */
const LEVELS = /([两二三四五六七八])(?:级|项|类|科|个级别)(?:一?共|合计|总计)/

/** What stands in an amount before its figure: 满分 of 满分100分. */
function ownLead(text: string, amount: Pick<Amount, 'span'>): string {
  return text.slice(amount.span.start, figureOf(text, amount))
}

/** A piece of text without the amounts in it that adjoin its end. */
function withoutAmounts(text: string, start: number, end: number, amounts: readonly Amount[]): string {
  let to = end
  for (
    let at = firstFrom(amounts, end) - 1;
    at >= 0 && amounts[at]!.span.end === to && amounts[at]!.span.start > start;
    at--
  )
    to = amounts[at]!.span.start
  return text.slice(start, to)
}
