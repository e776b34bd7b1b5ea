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

/**
 * Ledgers as lines, one for each object, status and unit; of several documents the counts of equal lines are added.
 * In the order in which the lines first come, which is that of the levels and of the text.
 */
export function ledgerLines(ledgers: Iterable<Ledger>): readonly LedgerLine[] {
  const lines = new Map<
    string,
    { object: string; status: string; unit: string; counts: Partial<Record<Level, number>> }
  >()
  for (const ledger of ledgers)
    for (const { object, status = '', unit, level, count } of ledger) {
      const key = JSON.stringify([object, status, unit])
      const line = lines.get(key) ?? { object, status, unit, counts: {} }
      lines.set(key, line)
      line.counts[level] = (line.counts[level] ?? 0) + count
    }
  return Array.from(lines.values(), (line) => ({ ...line, total: sum(line.counts) }))
}

const sum = (counts: Partial<Record<Level, number>>) => LEVELS.reduce((total, level) => total + (counts[level] ?? 0), 0)
