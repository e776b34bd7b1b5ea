import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved, Section } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Figure } from './grid-of.js'
import { say } from './say.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Points in headings against those of the headings under them: 考核内容(100分), then (一)师德(10分), (二)出勤(20分) … */
export function sectionWeights(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.sections.length < 3) return []
  const reader = findRule(rules, 'sum.headings')
  if (!reader) return []
  const under = new Map<string, Section[]>()
  for (const section of document.sections) {
    const siblings = under.get(section.parent ?? '')
    if (siblings) siblings.push(section)
    else under.set(section.parent ?? '', [section])
  }
  const findings: Finding[] = []
  for (const section of document.sections) {
    const children = under.get(section.id)
    const verdict = children && judge(document, section, children, reader)
    if (verdict) findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function judge(
  document: Resolved,
  section: Section,
  children: readonly Section[],
  reader: Reader
): Verdict | undefined {
  if (children.length < 2) return undefined
  const full = pointsOf(document, section, reader)
  if (!full) return undefined
  const own = children.map((child) => pointsOf(document, child, reader))
  const points = own.filter((figure) => figure !== undefined)
  if (points.length < 2) return undefined
  const sum = points.reduce((all, { value }) => all + value, 0)
  const written = `标题写的是${writeFigure(full.value)}分，下面各项合计${writeFigure(sum)}分（${points.map(({ value }) => writeFigure(value)).join('+')}）`
  const place = { span: full.span, related: points.map(({ span }) => ({ span, label: '分项' })) }
  if (Math.abs(sum - full.value) < 1e-6) return say(place, 'consistent', `${written}，相符`)
  if (points.length < own.length) return say(place, 'undecided', `${written}，有的没有写分值`)
  return say(place, 'inconsistent', `${written}，相差${writeFigure(Math.abs(sum - full.value))}分`)
}

/** How far into a section its points may stand, in UTF-16 units. */
const REACH = 40
const ENDS = characterSet('\n。;')

/** The points in brackets at a heading: (10分), (满分100分). */
function pointsOf({ text }: Resolved, { title, span }: Section, reader: Reader): Figure | undefined {
  const line = text.slice(title.start, ENDS.next(text, title.start, Math.min(span.end, title.start + REACH)))
  const [found] = matchesOf(line, reader.pattern('points'))
  if (!found) return undefined
  const start = title.start + found.index
  return { span: { start, end: start + found[0].length }, value: Number(found.groups!['value']) }
}
