import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, posix, resolve, sep } from 'node:path'
import { WAIVERS } from '../rule/load-waivers.js'
import { decodeName } from './decode-name.js'
import { isDraft } from './is-draft.js'
import { ASIDE, CACHE, OUTPUT_FOLDERS, OUTPUTS } from './outputs.js'
import { PathFault } from './path-fault.js'
import { type Skip, skipOf } from './skip-of.js'
import { unreadable } from './unreadable.js'

/** A file to read, or one that is not to be read, with why. */
export interface Input {
  /** Relative to the path given, `/` between the parts: how people see it. */
  readonly path: string
  /** Where it lies; bytes, because a name need not be UTF-8. */
  readonly file: Buffer
  readonly skip?: Skip
  /** A folder that could not be opened. */
  readonly failure?: ReturnType<typeof unreadable>
}

/**
 * Every file under the paths given, in the order of their paths by code unit, whatever order the folders give them in.
 * Links are not followed, so that nothing is read twice and nothing from outside; only a path given may be a link.
 * @param out the folder of the results: what an earlier run left there is no input.
 * @throws PathFault at a path that does not exist.
 */
export async function listInputs(paths: readonly string[], out: string): Promise<Input[]> {
  const results = resultsIn(await realpath(out).catch(() => resolve(out)))
  const givens: Given[] = []
  for (const path of paths) givens.push(await listOne(path))
  return distinct(givens)
    .filter((input) => !results(key(input.file)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** Tells what runs leave in their folder: results, what they keep for the next, what the
 * inspector keeps beside them, and drafts of one that was killed. */
function resultsIn(out: string): (file: string) => boolean {
  const names = new Set<string>([...OUTPUTS, CACHE, WAIVERS])
  const folder = key(Buffer.from(out + sep))
  const folders = Object.values(OUTPUT_FOLDERS).map((name) => key(Buffer.from(name + sep)))
  return (file) => {
    const name = file.startsWith(folder) ? file.slice(folder.length) : ''
    return names.has(name) || isDraft(name) || ASIDE.test(name) || folders.some((made) => name.startsWith(made))
  }
}

/** What lies under one path of the command line; `prefix` and a path below it make the path as typed. */
interface Given {
  readonly prefix: string
  readonly list: readonly Input[]
}

async function listOne(path: string): Promise<Given> {
  const typed = posix.normalize(path.split(sep).join('/')).replace(/(?<=.)\/$/, '')
  const [file, found] = await Promise.all([realpath(path, 'buffer'), stat(path)]).catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new PathFault(path)
    throw error
  })
  if (!found.isDirectory()) {
    const folder = posix.dirname(typed)
    return { prefix: folder === '.' ? '' : `${folder}/`, list: [{ path: basename(path), file }] }
  }
  const list: Input[] = []
  await walk(file, '', list)
  return { prefix: `${typed}/`, list }
}

async function walk(folder: Buffer, prefix: string, list: Input[]): Promise<void> {
  let entries: Dirent<Buffer>[]
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    list.push({ path: prefix || '.', file: folder, failure: unreadable(error) })
    return
  }
  for (const entry of entries) {
    const name = decodeName(entry.name)
    const path = prefix === '' ? name : `${prefix}/${name}`
    const file = Buffer.concat([folder, Buffer.from(sep), entry.name])
    const skip = skipOf(name, entry)
    if (skip) list.push({ path, file, skip })
    else if (entry.isDirectory()) await walk(file, path, list)
    else list.push({ path, file })
  }
}

/** A file that several of the paths lead to is read once; different files that would have one name show the path as typed. */
function distinct(givens: readonly Given[]): Input[] {
  const first = new Map<string, { readonly input: Input; readonly prefix: string }>()
  for (const { prefix, list } of givens)
    for (const input of list) if (!first.has(key(input.file))) first.set(key(input.file), { input, prefix })
  const named = new Map<string, number>()
  for (const { input } of first.values()) named.set(input.path, (named.get(input.path) ?? 0) + 1)
  return Array.from(first.values(), ({ input, prefix }) =>
    named.get(input.path) === 1 ? input : { ...input, path: prefix + input.path }
  )
}

const key = (file: Buffer) => file.toString('latin1')
