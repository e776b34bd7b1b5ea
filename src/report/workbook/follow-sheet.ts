import type { Follow } from '../follow-schema.js'
import { LABELS } from '../view/labels.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace, placeOf } from './page-place.js'
import { SHEETS } from './sheet-names.js'
import type { Cell, Column } from './sheet-plan.js'
import type { Survey } from './survey.js'

/** 计划落实: what became of each promise of a plan; `follow` is undefined where no plan was held against a summary. */
export async function followSheet(
  book: Book,
  { names, rowOf }: Survey,
  follow: AsyncIterable<Follow> | undefined
): Promise<void> {
  const sheet = openSheet(book, { name: SHEETS.follow, columns: COLUMNS, frozen: 1, paper: 'A4' })
  const file = (id: string | null): Cell => {
    const row = id === null ? undefined : rowOf.get(id)
    return row === undefined ? (id ?? '') : { value: names[row]!.name, to: { sheet: SHEETS.documents, row: row + 2 } }
  }
  let promises = 0
  for await (const { plan, summary, promise, outcome, evidence, message } of follow ?? []) {
    promises++
    const school = names[rowOf.get(plan) ?? -1]?.school ?? '（未写明）'
    const said: Cell = evidence && summary ? { value: evidence.text, to: pagePlace(summary, placeOf(evidence)) } : ''
    const promised: Cell = { value: promise.text, to: pagePlace(plan, placeOf(promise)) }
    sheet.entry([school, promised, LABELS.outcomes[outcome], said, message, file(plan), file(summary)])
    await sheet.room()
  }
  if (!follow) sheet.note('本次没有对照计划与总结')
  else if (promises === 0) sheet.note('没有可以对照的计划和总结')
  await sheet.close()
}

const COLUMNS: readonly Column[] = [
  { head: '学校', kind: 'text', least: 8, most: 24 },
  { head: '计划中写的', kind: 'text', least: 20, most: 40 },
  {
    head: '结果',
    kind: 'centre',
    least: 8,
    most: 8,
    rules: [
      { when: `?="${LABELS.outcomes['not-mentioned']}"`, as: 'bad' },
      { when: `OR(?="${LABELS.outcomes.partly}",?="${LABELS.outcomes.changed}")`, as: 'weak' },
      { when: `?="${LABELS.outcomes.done}"`, as: 'good' }
    ]
  },
  { head: '总结中写的', kind: 'text', least: 20, most: 40 },
  { head: '说明', kind: 'text', least: 20, most: 40 },
  { head: '计划文件', kind: 'text', least: 12, most: 30 },
  { head: '总结文件', kind: 'text', least: 12, most: 30 }
]
