import { ReadFailure } from '../diagnostic.js'
import { unpack } from '../load/unpack.js'
import type { Unpacked } from '../load/unpack-zip.js'
import { type Content, contentOf } from './content-of.js'
import type { Input } from './list-inputs.js'
import { readInput } from './read-input.js'

/** An archive whose files are still to come: those of its neighbours that stand before them come first. */
interface Open {
  readonly prefix: string
  readonly files: Iterable<Unpacked>
}

/**
 * Read the inputs one after another; with an archive come the files inside it, each taken out when its turn is there.
 * The order stays that of paths by code unit, in which `a.zip.docx` stands between `a.zip` and `a.zip/b.docx`.
 */
export async function* contentsOf(inputs: readonly Input[]): AsyncGenerator<Content> {
  const open: Open[] = []
  for (const input of inputs) {
    while (open.length > 0 && input.path > open.at(-1)!.prefix) yield* inside(open.pop()!)
    const { bytes, ...file } = await readInput(input)
    const files = bytes && opened(input.path, bytes)
    if (files instanceof ReadFailure) yield { ...file, failure: files }
    else if (files) {
      open.push({ prefix: `${input.path}/`, files })
      yield file
    } else yield { ...file, ...(bytes && { bytes }) }
  }
  while (open.length > 0) yield* inside(open.pop()!)
}

function opened(path: string, bytes: Uint8Array): Iterable<Unpacked> | ReadFailure | undefined {
  try {
    return unpack(path, bytes)
  } catch (error) {
    if (error instanceof ReadFailure) return error
    throw error
  }
}

function* inside({ files }: Open): Generator<Content> {
  for (const file of files) {
    if (file.status === 'unpacked') yield contentOf(file.path, file.bytes)
    else if (file.status === 'failed') yield { path: file.path, size: 0, sha256: null, failure: file.failure }
    else yield { path: file.path, size: 0, sha256: null, skip: { reason: file.reason, message: file.message } }
  }
}
