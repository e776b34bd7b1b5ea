import { join } from 'node:path'
import { atomicFile } from '../batch/atomic-file.js'
import { spills } from '../batch/spills.js'
import type { AcrossCounts } from '../report/across-counts.js'
import type { Lexicons } from '../rule/lexicons.js'
import { copyIndex } from './copies/copy-index.js'
import { copyText } from './copies/copy-text.js'
import { findCopies } from './copies/find-copies.js'
import { type Digest, digestOf } from './digest.js'
import { follow } from './follow/follow.js'
import { pairPlans } from './pair-plans.js'
import { reportsFile } from './reports-file.js'

/**
 * Read the `reports.jsonl` of a folder and write `follow.jsonl` and `copies.jsonl` beside it. The reports are read
 * through once; of each some hundreds of numbers are kept (8 bytes for every 2 or 3 characters), and only those of a
 * pair are read again.
 */
export async function writeAcross(folder: string, lexicons: Lexicons): Promise<AcrossCounts> {
  const reports = await reportsFile(join(folder, 'reports.jsonl'))
  const aside = spills(folder)
  try {
    const digests: Digest[] = []
    const index = copyIndex(aside.file)
    for await (const { report, start, length } of reports.each()) {
      const digest = digestOf(report, digests.length, start, length)
      digests.push(digest)
      index.add(digest, copyText(report))
    }
    const groups = await findCopies(digests, index.finish(), reports.read, lexicons)
    await writeLines(join(folder, 'copies.jsonl'), groups)
    const pairs = pairPlans(digests)
    const outcomes = { done: 0, partly: 0, changed: 0, 'not-mentioned': 0, undecided: 0 }
    const promises = async function* () {
      for (const { plan, summary } of pairs)
        for (const line of follow(await reports.read(plan), summary && (await reports.read(summary)), lexicons)) {
          if (summary) outcomes[line.outcome]++
          yield line
        }
    }
    await writeLines(join(folder, 'follow.jsonl'), promises())
    return {
      pairs: pairs.filter(({ summary }) => summary).length,
      outcomes,
      groups: {
        schools: groups.filter(({ reuse }) => reuse === 'schools').length,
        years: groups.filter(({ reuse }) => reuse === 'years').length
      }
    }
  } finally {
    aside.close()
    await reports.close()
  }
}

async function writeLines(path: string, lines: Iterable<object> | AsyncIterable<object>): Promise<void> {
  const file = await atomicFile(path)
  try {
    for await (const line of lines) await file.write(`${JSON.stringify(line)}\n`)
    await file.commit()
  } catch (error) {
    await file.discard()
    throw error
  }
}
