/** Longer names are no names that a person gave. */
const MOST_DEPTH = 20
const MOST_LENGTH = 200

/**
 * The path that a browser gives for a file, in parts, where it can only lead to a place below a folder; undefined of one
 * that leads elsewhere, or that some system would read otherwise than it is written.
 */
export function safePath(path: string): readonly string[] | undefined {
  const parts = path.split('/')
  return parts.length <= MOST_DEPTH && parts.every(isName) ? parts : undefined
}

const isName = (part: string): boolean =>
  part !== '' &&
  part !== '.' &&
  part !== '..' &&
  Buffer.byteLength(part) <= MOST_LENGTH &&
  !/[\\:\u0000-\u001f\u007f]/.test(part)
