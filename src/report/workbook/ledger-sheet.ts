import { LEVELS } from '../../document.js'
import { LABELS } from '../view/labels.js'
import { type LedgerLine, ledgerLines, ledgerSum } from '../view/ledger-lines.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { SHEETS } from './sheet-names.js'
import type { Column } from './sheet-plan.js'
import type { Survey } from './survey.js'

/** 项目台账: what each document says it has of each level, side by side, and at the end of all plans and all summaries. */
export async function ledgerSheet(book: Book, { documents }: Survey): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.ledger, columns: COLUMNS, frozen: 4, paper: 'A4' })
  let lines = 0
  const totals = { summary: ledgerSum(), plan: ledgerSum(), other: ledgerSum() }
  for (const { school, name, kind, period, ledger } of documents()) {
    totals[kind].add(ledger)
    for (const line of ledgerLines(ledger)) {
      sheet.entry([school ?? '（未写明）', LABELS.kinds[kind], ...countsOf(line), period, name])
      lines++
    }
    await sheet.room()
  }
  if (lines === 0) sheet.note('各份文档都没有写明级别的项目')
  for (const kind of ['summary', 'plan', 'other'] as const) {
    for (const line of totals[kind].lines())
      sheet.total([`全部${LABELS.kinds[kind]}`, LABELS.kinds[kind], ...countsOf(line), '', ''])
  }
  await sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '学校', kind: 'text', least: 8, most: 28 },
  { head: '类别', kind: 'centre', least: 6, most: 6 },
  { head: '事项', kind: 'text', least: 8, most: 22 },
  { head: '状态', kind: 'centre', least: 6, most: 8 },
  { head: '单位', kind: 'centre', least: 6, most: 6 },
  ...LEVELS.map(
    (level): Column => ({ head: LABELS.levels[level], kind: 'centre', least: 6, most: 8, tint: 'headParts' })
  ),
  { head: '合计', kind: 'centre', least: 6, most: 8, tint: 'headFigures' },
  { head: '时段', kind: 'text', least: 8, most: 22 },
  { head: '文件', kind: 'text', least: 12, most: 36 }
]

function countsOf({ object, status, unit, counts, total }: LedgerLine) {
  return [object, status, unit, ...LEVELS.map((level) => counts[level]), total]
}
