import { ReadFailure } from '../diagnostic.js'
import type { ManifestInput } from '../report/manifest-schema.js'
import type { Content } from './content-of.js'
import { contentsOf } from './contents-of.js'
import type { FileLines } from './file-lines.js'
import type { Input } from './list-inputs.js'
import { PROGRAM_FAULT } from './program-fault.js'
import type { ReportLine } from './report-line.js'
import { WorkerBroken } from './worker-broken.js'

/** Bytes, with their hash in hex, to reports; throws ReadFailure where the file cannot be read. */
export type ReportFile = (path: string, bytes: Uint8Array, sha256: string) => Promise<FileLines>

export interface Batch {
  readonly inputs: readonly Input[]
  /** How many workers there are; so many times `WAITING_PER_JOB` files are in hand. The results do not depend on it. */
  readonly jobs: number
  readonly reportFile: ReportFile
  /** Called once for each input, in the order of their paths; the next waits until it is done. */
  readonly onInput: (input: ManifestInput, reports: readonly ReportLine[]) => Promise<void> | void
  /** Told of an error that is no fault of the file, but of the program. */
  readonly onBug?: (path: string, error: unknown) => void
}

/**
 * Read, analyse and hand over every input in the order of paths, holding no more than a few files at a time however
 * many there are. The same content is analysed once. A file that fails does not stop the others.
 * @returns the ids of the rules that matched anywhere.
 */
export async function runBatch(batch: Batch): Promise<ReadonlySet<string>> {
  const fired = new Set<string>()
  const firsts = new Map<string, Promise<ManifestInput>>()
  const waiting: Promise<Outcome>[] = []
  const handOver = async () => {
    const outcome = await waiting.shift()!
    for (const id of outcome.fired) fired.add(id)
    await batch.onInput(outcome.input, outcome.reports)
  }
  for await (const content of contentsOf(batch.inputs)) {
    const hash = content.skip ? null : content.sha256
    const first = hash === null ? undefined : firsts.get(hash)
    const outcome = first ? first.then((input) => sameAs(input, content)) : outcomeOf(content, batch)
    const input = outcome.then(({ input }) => input)
    // Where the run breaks off, it is at the hand-over of this one, or of one before it.
    input.catch(() => {})
    if (hash !== null && !first) firsts.set(hash, input)
    waiting.push(outcome)
    if (waiting.length >= batch.jobs * WAITING_PER_JOB) await handOver()
  }
  while (waiting.length > 0) await handOver()
  return fired
}

/**
 * A worker that has done its file is given the next at once; and one slow file holds up the hand-over of those behind
 * it, of which so many may be finished and wait before reading stops.
 */
const WAITING_PER_JOB = 4

interface Outcome extends FileLines {
  readonly input: ManifestInput
}

async function outcomeOf(content: Content, { reportFile, onBug }: Batch): Promise<Outcome> {
  const { path, size: bytes, sha256, skip, failure } = content
  const input = { path, bytes, sha256 }
  if (skip) return nothing({ ...input, status: 'skipped', reason: skip.reason, message: skip.message, reports: [] })
  if (failure)
    return nothing({ ...input, status: 'failed', reason: failure.reason, message: failure.message, reports: [] })
  if (!content.bytes) return nothing({ ...input, status: 'read', reports: [] })
  try {
    const result = await reportFile(path, content.bytes, content.sha256!)
    return { ...result, input: { ...input, status: 'read', reports: result.reports.map(({ id }) => id) } }
  } catch (error) {
    // Of workers that do not start, or a disk that is full, the file is not guilty: the run breaks off.
    if (error instanceof WorkerBroken || (error as NodeJS.ErrnoException).syscall !== undefined) throw error
    if (!(error instanceof ReadFailure)) onBug?.(path, error)
    const { reason, message } = error instanceof ReadFailure ? error : PROGRAM_FAULT
    return nothing({ ...input, status: 'failed', reason, message, reports: [] })
  }
}

const nothing = (input: ManifestInput): Outcome => ({ input, reports: [], fired: [] })

/** Reports are written where their content is first met; later copies name them. */
const sameAs = (first: ManifestInput, { path }: Content): Outcome => nothing({ ...first, path, sameAs: first.path })
