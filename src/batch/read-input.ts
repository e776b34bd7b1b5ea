import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { LIMITS } from '../load/limits.js'
import { type Content, contentOf } from './content-of.js'
import type { Input } from './list-inputs.js'
import { unreadable } from './unreadable.js'

/** Open one input and read it whole; what is passed over, or too large to be a report, is hashed without being held. */
export async function readInput({ path, file, skip, failure }: Input): Promise<Content> {
  const unopened = { path, size: 0, sha256: null, ...(skip && { skip }) }
  if (failure) return { ...unopened, failure }
  if (skip?.reason === 'link' || skip?.reason === 'special' || skip?.reason === 'folder') return unopened
  let handle: FileHandle | undefined
  try {
    handle = await open(file)
    const { size } = await handle.stat()
    if (skip) return { path, size, sha256: await hashOf(handle), skip }
    if (size > LIMITS.archiveBytes) return { path, size, sha256: await hashOf(handle), failure: TOO_LARGE }
    return contentOf(path, await handle.readFile())
  } catch (error) {
    return skip ? unopened : { ...unopened, failure: unreadable(error) }
  } finally {
    await handle?.close()
  }
}

const TOO_LARGE = {
  reason: 'too-large',
  message: `文件超过${LIMITS.archiveBytes / 2 ** 20}MB，不像是报告，没有读取`
} as const

async function hashOf(handle: FileHandle): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) sum.update(chunk)
  return sum.digest('hex')
}
