import type { StaleDecision } from './decisions.js'
import { FINDINGS_COLUMNS } from './findings-columns.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { SHEETS } from './sheet-names.js'
import type { Column } from './sheet-plan.js'

/** 不再适用的处理: what was decided on findings that are no more. Not written where there is none. */
export async function staleSheet(book: Book, stale: readonly StaleDecision[]): Promise<void> {
  if (stale.length === 0) return
  const sheet = openSheet(book, { name: SHEETS.stale, columns: COLUMNS, frozen: 2, paper: 'A4' })
  for (const { school, document, check, message, quote, decision, opinion, reason, report, fingerprint } of stale)
    sheet.entry([school, document, check, message, quote, decision, opinion, reason, report, fingerprint])
  await sheet.close()
}

const { school, document, check, message, quote, decision, opinion, report, fingerprint } = FINDINGS_COLUMNS

const COLUMNS: readonly Column[] = [
  school,
  document,
  check,
  message,
  quote,
  decision,
  opinion,
  { head: '原因', kind: 'text', least: 20, most: 30 },
  report,
  fingerprint
]
