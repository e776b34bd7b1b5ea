import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { readNumeral } from '../../numeral/read-numeral.js'
import { matchAtStart } from '../../rule/match-at-start.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { within } from '../within.js'
import { countMarks } from './count-marks.js'
import { findSets } from './find-sets.js'
import { say } from './say.js'
import { splitItems } from './split-items.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'

/** Sets that are called by their number and the word they have in common (三个一, 五个结合, 四定) against what is listed. */
export function namedSets(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.named-set')
  if (!reader) return []
  const sets = findSets(survey(document, rules))
  if (sets.length === 0) return []
  const foreign = within(document.residue.map(({ span }) => span))
  return sets.flatMap((set) => {
    const verdict = foreign({ start: set.index, end: set.index + 1 }) ? undefined : judge(document, set, reader)
    return verdict ? [tell(document, reader.rule, verdict)] : []
  })
}

/** How far a list may reach, in UTF-16 units. */
const REACH = 400
const CLOSE = characterSet(')\n。')
const STOPS = characterSet('。\n!?')

function judge(document: Resolved, set: RegExpExecArray, reader: Reader): Verdict | undefined {
  const { text } = document
  const number = readNumeral(set.groups!['number'] ?? set.groups!['number2']!, 0)?.value
  const key = set.groups!['key'] ?? set.groups!['short']!
  if (number === undefined || number < 2) return undefined
  const end = set.index + set[0].length
  const behind = text.slice(end, end + REACH)
  const cue = matchAtStart(behind, reader.pattern('cue'))
  const from = end + (cue?.[0].length ?? 0)
  const close = cue?.[0].endsWith('(') ? CLOSE : STOPS
  const numbered = cue && countMarks(text, from, from + REACH)
  const list = numbered
    ? text.slice(from, numbered.places.at(-1)!.end)
    : text.slice(from, close.next(text, from, Math.min(text.length, from + REACH)))
  const { items, open } = splitItems(list)
  const semicolon = list.indexOf(';')
  const head = semicolon < 0 ? items : splitItems(list.slice(0, semicolon)).items
  const first = head.filter((item) => item.includes(key))
  const keyed = items.filter((item) => item.includes(key))
  // 读一本书、写一篇反思、上一节好课;骨干教师还要…: the list may end where the sentence goes on.
  const listed = numbered ? numbered.count : first.length === number ? number : keyed.length
  const name = text.slice(set.index, end).replace(/[“”‘’"']/g, '')
  const all = numbered ? listed : items.length
  const place = {
    span: { start: set.index, end },
    related: [{ span: { start: from, end: from + list.length }, label: '所列' }]
  }
  const written = `“${name}”${cue ? '后面' : '之后'}列出${listed}项`
  if (listed < 2) return undefined
  if (listed === number)
    return say(
      place,
      'consistent',
      all > listed ? `${written}，另有${all - listed}项不含“${key}”，相符` : `${written}，相符`
    )
  if (!cue || open || all !== listed)
    return say(
      place,
      open && listed < number ? 'consistent' : 'undecided',
      `${written}${open ? '，没有列全' : '，不能断定是否就是这些'}`
    )
  return say(
    place,
    'inconsistent',
    `${written}${numbered ? '' : `（${keyed.map((item) => item.trim()).join('、')}）`}，与“${name}”不符`
  )
}
