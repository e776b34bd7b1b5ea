import { join } from 'node:path'
import type { Manifest, ManifestInput } from '../report/manifest-schema.js'
import { atomicFile } from './atomic-file.js'
import type { ReportLine } from './report-line.js'
import { type Batch, runBatch } from './run-batch.js'

/** A run with where its results go, and what the manifest says of it. */
export interface Run extends Batch {
  readonly out: string
  readonly head: Pick<Manifest, 'program' | 'rules' | 'options'>
  /** Ids of all rules, in order; those that matched nowhere are listed. */
  readonly ruleIds: readonly string[]
}

/**
 * Run the batch and write `reports.jsonl` and `manifest.json` into its folder: reports as they are finished, both
 * files put in their places at the end. Where it breaks off, what was in the folder stays.
 */
export async function writeResults(run: Run): Promise<Manifest> {
  const reports = await atomicFile(join(run.out, 'reports.jsonl'))
  const inputs: ManifestInput[] = []
  const onInput = async (input: ManifestInput, found: readonly ReportLine[]) => {
    inputs.push(input)
    for (const { json } of found) await reports.write(json)
    await run.onInput(input, found)
  }
  try {
    const fired = await runBatch({ ...run, onInput })
    const manifest = { ...run.head, inputs, rulesNeverFired: run.ruleIds.filter((id) => !fired.has(id)) }
    const list = await atomicFile(join(run.out, 'manifest.json'))
    for (const piece of piecesOf(manifest)) await list.write(piece)
    await reports.commit()
    await list.commit()
    return manifest
  } catch (error) {
    await reports.discard()
    throw error
  }
}

/** What `JSON.stringify` would write with an indent of 2, input by input. */
function* piecesOf({ inputs, ...rest }: Manifest): Generator<string> {
  const { rulesNeverFired, ...head } = rest
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "inputs": [`
  let comma = ''
  for (const input of inputs) {
    yield `${comma}\n    ${JSON.stringify(input, null, 2).replaceAll('\n', '\n    ')}`
    comma = ','
  }
  yield `${comma === '' ? '' : '\n  '}],\n  ${JSON.stringify({ rulesNeverFired }, null, 2).slice(4)}\n`
}
