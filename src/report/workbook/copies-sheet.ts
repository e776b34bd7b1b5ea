import type { Copies } from '../copies-schema.js'
import type { ManifestInput } from '../manifest-schema.js'
import { LABELS } from '../view/labels.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace, placeOf } from './page-place.js'
import { SHEETS } from './sheet-names.js'
import type { Cell, Column } from './sheet-plan.js'
import type { Survey } from './survey.js'

/**
 * 相似文本: files of the same bytes, which have one report between them; then the passages that documents share, a row for
 * each place where one stands. `copies` is undefined where no one looked.
 */
export async function copiesSheet(
  book: Book,
  { names, rowOf }: Survey,
  inputs: readonly ManifestInput[],
  copies: AsyncIterable<Copies> | undefined
): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.copies, columns: COLUMNS, frozen: 1, paper: 'A4' })
  const fileOf = (row: number | undefined, name: string): Cell =>
    row === undefined ? name : { value: names[row]!.name, to: { sheet: SHEETS.documents, row: row + 2 } }
  let group = 0
  for (const [{ path, reports }, others] of sameFiles(inputs)) {
    group++
    const row = rowOf.get(reports[0] ?? '')
    const school = (row === undefined ? undefined : names[row]!.school) ?? '（未写明）'
    const told = `${others.length + 1}个文件逐字节相同，只出一份报告`
    sheet.entry([group, SAME, 1, 1, undefined, school, fileOf(row, path), told])
    for (const other of others) sheet.entry([group, SAME, 1, 1, undefined, school, other, `与 ${path} 逐字节相同`])
  }
  for await (const { raw, net, reuse, passages } of copies ?? []) {
    group++
    for (const [index, { text, places }] of passages.entries())
      for (const place of places) {
        const { report } = place
        const row = rowOf.get(report)
        const document = row === undefined ? undefined : names[row]
        const words: Cell = { value: text, to: pagePlace(report, placeOf(place)) }
        sheet.entry([
          group,
          LABELS.reuses[reuse],
          raw,
          net,
          index + 1,
          document?.school ?? '（未写明）',
          fileOf(row, report),
          words
        ])
      }
    await sheet.room()
  }
  if (!copies) sheet.note('本次没有比对各份文档之间的相似文本')
  else if (group === 0) sheet.note('没有发现相似文本')
  await sheet.close()
}

const SAME = '同文件'

/** The files that others are the same as, each with these; in the order of the inputs. */
function sameFiles(inputs: readonly ManifestInput[]): readonly (readonly [ManifestInput, readonly string[]])[] {
  const others = new Map<string, string[]>()
  for (const { path, status, sameAs } of inputs)
    if (sameAs !== undefined && status === 'read') others.set(sameAs, [...(others.get(sameAs) ?? []), path])
  return inputs.flatMap((input) => {
    const list = others.get(input.path)
    return list ? [[input, list] as const] : []
  })
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
