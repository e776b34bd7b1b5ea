import { ROLES, type Role } from '../../document.js'
import type { FigureName } from '../view/key-figures.js'
import { LABELS } from '../view/labels.js'
import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { pagePlace } from './page-place.js'
import { SHEETS } from './sheet-names.js'
import type { Cell, Column, Rule } from './sheet-plan.js'
import type { Survey, SurveyedDocument } from './survey.js'

/** 总表: a row for each document, with a mark for each part, its findings by severity and its key figures. */
export async function documentsSheet(book: Book, { documents, names, roles: asked, waiving }: Survey): Promise<void> {
  const roles = ROLES.filter((role) => asked.has(role))
  const columns = [...WHAT, ...(waiving ? [WAIVED] : []), ...roles.map(partColumn), ...FIGURES.map(figureColumn), ID]
  const sheet = openSheet(book, { name: SHEETS.documents, columns, frozen: 2, paper: 'A3' })
  for (const document of documents()) {
    sheet.entry([
      ...whatOf(document),
      ...(waiving ? [foundOf(document, document.grades.waived)] : []),
      ...roles.map((role) => LABELS.marks[document.marks[role] ?? 'not-asked']),
      ...FIGURES.map((name) => figureOf(document, name)),
      document.id
    ])
    await sheet.room()
  }
  if (names.length === 0) sheet.note('没有读到任何文档；原因见“未读文件”')
  await sheet.close()
}

const some: Rule['when'] = 'AND(ISNUMBER(?),?>0)'
const WHAT: readonly Column[] = [
  { head: '学校', kind: 'text', least: 8, most: 28 },
  { head: '文件', kind: 'text', least: 12, most: 36 },
  { head: '类别', kind: 'centre', least: 6, most: 6 },
  { head: '时段', kind: 'text', least: 8, most: 18 },
  { head: '得分', kind: 'centre', least: 5, most: 6 },
  { head: '满分', kind: 'centre', least: 5, most: 6 },
  {
    head: '得分率',
    kind: 'percent',
    least: 6,
    most: 6,
    rules: [
      { when: 'AND(ISNUMBER(?),?<0.6)', as: 'bad' },
      { when: 'AND(ISNUMBER(?),?<0.8)', as: 'weak' }
    ]
  },
  { head: '错误', kind: 'centre', least: 5, most: 6, rules: [{ when: some, as: 'bad' }] },
  { head: '提醒', kind: 'centre', least: 5, most: 6, rules: [{ when: some, as: 'weak' }] },
  { head: '待核', kind: 'centre', least: 5, most: 6 },
  { head: '核对相符', kind: 'centre', least: 5, most: 6 }
]
/** Only where anything was let pass. */
const WAIVED: Column = { head: LABELS.grades.waived, kind: 'centre', least: 5, most: 6 }
const MARK_RULES: readonly Rule[] = [
  { when: `?="${LABELS.marks.missing}"`, as: 'bad' },
  { when: `?="${LABELS.marks.thin}"`, as: 'weak' },
  { when: `?="${LABELS.marks.present}"`, as: 'good' }
]
const FIGURES = Object.keys(LABELS.figures) as FigureName[]
const ID: Column = { head: '报告编号', kind: 'text', least: 18, most: 20, hidden: true }

function partColumn(role: Role): Column {
  return { head: LABELS.roles[role], kind: 'centre', least: 5, most: 5, tint: 'headParts', rules: MARK_RULES }
}

function figureColumn(name: FigureName): Column {
  return {
    head: LABELS.figures[name],
    kind: name === 'funds' ? 'money' : 'centre',
    least: 6,
    most: 10,
    tint: 'headFigures'
  }
}

function whatOf(document: SurveyedDocument): Cell[] {
  const { school, id, name, kind, period, score, grades } = document
  return [
    school ?? '（未写明）',
    { value: name, to: pagePlace(id) },
    LABELS.kinds[kind],
    period,
    score?.points,
    score?.outOf,
    score && score.points / score.outOf,
    foundOf(document, grades.error),
    foundOf(document, grades.warning),
    foundOf(document, grades.undecided),
    grades.held
  ]
}

/** How many findings of a grade, leading to the first of the document. */
function foundOf({ firstFinding }: SurveyedDocument, count: number): Cell {
  return count > 0 ? { value: count, to: { sheet: SHEETS.findings, row: firstFinding + 2 } } : count
}

function figureOf({ figures, firstEntity }: SurveyedDocument, name: FigureName): Cell {
  const figure = figures[name]
  return figure && { value: figure.value, to: { sheet: SHEETS.entities, row: firstEntity + figure.index + 2 } }
}
