import type { Profile } from '../../rule/extend-profiles.js'
import type { Report } from '../schema.js'
import { findingRows } from '../view/finding-rows.js'
import { LABELS } from '../view/labels.js'
import { type Lacking, lacking } from '../view/lacking.js'
import { relatedLabel } from '../view/related-label.js'
import type { Remark } from './comment-docx.js'

/**
 * What is to be remarked on a document, at offsets of its file's text: its findings at their places, what held or was
 * let pass left out, and at its end what is missing.
 */
export function remarksOf(report: Report, profiles: readonly Profile[]): readonly Remark[] {
  const { start: from, end: to } = report.source.part
  const remarks = findingRows(report).flatMap((row): Remark[] => {
    if (row.grade === 'held' || row.grade === 'waived' || row.check === 'section.missing') return []
    const lines = [`【${LABELS.grades[row.grade]}】${row.checkLabel}：${row.message}`, relatedLabel(row.related)]
    const place = row.start !== undefined && row.end !== undefined && { start: from + row.start, end: from + row.end }
    return [{ ...place, lines: lines.flatMap((line) => (line === '' ? [] : line.split('\n'))) }]
  })
  const missing = lacking(report, profiles).filter(({ status }) => status === 'missing')
  if (missing.length === 0) return remarks
  const { completeness } = report
  const profile = profiles.find(({ id }) => id === completeness!.profile)
  const head = `按“${profile?.label ?? completeness!.profile}”，满分${completeness!.outOf}分，得${completeness!.score}分。没有找到以下内容：`
  const lines = [head, ...missing.map((part, index) => `${index + 1}. ${missingLine(part)}`)]
  return [...remarks, { ...lastCharacter(report.text, from, to), lines }]
}

function missingLine({ label, deduction, required, advice }: Lacking): string {
  const cost = required ? (deduction > 0 ? `（扣${deduction}分）` : '') : '（建议有）'
  return `${label}${cost}${advice && `：${advice}`}`
}

/** The end of the document within its file, which may hold more. */
function lastCharacter(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const end = Math.min(to, from + text.trimEnd().length)
  return { start: end - 1, end }
}
