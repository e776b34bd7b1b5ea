import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url))

/** Write so many files into a folder: those of the corpus that can be read, over and over, no two of the same content. */
export function makeBatch(root: string, count: number): void {
  const seeds = readdirSync(CORPUS, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !/损坏|\.zip$/.test(join(entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (let at = 0; at < count; at++) {
    const seed = seeds[at % seeds.length]!
    const path = join(root, `${Math.floor(at / 40)}校`, `${at}${extname(seed)}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, marked(readFileSync(seed), extname(seed), at))
  }
}

/** The same document with a number in it, where its format lets one be put without making the file again. */
function marked(bytes: Buffer, extension: string, number: number): Buffer {
  if (extension === '.docx') {
    // The comment of the archive, at its very end.
    const comment = Buffer.from(String(number))
    const length = Buffer.alloc(2)
    length.writeUInt16LE(comment.length)
    return Buffer.concat([bytes.subarray(0, -2), length, comment])
  }
  if (extension === '.pdf') return Buffer.concat([bytes, Buffer.from(`\n%${number}`)])
  if (extension === '.doc') return Buffer.concat([bytes, Buffer.from(`${number}`.padStart(16, '\0'))])
  if (extension === '.rtf')
    return Buffer.concat([bytes, Buffer.from(' '.repeat(number % 997) + '\n'.repeat(number / 997))])
  return Buffer.concat([bytes, Buffer.from(extension === '.html' ? `<!--${number}-->` : `\n编号${number}\n`)])
}
