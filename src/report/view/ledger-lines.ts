import { LEVELS, type Level } from '../../document.js'
import type { Report } from '../schema.js'

/** One thing that is counted by level: 课题 结题, so many of each level, and together. */
export interface LedgerLine {
  readonly object: string
  readonly status: string
  readonly unit: string
  readonly counts: Readonly<Partial<Record<Level, number>>>
  readonly total: number
}

type Ledger = Report['ledger']

/** Ledgers of documents that are added up as they pass by. */
export interface LedgerSum {
  readonly add: (ledger: Ledger) => void
  /** In the order in which the lines first came, which is that of the levels and of the text. */
  readonly lines: () => readonly LedgerLine[]
}

/** Begin with no document. The counts of equal lines are added: one for each object, status and unit. */
export function ledgerSum(): LedgerSum {
  const lines = new Map<
    string,
    { object: string; status: string; unit: string; counts: Partial<Record<Level, number>> }
  >()
  return {
    add: (ledger) => {
      for (const { object, status = '', unit, level, count } of ledger) {
        const key = JSON.stringify([object, status, unit])
        const line = lines.get(key) ?? { object, status, unit, counts: {} }
        lines.set(key, line)
        line.counts[level] = (line.counts[level] ?? 0) + count
      }
    },
    lines: () => Array.from(lines.values(), (line) => ({ ...line, total: sum(line.counts) }))
  }
}

/** The ledger of a document as lines. */
export function ledgerLines(ledger: Ledger): readonly LedgerLine[] {
  const all = ledgerSum()
  all.add(ledger)
  return all.lines()
}

const sum = (counts: Partial<Record<Level, number>>) => LEVELS.reduce((total, level) => total + (counts[level] ?? 0), 0)
