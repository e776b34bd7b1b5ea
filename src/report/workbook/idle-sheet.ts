import type { Waiver } from '../../rule/load-waivers.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { SHEETS } from './sheet-names.js'
import type { Column } from './sheet-plan.js'

/** 不再适用的豁免: waivers of findings that are no more. Not written where there is none. */
export async function idleSheet(book: Book, idle: readonly Waiver[]): Promise<void> {
  if (idle.length === 0) return
  const sheet = openSheet(book, { name: SHEETS.idle, columns: COLUMNS, frozen: 1, paper: 'A4' })
  for (const { fingerprint, file, reason, who, when, place } of idle)
    sheet.entry([fingerprint, file, reason, who, when, place])
  sheet.note('这次检查没有遇到这些问题：已经改好，或文件不在其中。不再需要的，请从豁免文件中删去')
  await sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '指纹', kind: 'text', least: 18, most: 20 },
  { head: '文件', kind: 'text', least: 12, most: 36 },
  { head: '理由', kind: 'text', least: 24, most: 60 },
  { head: '谁', kind: 'text', least: 8, most: 16 },
  { head: '时间', kind: 'text', least: 10, most: 12 },
  { head: '位置', kind: 'text', least: 14, most: 24 }
]
