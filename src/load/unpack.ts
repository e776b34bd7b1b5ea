import { ReadFailure } from '../diagnostic.js'
import { LIMITS } from './limits.js'
import { sniff } from './sniff.js'
import { type Unpacked, unpackZip, type ZipLimits } from './unpack-zip.js'

/**
 * The files in a file, where it is an archive; undefined where it is not one.
 * @throws ReadFailure where it is an archive that cannot be opened; of what is no archive, `loadFile` has the say
 */
export function unpack(path: string, bytes: Uint8Array, limits: ZipLimits = LIMITS): Iterable<Unpacked> | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || kindOf(bytes) !== 'zip') return undefined
  if (bytes.length > LIMITS.archiveBytes) {
    throw new ReadFailure('too-large', `压缩包超过${LIMITS.archiveBytes / 2 ** 20}MB，请分成几个`)
  }
  return unpackZip(path, bytes, limits)
}

/** An Excel file is a zip archive too, and no archive to us: `unsupported` is for `loadFile` to say. */
function kindOf(bytes: Uint8Array): string | undefined {
  try {
    return sniff(bytes)
  } catch (error) {
    if (error instanceof ReadFailure) return undefined
    throw error
  }
}
