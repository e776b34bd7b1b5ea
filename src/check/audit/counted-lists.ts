import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { matchAtStart } from '../../rule/match-at-start.js'
import { firstFrom, lastBefore, type Span } from '../../span.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { within } from '../within.js'
import { type Amount, TYPES } from './amount.js'
import { countMarks } from './count-marks.js'
import { findSets } from './find-sets.js'
import { say } from './say.js'
import { type Items, splitItems } from './split-items.js'
import { type Stretch, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'

/** Numbers of things that are announced (五项措施:, 从备课、上课等四个环节) against the things that are listed. */
export function countedLists(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.listed')
  if (!reader) return []
  const surveyed = survey(document, rules)
  const sets = findSets(surveyed)
  const isSet = within(sets.map(({ index, 0: words }) => ({ start: index, end: index + words.length })))
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.types & TYPES.count) === 0) continue
    for (const amount of stretch.amounts) {
      if (!isAnnouncing(amount) || isSet(amount.span)) continue
      const verdict = listBehind(document, stretch, amount, reader) ?? listBefore(document, stretch, amount, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  }
  return findings
}

function isAnnouncing({ value, per }: Amount): boolean {
  return value.type === 'count' && value.qualifier === 'exact' && value.value >= 2 && value.value <= 20 && !per?.who
}

const REACH = 600

/** 采取五项措施:… with numbers, or with pauses. */
function listBehind(document: Resolved, stretch: Stretch, amount: Amount, reader: Reader): Verdict | undefined {
  const { text } = document
  const { end } = amount.span
  const cue = matchAtStart(text.slice(end, end + 30), reader.pattern('cue'))
  if (!cue) return undefined
  const from = end + cue[0].length
  const limit = Math.min(text.length, from + REACH * amount.value.value)
  const marked = countMarks(text, from, endOfSection(document, from, limit))
  const kind = cue[0].search(reader.pattern('kind')) >= 0
  const announced = text.slice(amount.span.start, end) + cue[0].replace(/[^\u4e00-\u9fff].*$/s, '')
  const { value } = amount.value
  const spans = (places: readonly { readonly start: number; readonly end: number }[]) => ({
    span: amount.span,
    related: places.map((span) => ({ span, label: '所列' }))
  })
  if (marked) {
    const written = `“${announced}”后面列出${marked.count}项`
    if (marked.count === value) return say(spans(marked.places), 'consistent', `${written}，相符`)
    if (!kind || marked.count < 2) return undefined
    const sure = marked.orderly && Math.abs(marked.count - value) <= 2 && !isOutline(document, marked.places)
    return say(spans(marked.places), sure ? 'inconsistent' : 'undecided', `${written}，与“${announced}”不符`)
  }
  if (from >= stretch.passage.span.end) return undefined
  const close = cue[0].endsWith('(') ? text.indexOf(')', from) : stretch.span.end
  if (close < 0 || close > stretch.passage.span.end) return undefined
  const list = text.slice(from, close)
  if (list.length > REACH || holdsAmounts(stretch, from, close)) return undefined
  return compare(splitItems(list), value, announced, kind, spans([{ start: from, end: close }]))
}

/** A list with amounts of its own is a sum, not an enumeration. */
function holdsAmounts({ amounts }: Stretch, from: number, to: number): boolean {
  for (let at = firstFrom(amounts, from); at < amounts.length && amounts[at]!.span.end <= to; at++)
    if (amounts[at]!.value.value > 1) return true
  return false
}

const ENDS = characterSet(',;:。!?(\n')
const PAUSE = characterSet('、')

/** 语文、数学、英语三个学科; 从备课、上课、评课等五个环节. Where the list begins is only guessed. */
function listBefore(document: Resolved, stretch: Stretch, amount: Amount, reader: Reader): Verdict | undefined {
  const { text } = document
  const { start, end } = amount.span
  const least = Math.max(stretch.span.start, start - REACH / 4)
  const from = ENDS.last(text, start, least) + 1
  const other = stretch.amounts[firstFrom(stretch.amounts, from)]
  if (PAUSE.next(text, from, start) === start || (other && other.span.start < start)) return undefined
  const noun = matchAtStart(text.slice(end, end + 12), reader.pattern('noun'))
  if (!noun) return undefined
  const clause = text.slice(from, start)
  const list = splitItems(clause)
  const guessed =
    /、[^,]*,$/.test(text.slice(least, from)) ||
    list.items.slice(1).some((item) => item.search(reader.pattern('broken')) >= 0)
  const announced = text.slice(start, end) + noun[0]
  const place = { span: { start, end }, related: [{ span: { start: from, end: start }, label: '所列' }] }
  return compare(list, amount.value.value, announced, !guessed, place)
}

function compare(
  { items, counts, plain, open }: Items,
  value: number,
  announced: string,
  sure: boolean,
  place: Pick<Verdict, 'span'> & Required<Pick<Verdict, 'related'>>
): Verdict | undefined {
  const written = `“${announced}”列出${items.length}项`
  if (counts.has(value)) return say(place, 'consistent', `“${announced}”列出${value}项，相符`)
  if (items.length < 2) return undefined
  if (open && items.length <= value) return say(place, 'consistent', `${written}，以“等”字省略，相符`)
  if (open || !plain || !sure) return say(place, 'undecided', `${written}，不能断定是否就是这些`)
  return say(
    place,
    'inconsistent',
    `${written}（${items.map((item) => item.trim()).join('、')}），与“${announced}”不符`
  )
}

/** 三方面工作:一、… 二、… 三、… 四、存在问题: where headings follow, some may be of other things. */
function isOutline({ sections }: Resolved, places: readonly Span<'normal'>[]): boolean {
  return places.some(({ start }) => sections[firstFrom(sections, start)]?.span.start === start)
}

/** Where the section ends that an offset is in: a list does not go on behind it. */
function endOfSection({ sections }: Resolved, from: number, limit: number): number {
  const own = lastBefore(sections, from + 1)
  return Math.min(limit, own?.span.end ?? limit)
}
