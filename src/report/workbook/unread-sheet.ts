import type { ManifestInput } from '../manifest-schema.js'
import { LABELS } from '../view/labels.js'
import { unreadRows } from '../view/unread-rows.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { SHEETS } from './sheet-names.js'
import type { Column } from './sheet-plan.js'

/** 未读文件: what failed, was skipped, or has the content of another file, each with its reason. */
export async function unreadSheet(book: Book, inputs: readonly ManifestInput[]): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.unread, columns: COLUMNS, frozen: 1, paper: 'A4' })
  const rows = unreadRows(inputs)
  for (const { path, stateLabel, message, bytes, reason } of rows)
    sheet.entry([path, stateLabel, message, bytes, reason])
  if (rows.length === 0) sheet.note('所有文件都已读取')
  await sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '文件', kind: 'text', least: 20, most: 60 },
  {
    head: '状态',
    kind: 'centre',
    least: 8,
    most: 10,
    rules: [
      { when: `?="${LABELS.inputs.failed}"`, as: 'bad' },
      { when: `?="${LABELS.inputs.same}"`, as: 'weak' }
    ]
  },
  { head: '说明', kind: 'text', least: 30, most: 70 },
  { head: '字节', kind: 'money', least: 8, most: 14 },
  { head: '原因代码', kind: 'text', least: 10, most: 16 }
]
