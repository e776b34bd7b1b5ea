import type { Severity } from '../../diagnostic.js'
import type { CheckRule } from '../../rule/compile-check.js'
import type { Note } from '../../rule/read-notes.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { checkLabel } from '../view/check-label.js'
import type { Chapter, HandbookExample } from './chapter.js'
import { entryOf } from './entry-of.js'
import { html } from './html.js'
import { inGroups } from './in-groups.js'
import { listsOf } from './lists-of.js'

/** What is held against a report, and what is not. */
export function checkChapter({ checks, lexicons }: Pick<Ruleset, 'checks' | 'lexicons'>): Chapter {
  return {
    id: 'checks',
    accuses: true,
    title: '检查什么',
    intro: [
      '每项检查有三种结论：不一致（指出来）、一致（核对过，没有错）、不能确定（列出来请人看）。宁可漏过，也不错怪：拿不准的不算错。',
      '“错误”是材料自相矛盾；“提醒”是多半要改；“提示”供参考，不算问题。'
    ],
    parts: inGroups(checks, ({ check }) => checkLabel(check)).map(([title, list]) => ({
      title,
      entries: list.map((rule) => entryOf(rule, factsOf(rule, lexicons), rule.examples.map(exampleOf)))
    }))
  }
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' }

function factsOf(rule: CheckRule, lexicons: Ruleset['lexicons']): [string, string][] {
  const patterns = rule.form === 'pattern' ? [rule.match] : Object.values(rule.patterns)
  const said = rule.form === 'pattern' ? html(rule.message.replace('{text}', '……')) : ''
  const only = rule.form === 'pattern' && rule.only ? '只在写明了是哪所学校的材料里查' : ''
  return [
    ['指出时算', SEVERITIES[rule.severity]],
    ['说的话', said],
    ['在哪里查', only],
    ['尺度', rule.form === 'reader' ? noteList(rule.origin.notes('limits'), rule.limits) : ''],
    ['判断时还看', rule.form === 'reader' ? noteList(rule.origin.notes('patterns')) : ''],
    ['用到的词表', listsOf(patterns, lexicons)]
  ]
}

/** What people wrote over limits and patterns; the figures of limits behind it. Patterns without a word are none for people. */
function noteList(notes: readonly Note[], limits: Readonly<Record<string, number>> = {}): string {
  const items = notes
    .filter(({ text }) => text !== '')
    .map(({ text, keys }) => {
      const figures = keys.flatMap((key) => (key in limits ? [String(limits[key])] : [])).join('、')
      return `<li>${html(text)}${figures && `：<b>${figures}</b>`}</li>`
    })
  return items.length > 0 ? `<ul class="notes">${items.join('')}</ul>` : ''
}

function exampleOf({ text, finds, because }: CheckRule['examples'][number]): HandbookExample {
  const places = finds.map((find) => (typeof find === 'string' ? { text: find } : find))
  const verdict = places.find((place) => place.verdict)?.verdict ?? 'inconsistent'
  const fires = places.length > 0 && verdict === 'inconsistent'
  const severity = places.find((place) => place.severity)?.severity
  const label = places.length === 0 ? '不指出' : verdict === 'consistent' ? '核对无误' : '不能确定，请人看'
  return {
    text,
    label: fires ? (severity === 'info' ? '提示' : '指出') : label,
    fires,
    // A star is the report as a whole.
    finds: places.filter((place) => place.text !== '*').map((place) => ({ text: place.text })),
    ...(because && { because })
  }
}
