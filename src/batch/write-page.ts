import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Copies } from '../report/copies-schema.js'
import type { Follow } from '../report/follow-schema.js'
import type { Manifest } from '../report/manifest-schema.js'
import { inert } from '../report/page/inert.js'
import { packDocument } from '../report/page/pack-document.js'
import { packBytes } from '../report/page/pack-json.js'
import { pageCopies, pageFollow } from '../report/page/page-across.js'
import { pageOverview, pageRow, wordsOf } from '../report/page/page-overview.js'
import { pageAcross, pageDocument, pageFoot, pageHead } from '../report/page/page-parts.js'
import type { Report } from '../report/schema.js'
import type { Spill } from '../report/spill.js'
import type { Ruleset } from '../rule/ruleset.js'
import { atomicFile } from './atomic-file.js'
import { pageProgram } from './page-program.js'
import { readLines } from './read-lines.js'
import { spills } from './spills.js'

/**
 * Write `report.html` into the folder of the results: one file with everything in it, from the `reports.jsonl` that
 * stands there, and from `follow.jsonl` and `copies.jsonl` where a step across the documents has left them. One report is
 * held at a time.
 */
export async function writePage(
  out: string,
  { inputs, program: version }: Pick<Manifest, 'inputs' | 'program'>,
  { lexicons, profiles }: Pick<Ruleset, 'lexicons' | 'profiles'>
): Promise<void> {
  const program = pageProgram('page')
  const aside = spills(out)
  const page = await atomicFile(join(out, 'report.html'))
  try {
    await page.write(pageHead(program))
    const rows = aside.open()
    const words = new Set<string>()
    const judged = new Set<string>()
    let comma = ''
    for await (const report of readLines<Report>(join(out, 'reports.jsonl'))) {
      const row = pageRow(report, lexicons)
      rows.write(comma + inert(row))
      comma = ','
      for (const word of wordsOf(row)) words.add(word)
      if (report.completeness) judged.add(report.completeness.profile)
      await page.write(pageDocument(report.id, packDocument(report)))
    }
    await page.write(pageAcross(await acrossIn(out, aside.open())))
    const used = profiles.filter(({ id }) => judged.has(id))
    for (const piece of pageFoot(pageOverview(words, inputs, used, version), rows.pieces(), program))
      await page.write(piece)
    await page.commit()
  } catch (error) {
    await page.discard()
    throw error
  } finally {
    aside.close()
  }
}

/** What a step across the documents has left, packed as a `PageAcross`. */
async function acrossIn(out: string, json: Spill): Promise<string> {
  const follow = await writeList<Follow>(join(out, 'follow.jsonl'), '{"follow":', pageFollow, json)
  const copies = await writeList<Copies>(join(out, 'copies.jsonl'), `${follow ? ',' : '{'}"copies":`, pageCopies, json)
  json.write(follow || copies ? '}' : '{}')
  return packBytes(wholeOf(json))
}

/** In one piece, without holding the pieces too. */
function wholeOf(json: Spill): Uint8Array {
  let length = 0
  for (const piece of json.pieces()) length += piece.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of json.pieces()) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** @returns whether the file is there */
async function writeList<T>(path: string, name: string, shown: (line: T) => unknown, json: Spill): Promise<boolean> {
  if (!existsSync(path)) return false
  json.write(`${name}[`)
  let comma = ''
  for await (const line of readLines<T>(path)) {
    json.write(comma + JSON.stringify(shown(line)))
    comma = ','
  }
  json.write(']')
  return true
}
