import { tmpdir } from 'node:os'
import exceljs from 'exceljs'
import { spills } from '../../../src/batch/spills.js'
import type { ManifestInput } from '../../../src/report/manifest-schema.js'
import type { Report, ReportFinding } from '../../../src/report/schema.js'
import { toReport } from '../../../src/report/to-report.js'
import { readDecisions } from '../../../src/report/workbook/read-decisions.js'
import { type WorkbookSource, writeWorkbook } from '../../../src/report/workbook/write-workbook.js'
import { loadRuleset } from '../../../src/rule/load-ruleset.js'
import { checkedByHand, sha256, within } from '../../setup/checked.js'

const { lexicons } = loadRuleset()

/** A report of a school, of a file named after it, with as many findings as messages. */
export function reportOf(school: string, ...messages: string[]): Report {
  const base = checkedByHand()
  const path = `${school.replaceAll('/', '_')}/总结.docx`
  const checked = checkedByHand({
    origin: { path, format: 'docx', bytes: 9, sha256: sha256(school) },
    school: { name: school, source: within(base.source, '青禾小學') }
  })
  const findings = messages.map((message): ReportFinding => {
    const at = within(base.source, '自已')
    return {
      fingerprint: sha256(message).slice(0, 16),
      check: 'typo',
      verdict: 'inconsistent',
      severity: 'warning',
      message,
      ...at,
      related: [{ ...within(base.source, '72學時'), label: '分项' }]
    }
  })
  return { ...toReport(checked, { program: '0', rules: sha256('') }), findings }
}

export const input = (path: string, more: Partial<ManifestInput> = {}): ManifestInput => ({
  path,
  bytes: 1,
  sha256: null,
  status: 'read',
  reports: [],
  ...more
})

/** The workbook of reports, with the decisions of the one before. */
export async function write(
  reports: readonly Report[],
  before?: Uint8Array,
  more: Partial<WorkbookSource> = {}
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const aside = spills(tmpdir())
  await writeWorkbook({
    reports: () => each(reports),
    inputs: [],
    decisions: before ? readDecisions(before) : [],
    lexicons,
    out: async (bytes) => void pieces.push(bytes),
    spill: aside.open,
    ...more
  })
  aside.close()
  return new Uint8Array(Buffer.concat(pieces))
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

export async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as never)
  return book
}

/** The rows of a sheet below its head, each by the heads of its columns; values as the library gives them. */
export async function rows(bytes: Uint8Array, name: string): Promise<Record<string, unknown>[]> {
  const sheet = (await load(bytes)).getWorksheet(name)!
  const heads = sheet.getRow(1).values as string[]
  const found: Record<string, unknown>[] = []
  sheet.eachRow((row, number) => {
    if (number > 1)
      found.push(Object.fromEntries(heads.flatMap((head, column) => (head ? [[head, row.getCell(column).value]] : []))))
  })
  return found
}

/** What an inspector does: writes beside the finding with a message, and saves. */
export async function decide(bytes: Uint8Array, message: string, decision: string, opinion = ''): Promise<Uint8Array> {
  const book = await load(bytes)
  const sheet = book.getWorksheet('问题清单')!
  const column = (head: string) => (sheet.getRow(1).values as string[]).indexOf(head)
  sheet.eachRow((row) => {
    if (row.getCell(column('说明')).value !== message) return
    row.getCell(column('处理')).value = decision
    row.getCell(column('意见')).value = opinion
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What stands beside each finding of a sheet. */
export const told = async (bytes: Uint8Array, sheet = '问题清单') =>
  (await rows(bytes, sheet)).map((row) => [row['学校'], row['说明'], row['处理'], row['意见']])

/** The files that a run has written before the workbook. */
export const results = (...reports: Report[]) => ({
  'reports.jsonl': reports.map((report) => `${JSON.stringify(report)}\n`).join(''),
  'copies.jsonl': '',
  'follow.jsonl': ''
})
