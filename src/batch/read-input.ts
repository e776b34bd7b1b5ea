import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { LIMITS } from '../load/limits.js'
import { type Content, contentOf } from './content-of.js'
import type { Input } from './list-inputs.js'
import { unreadable } from './unreadable.js'

/**
 * Open one input and read it whole; what is passed over, or too large to be a report, is hashed without being held. A
 * report is small, and read at once: to have another thread do it takes longer.
 */
export async function readInput({ path, file, skip, failure }: Input): Promise<Content> {
  const unopened = { path, size: 0, sha256: null, ...(skip && { skip }) }
  if (failure) return { ...unopened, failure }
  if (skip?.reason === 'link' || skip?.reason === 'special' || skip?.reason === 'folder') return unopened
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    const { size } = fstatSync(handle)
    if (skip) return { path, size, sha256: await hashOf(handle), skip }
    const limit = size > LIMITS.fileBytes && isZip(handle) ? LIMITS.archiveBytes : LIMITS.fileBytes
    if (size > limit) return { path, size, sha256: await hashOf(handle), failure: tooLarge(limit) }
    return contentOf(path, readFileSync(handle))
  } catch (error) {
    return skip ? unopened : { ...unopened, failure: unreadable(error) }
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Only an archive may be larger than one document. */
function isZip(handle: number): boolean {
  const start = Buffer.alloc(2)
  readSync(handle, start, 0, 2, 0)
  return start.toString('latin1') === 'PK'
}

function tooLarge(limit: number): NonNullable<Content['failure']> {
  return { reason: 'too-large', message: `文件超过${limit / 2 ** 20}MB，不像一份报告，没有读取` }
}

async function hashOf(handle: number): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of createReadStream('', { fd: handle, start: 0, autoClose: false })) sum.update(chunk)
  return sum.digest('hex')
}
