import type { Copies } from '../copies-schema.js'
import { LABELS } from '../view/labels.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace, placeOf } from './page-place.js'
import { SHEETS } from './sheet-names.js'
import type { Cell, Column } from './sheet-plan.js'
import type { Survey } from './survey.js'

/** 相似文本: the passages that documents share, a row for each place where one stands; `copies` is undefined where no one looked. */
export async function copiesSheet(
  book: Book,
  { documents }: Survey,
  copies: AsyncIterable<Copies> | undefined
): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.copies, columns: COLUMNS, frozen: 1, paper: 'A4' })
  const rowOf = new Map(documents.map(({ id }, index) => [id, index]))
  let group = 0
  for await (const { raw, net, reuse, passages } of copies ?? []) {
    group++
    for (const [index, { text, places }] of passages.entries())
      for (const place of places) {
        const { report } = place
        const row = rowOf.get(report)
        const document = row === undefined ? undefined : documents[row]
        const file: Cell =
          row === undefined ? report : { value: document!.name, to: { sheet: SHEETS.documents, row: row + 2 } }
        const words: Cell = { value: text, to: pagePlace(report, placeOf(place)) }
        sheet.entry([group, LABELS.reuses[reuse], raw, net, index + 1, document?.school ?? '（未写明）', file, words])
      }
  }
  if (!copies) sheet.note('本次没有比对各份文档之间的相似文本')
  else if (group === 0) sheet.note('没有发现相似文本')
  sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '组', kind: 'number', least: 4, most: 6 },
  { head: '类型', kind: 'centre', least: 6, most: 6 },
  { head: '重合率', kind: 'percent', least: 7, most: 7 },
  { head: '除去通用文字后', kind: 'percent', least: 9, most: 9 },
  { head: '段落', kind: 'number', least: 5, most: 6 },
  { head: '学校', kind: 'text', least: 8, most: 24 },
  { head: '文件', kind: 'text', least: 12, most: 36 },
  { head: '相同的文字', kind: 'text', least: 30, most: 70 }
]
