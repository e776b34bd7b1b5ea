import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { oncePer } from '../once-per.js'
import type { CheckRule } from '../rule/compile-check.js'
import { scanAll } from '../rule/scan-all.js'
import type { Span } from '../span.js'
import { findFormAreas } from './find-form-areas.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'
import { within } from './within.js'

/**
 * Blanks of a template that were left, one finding each: __, 20xx, XX中学, 某某, 教师  人. What stands side by side
 * (20xx年xx月xx日, XX市XX区) is one blank. In an attached form, and in a title, it may be meant so: a remark.
 */
export function placeholders(document: Resolved, rules: CheckRules): readonly Finding[] {
  const joint = findRule(rules, 'placeholder.joined')
  if (!joint) return []
  const found = findBlanks(document, rules)
  if (found.length === 0) return []
  const form = within(findFormAreas(document, rules))
  const work = within(document.shields.filter(({ kind }) => kind === 'work').map(({ span }) => span))
  return merge(found, document.text, joint.pattern('between')).map(({ rule, span, joined }) => {
    const message = rule.message.replace('{text}', shown(document.text, span))
    const { severity } = rule
    const inForm = form(span) && !isOfVolumes(document.text, span)
    if (inForm || work(span)) {
      const doubt = { severity: 'info', outcome: 'undecided' } as const
      const unless = inForm ? '如果是留给别人填的表' : '如果书名原来这样写'
      return toFinding(document, joint.rule, { span, message: `${message}；${unless}，不必理会`, ...doubt })
    }
    const outcome = severity === 'info' ? 'undecided' : 'inconsistent'
    return toFinding(document, joined ? joint.rule : rule, { span, message, severity, outcome })
  })
}

/** 附件:档案目录(共__卷): how much is attached is for the report to say. */
function isOfVolumes(text: string, { start, end }: Span<'normal'>): boolean {
  return /共 ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?[卷份册页件]/.test(text.slice(end, end + 2))
}

type PatternRule = Extract<CheckRule, { form: 'pattern' }>
const isPattern = (rule: CheckRule): rule is PatternRule => rule.form === 'pattern' && rule.check === 'placeholder'

interface Blank {
  readonly rule: PatternRule
  readonly span: Span<'normal'>
  /** Made of several. */
  readonly joined?: true
}

/** All rules in one walk over the text. */
const blanks = oncePer((checks: readonly CheckRule[]) => {
  const rules = checks.filter(isPattern)
  return { rules, scan: scanAll(rules.map(({ compiled }) => compiled['match']!)) }
})

/** A rule that is only for documents which name their school (某某 beside a real name was forgotten) is silent in others. */
function findBlanks({ text, residue, school }: Resolved, { checks }: CheckRules): readonly Blank[] {
  const { rules, scan } = blanks(checks)
  const foreign = within(residue.map(({ span }) => span))
  const isNamed = school && !/[xX×某]/.test(school.name)
  const found: Blank[] = []
  const matches = scan(text)
  for (let n = 0; n < matches.length; n++) {
    const rule = rules[n]!
    if (rule.only === 'school-named' && !isNamed) continue
    for (const { index, 0: match } of matches[n]!) {
      const span = { start: index, end: index + match.length }
      if (span.end > span.start && !foreign(span)) found.push({ rule, span })
    }
  }
  return found
}

/** Blanks that overlap, or with nothing but units between them, as one; it is as grave as the gravest of them. */
function merge(found: readonly Blank[], text: string, between: RegExp): readonly Blank[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const merged: Blank[] = []
  for (const blank of sorted) {
    const last = merged.at(-1)
    if (!last || !joins(text, last.span.end, blank.span.start, between)) {
      merged.push(blank)
      continue
    }
    const rule = gravity(blank.rule) > gravity(last.rule) ? blank.rule : last.rule
    const end = Math.max(last.span.end, blank.span.end)
    const joined = blank.span.start >= last.span.end || last.joined
    merged[merged.length - 1] = { rule, span: { start: last.span.start, end }, ...(joined && { joined }) }
  }
  return merged
}

const gravity = ({ severity }: PatternRule) => ['info', 'warning', 'error'].indexOf(severity)

/** The longest stretch between two blanks that may be one: 学年度第, 月, 省. */
const LONGEST_BETWEEN = 4

function joins(text: string, end: number, start: number, between: RegExp): boolean {
  if (start <= end) return true
  if (start - end > LONGEST_BETWEEN) return false
  const gap = text.slice(end, start)
  return !gap.includes('\n') && gap.search(between) === 0
}

/** The blank; one that says nothing by itself with a few characters of its sentence on both sides, so that it can be found on paper. */
function shown(text: string, { start, end }: Span<'normal'>): string {
  if (end - start > 3 && /[^_ ]/.test(text.slice(start, end))) return text.slice(start, end)
  const before = /[^\s,。;:、!?]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))![0]
  const after = /^[^\s,。;:、!?]{0,6}/.exec(text.slice(end, end + 6))![0]
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ')
}
