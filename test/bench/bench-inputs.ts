import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loaded } from '../../src/document.js'
import { district } from '../across/make-district.js'
import { built } from './built.js'

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url))

/** Files of the corpus with that ending that can be read, in order of their paths. */
export function corpusFiles(...endings: readonly string[]): readonly Uint8Array[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('损坏'))
    .sort()
    .map((path) => readFileSync(path))
}

/** The texts of the corpus, and those of some schools of the made-up district, whose prose has few figures in it. */
export async function benchTexts(): Promise<readonly Loaded[]> {
  const { loadFile } = await built()
  const files = [
    ...corpusFiles('.txt', '.md').map((bytes) => ['a.txt', bytes] as const),
    ...corpusFiles('.docx').map((bytes) => ['a.docx', bytes] as const),
    ...corpusFiles('.html').map((bytes) => ['a.html', bytes] as const),
    ...Object.values(district().files)
      .slice(0, 12)
      .map((text) => ['a.txt', Buffer.from(text)] as const)
  ]
  const loaded: Loaded[] = []
  for (const [name, bytes] of files) loaded.push(...(await loadFile(name, bytes)))
  return loaded
}
