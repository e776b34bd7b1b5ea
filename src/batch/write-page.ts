import { join } from 'node:path'
import type { Manifest } from '../report/manifest-schema.js'
import { packDocument } from '../report/page/pack-document.js'
import { type PageRow, pageOverview, pageRow } from '../report/page/page-overview.js'
import { pageDocument, pageFoot, pageHead } from '../report/page/page-parts.js'
import type { Report } from '../report/schema.js'
import type { Ruleset } from '../rule/ruleset.js'
import { atomicFile } from './atomic-file.js'
import { pageProgram } from './page-program.js'
import { readLines } from './read-lines.js'

/**
 * Write `report.html` into the folder of the results: one file with everything in it, from the `reports.jsonl` that
 * stands there. One report is held at a time.
 */
export async function writePage(
  out: string,
  { inputs, program: version }: Manifest,
  { lexicons, profiles }: Pick<Ruleset, 'lexicons' | 'profiles'>
): Promise<void> {
  const program = pageProgram('page')
  const page = await atomicFile(join(out, 'report.html'))
  try {
    await page.write(pageHead(program))
    const rows: PageRow[] = []
    const judged = new Set<string>()
    for await (const report of readLines<Report>(join(out, 'reports.jsonl'))) {
      rows.push(pageRow(report, lexicons))
      if (report.completeness) judged.add(report.completeness.profile)
      await page.write(pageDocument(report.id, packDocument(report)))
    }
    const used = profiles.filter(({ id }) => judged.has(id))
    await page.write(pageFoot(pageOverview(rows, inputs, used, version), program))
    await page.commit()
  } catch (error) {
    await page.discard()
    throw error
  }
}
