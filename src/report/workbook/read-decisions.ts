import { DECISION_HEADS, type Decision } from './decisions.js'
import { type Rows, readSheets } from './read-sheets.js'
import { SHEETS } from './sheet-names.js'

/**
 * What the inspector wrote into 处理 and 意见 of a workbook of ours, in the order of its rows; what a run before found no
 * longer to apply comes after. Rows may have been sorted and filtered, columns moved.
 * @throws where the bytes are no workbook, or one without these columns
 */
export function readDecisions(bytes: Uint8Array): readonly Decision[] {
  const sheets = readSheets(bytes, [SHEETS.findings, SHEETS.stale])
  const findings = sheets.get(SHEETS.findings)
  if (!findings) throw new Error(`no sheet ${SHEETS.findings}`)
  return [findings, sheets.get(SHEETS.stale)].flatMap((rows) => (rows ? decisionsOf(rows) : []))
}

const FIELDS = Object.keys(DECISION_HEADS) as (keyof Decision)[]
/** People put lines above the head. */
const HEAD_WITHIN = 20

function decisionsOf(rows: Rows): Decision[] {
  const head = rows.findIndex(
    (row, index) => index < HEAD_WITHIN && FIELDS.every((field) => row.includes(DECISION_HEADS[field]))
  )
  if (head < 0) throw new Error('the head of a sheet is gone')
  const columns = FIELDS.map((field) => [field, rows[head]!.indexOf(DECISION_HEADS[field])] as const)
  return rows
    .slice(head + 1)
    .map(
      (row) => Object.fromEntries(columns.map(([field, column]) => [field, row[column] ?? ''])) as unknown as Decision
    )
    .filter(({ decision, opinion }) => decision.trim() !== '' || opinion.trim() !== '')
}
