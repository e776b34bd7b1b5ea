import type { Report } from '../schema.js'
import { entityRows } from '../view/entity-rows.js'
import { LABELS } from '../view/labels.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace } from './page-place.js'
import { quoted } from './quoted.js'
import { SHEETS } from './sheet-names.js'
import type { Column } from './sheet-plan.js'
import type { Survey } from './survey.js'

/** 指标明细: every entity of every document, with its quote. The reports come in the order in which they were surveyed. */
export async function entitiesSheet(book: Book, { names }: Survey, reports: AsyncIterable<Report>): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.entities, columns: COLUMNS, frozen: 2, paper: 'A3' })
  let index = 0
  let entities = 0
  for await (const report of reports) {
    const { school, name } = names[index++]!
    for (const entity of entityRows(report)) {
      entities++
      sheet.entry([
        school ?? '（未写明）',
        // A link for each would be twice as many; the first of a document is enough.
        entity.id === report.entities[0]!.id ? { value: name, to: { sheet: SHEETS.documents, row: index + 1 } } : name,
        LABELS.entityTypes[entity.type],
        { value: entity.text, to: pagePlace(report.id, entity.id) },
        entity.value,
        entity.max,
        entity.qualifier,
        entity.unit,
        entity.name,
        entity.per,
        entity.status,
        entity.level,
        entity.detail,
        entity.section,
        quoted(entity.quote),
        entity.rule,
        report.id,
        entity.id
      ])
    }
    await sheet.room()
  }
  if (entities === 0) sheet.note('没有读出任何指标')
  await sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '学校', kind: 'text', least: 8, most: 22 },
  { head: '文件', kind: 'text', least: 12, most: 26 },
  { head: '类型', kind: 'centre', least: 6, most: 6 },
  { head: '原文写法', kind: 'text', least: 10, most: 24 },
  { head: '数值', kind: 'money', least: 6, most: 10, tint: 'headFigures' },
  { head: '上限', kind: 'money', least: 5, most: 10, tint: 'headFigures' },
  { head: '限定', kind: 'centre', least: 6, most: 6, tint: 'headFigures' },
  { head: '单位', kind: 'centre', least: 5, most: 6, tint: 'headFigures' },
  { head: '事项或名称', kind: 'text', least: 10, most: 22 },
  { head: '频次', kind: 'centre', least: 6, most: 12 },
  { head: '状态', kind: 'centre', least: 5, most: 6 },
  { head: '级别', kind: 'centre', least: 6, most: 8 },
  { head: '职务或情况', kind: 'text', least: 8, most: 14 },
  { head: '所在章节', kind: 'text', least: 10, most: 22 },
  { head: '上下文', kind: 'text', least: 24, most: 56 },
  { head: '规则', kind: 'text', least: 8, most: 20 },
  { head: '报告编号', kind: 'text', least: 18, most: 20, hidden: true },
  { head: '编号', kind: 'text', least: 5, most: 8, hidden: true }
]
