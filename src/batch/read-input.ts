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
    const limit = size > LIMITS.fileBytes && (await isZip(handle)) ? LIMITS.archiveBytes : LIMITS.fileBytes
    if (size > limit) return { path, size, sha256: await hashOf(handle), failure: tooLarge(limit) }
    return contentOf(path, await handle.readFile())
  } catch (error) {
    return skip ? unopened : { ...unopened, failure: unreadable(error) }
  } finally {
    await handle?.close()
  }
}

/** Only an archive may be larger than one document. */
async function isZip(handle: FileHandle): Promise<boolean> {
  const start = Buffer.alloc(2)
  await handle.read(start, 0, 2, 0)
  return start.toString('latin1') === 'PK'
}

function tooLarge(limit: number): NonNullable<Content['failure']> {
  return { reason: 'too-large', message: `文件超过${limit / 2 ** 20}MB，不像一份报告，没有读取` }
}

async function hashOf(handle: FileHandle): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) sum.update(chunk)
  return sum.digest('hex')
}
