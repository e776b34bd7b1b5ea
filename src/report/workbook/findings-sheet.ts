import { LABELS } from '../view/labels.js'
import { relatedLabel } from '../view/related-label.js'
import { FINDINGS_COLUMNS } from './findings-columns.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace } from './page-place.js'
import { quoted } from './quoted.js'
import { SHEETS } from './sheet-names.js'
import type { Column, Rule } from './sheet-plan.js'
import type { Survey } from './survey.js'

/**
 * 问题清单: a row for each finding, what held left out, with what the inspector decided of it, and why it was let pass.
 */
export async function findingsSheet(book: Book, { names, findings, waiving }: Survey): Promise<void> {
  const columns = [...COLUMNS, ...(waiving ? [WAIVED] : []), report, fingerprint]
  const sheet = openSheet(book, { name: SHEETS.findings, columns, frozen: 2, paper: 'A3' })
  let count = 0
  for (const finding of findings()) {
    count++
    const { school, name } = names[finding.document]!
    const { kind, grade, checkLabel, message, quote, related, section, fingerprint, waived, taken } = finding
    sheet.entry([
      school ?? '（未写明）',
      { value: name, to: { sheet: SHEETS.documents, row: finding.document + 2 } },
      LABELS.kinds[kind],
      LABELS.grades[grade],
      { value: checkLabel, to: pagePlace(finding.report, fingerprint) },
      message,
      quote && quoted(quote),
      relatedLabel(related),
      section,
      taken?.decision,
      taken?.opinion,
      ...(waiving ? [waived && `${waived.reason}（${waived.who}，${waived.when}）`] : []),
      finding.report,
      fingerprint
    ])
    await sheet.room()
  }
  if (count === 0) sheet.note('没有发现问题')
  await sheet.close()
}

/** What has been decided, or let pass, steps back. */
const decided: Rule = { when: `OR($J2<>"",$D2="${LABELS.grades.waived}")`, as: 'done' }
const CHOICES = ['属实', '误报', '已整改', '待核实']
const { school, document, check, message, quote, decision, opinion, report, fingerprint } = FINDINGS_COLUMNS

const COLUMNS: readonly Column[] = [
  school,
  document,
  { head: '类别', kind: 'centre', least: 6, most: 6 },
  {
    head: '程度',
    kind: 'centre',
    least: 6,
    most: 6,
    rules: [
      { when: `?="${LABELS.grades.error}"`, as: 'bad' },
      { when: `?="${LABELS.grades.warning}"`, as: 'weak' },
      { when: `?="${LABELS.grades.undecided}"`, as: 'good' }
    ]
  },
  check,
  { ...message, rules: [decided] },
  { ...quote, rules: [decided] },
  { head: '相关数字与文字', kind: 'text', least: 14, most: 30, rules: [decided] },
  { head: '所在章节', kind: 'text', least: 10, most: 20 },
  { ...decision, choices: CHOICES },
  opinion
]
/** Only where anything was. */
const WAIVED: Column = { head: '豁免', kind: 'text', least: 16, most: 36, rules: [decided] }
