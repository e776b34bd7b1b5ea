import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { UploadLimits } from './limits.js'
import type { Run } from './run-store.js'
import { safePath } from './safe-path.js'

/** Why a file was not taken, with the status to answer. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 409 | 413,
    message: string
  ) {
    super(message)
  }
}

/**
 * Write one file of a run as it comes in, never holding it whole.
 * @param path as the browser has it, below the folder that was chosen
 * @throws Refusal where it is more than may be, or would lie elsewhere; nothing of it stays.
 */
export async function saveUpload(
  run: Run,
  path: string,
  body: ReadableStream<Uint8Array> | null,
  limits: UploadLimits
): Promise<void> {
  const parts = safePath(path)
  if (!parts) throw new Refusal(400, '文件名不合要求')
  if (run.files >= limits.runFiles) throw new Refusal(413, `一批最多${limits.runFiles}个文件`)
  run.files++
  const file = join(run.inputs, ...parts)
  await mkdir(dirname(file), { recursive: true })
  let size = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      size += chunk.length
      run.bytes += chunk.length
      if (size > limits.fileBytes) next(new Refusal(413, `一个文件最多${megabytes(limits.fileBytes)}MB`))
      else if (run.bytes > limits.runBytes) next(new Refusal(413, `一批最多${megabytes(limits.runBytes)}MB`))
      else next(null, chunk)
    }
  })
  try {
    // A second file of one name is none of a folder, where names are unique.
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), count, createWriteStream(file, { flags: 'wx' }))
  } catch (error) {
    run.files--
    run.bytes -= size
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Refusal(409, '同名文件已经放入')
    await rm(file, { force: true })
    throw error
  }
}

const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20)
