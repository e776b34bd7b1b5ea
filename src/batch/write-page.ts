import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Copies } from '../report/copies-schema.js'
import type { Follow } from '../report/follow-schema.js'
import type { Manifest } from '../report/manifest-schema.js'
import { packDocument } from '../report/page/pack-document.js'
import { packJson } from '../report/page/pack-json.js'
import { type PageAcross, pageCopies, pageFollow } from '../report/page/page-across.js'
import { type PageRow, pageOverview, pageRow } from '../report/page/page-overview.js'
import { pageAcross, pageDocument, pageFoot, pageHead } from '../report/page/page-parts.js'
import type { Report } from '../report/schema.js'
import type { Ruleset } from '../rule/ruleset.js'
import { atomicFile } from './atomic-file.js'
import { pageProgram } from './page-program.js'
import { readLines } from './read-lines.js'

/**
 * Write `report.html` into the folder of the results: one file with everything in it, from the `reports.jsonl` that
 * stands there, and from `follow.jsonl` and `copies.jsonl` where a step across the documents has left them. One report is
 * held at a time.
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
    await page.write(pageAcross(packJson(await acrossIn(out))))
    const used = profiles.filter(({ id }) => judged.has(id))
    await page.write(pageFoot(pageOverview(rows, inputs, used, version), program))
    await page.commit()
  } catch (error) {
    await page.discard()
    throw error
  }
}

async function acrossIn(out: string): Promise<PageAcross> {
  const follow = await linesOf<Follow>(join(out, 'follow.jsonl'))
  const copies = await linesOf<Copies>(join(out, 'copies.jsonl'))
  return { ...(follow && { follow: follow.map(pageFollow) }), ...(copies && { copies: copies.map(pageCopies) }) }
}

async function linesOf<T>(path: string): Promise<readonly T[] | undefined> {
  if (!existsSync(path)) return undefined
  const lines: T[] = []
  for await (const line of readLines<T>(path)) lines.push(line)
  return lines
}
