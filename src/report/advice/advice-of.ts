import type { Kind } from '../../document.js'
import type { Profile } from '../../rule/extend-profiles.js'
import type { Lexicons } from '../../rule/lexicons.js'
import type { Report } from '../schema.js'
import { type FindingRow, findingRows } from '../view/finding-rows.js'
import type { Grade } from '../view/grade-of.js'
import { type KeyFigures, keyFigures } from '../view/key-figures.js'
import { type Lacking, lacking } from '../view/lacking.js'
import { nameOf } from '../view/name-of.js'

/** What a letter to a school says of one of its documents: so much is kept of each, however many there are. */
export interface Advice {
  /** Absent where the document never says. */
  readonly school?: string
  readonly name: string
  readonly title?: string
  readonly kind: Kind
  /** The parts that are there, of those that its profile asks for. */
  readonly present: readonly string[]
  readonly asked: number
  readonly score?: { readonly points: number; readonly outOf: number }
  readonly figures: KeyFigures
  /** How many checks held. */
  readonly held: number
  readonly lacking: readonly Lacking[]
  /** What should be looked at, a line for each kind of check: how many there are, and the first. */
  readonly look: readonly Look[]
}
export interface Look {
  readonly label: string
  readonly grade: Grade
  readonly count: number
  readonly first: string
}

/** The advice on a document; parts that are missing are in `lacking` and not in `look`. */
export function adviceOf(report: Report, profiles: readonly Profile[], lexicons: Lexicons): Advice {
  const { source, document, completeness } = report
  const rows = findingRows(report)
  return {
    ...(document.school && { school: document.school.name }),
    name: nameOf(source),
    ...(document.title && { title: document.title.text.replace(/\s+/g, '') }),
    kind: document.kind,
    present: (completeness?.items ?? []).filter(({ status }) => status === 'present').map(({ label }) => label),
    asked: completeness?.items.length ?? 0,
    ...(completeness && { score: { points: completeness.score, outOf: completeness.outOf } }),
    figures: keyFigures(report, lexicons),
    held: rows.filter(({ grade }) => grade === 'held').length,
    lacking: lacking(report, profiles),
    look: lookOf(
      rows.filter(({ grade, check }) => grade !== 'held' && grade !== 'waived' && !check.startsWith('section.'))
    )
  }
}

const GRADES: readonly Grade[] = ['error', 'warning', 'undecided']

/** What is wrong before what is doubtful; of each the first in the text. */
function lookOf(rows: readonly FindingRow[]): readonly Look[] {
  const looks = new Map<string, { label: string; grade: Grade; count: number; first: string }>()
  for (const grade of GRADES)
    for (const row of rows) {
      if (row.grade !== grade) continue
      const look = looks.get(row.check) ?? { label: row.checkLabel, grade, count: 0, first: row.message }
      looks.set(row.check, look)
      look.count++
    }
  return [...looks.values()]
}
