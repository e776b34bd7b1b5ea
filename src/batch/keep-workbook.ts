import { access, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Copies } from '../report/copies-schema.js'
import type { Follow } from '../report/follow-schema.js'
import type { Manifest } from '../report/manifest-schema.js'
import type { Report } from '../report/schema.js'
import type { Decision } from '../report/workbook/decisions.js'
import type { Waiver } from '../rule/load-waivers.js'
import type { Ruleset } from '../rule/ruleset.js'
import { atomicFile } from './atomic-file.js'
import { readLines } from './read-lines.js'
import { spills } from './spills.js'

/** A workbook of an earlier run that could not be read back, and where it is now. */
export interface PutAside {
  readonly path: string
  readonly error: unknown
}

/**
 * Write `workbook.xlsx` into the folder of the results, from the files that a run has put there, with the decisions that
 * an inspector wrote into the one before. One that cannot be read back is not lost: it is put aside under another name.
 * @param idle waivers that no finding was met for
 * @param compared when `copies.jsonl` and `follow.jsonl` are there; they come late into the workbook
 * @returns the workbook that was put aside, if there was one
 */
export async function keepWorkbook(
  out: string,
  { inputs }: Pick<Manifest, 'inputs'>,
  { lexicons }: Pick<Ruleset, 'lexicons'>,
  idle: readonly Waiver[] = [],
  compared: Promise<void> = Promise.resolve()
): Promise<PutAside | undefined> {
  const path = join(out, 'workbook.xlsx')
  const before = await readBefore(path)
  const { writeWorkbook } = await import('../report/workbook/write-workbook.js')
  const lines = <T>(name: string) => readLines<T>(join(out, name))
  const late = async function* <T>(name: string) {
    await compared
    yield* lines<T>(name)
  }
  const aside = spills(out)
  const file = await atomicFile(path)
  try {
    await writeWorkbook({
      reports: () => lines<Report>('reports.jsonl'),
      copies: late<Copies>('copies.jsonl'),
      follow: late<Follow>('follow.jsonl'),
      inputs,
      lexicons,
      decisions: before.decisions,
      idle,
      out: file.write,
      spill: aside.open
    })
  } catch (error) {
    await file.discard()
    throw error
  } finally {
    aside.close()
  }
  if (before.error === undefined) {
    await file.commit()
    return undefined
  }
  const other = await freeName(out)
  await rename(path, other)
  await file.commit()
  return { path: other, error: before.error }
}

async function readBefore(
  path: string
): Promise<{ readonly decisions: readonly Decision[]; readonly error?: unknown }> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { decisions: [] }
    throw error
  }
  const { readDecisions } = await import('../report/workbook/read-decisions.js')
  try {
    return { decisions: readDecisions(bytes) }
  } catch (error) {
    return { decisions: [], error }
  }
}

async function freeName(out: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(out, `workbook.old${number === 1 ? '' : `-${number}`}.xlsx`)
    const taken = await access(path).then(
      () => true,
      () => false
    )
    if (!taken) return path
  }
}
