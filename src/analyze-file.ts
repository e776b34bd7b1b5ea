import { analyzeLoaded, type Means } from './analyze-loaded.js'
import type { FileResult } from './batch/file-lines.js'
import { loadFile } from './load/load-file.js'

/**
 * One file from its bytes to a report for each document in it, and the ids of the rules that matched.
 * @param path as reports name it
 * @throws ReadFailure where the file cannot be read
 */
export async function analyzeFile(path: string, bytes: Uint8Array, means: Means): Promise<FileResult> {
  return analyzeLoaded(await loadFile(path, bytes), means)
}
