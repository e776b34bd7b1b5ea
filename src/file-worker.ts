import { analyzeLoaded, type Means } from './analyze-loaded.js'
import { fileLines } from './batch/file-lines.js'
import type { FileAnswer, FileTask, FileWorkerSetup } from './batch/file-task.js'
import { packed } from './batch/packed.js'
import type { ResultTask } from './batch/result-task.js'
import { serveTasks } from './batch/serve-tasks.js'
import { ReadFailure } from './diagnostic.js'
import type { Loaded } from './document.js'
import { loadFile } from './load/load-file.js'
import { makeResult } from './make-result.js'
import { loadRuleset } from './rule/load-ruleset.js'

// The program of a worker process: one file after another, from bytes or from text read before, to reports; or from a
// .docx and what is to be remarked on it to a copy with comments; and at the end from the reports to what stands beside
// them.
await serveTasks(async (setup) => {
  const { rules: own, program, profile } = setup as FileWorkerSetup
  const rules = loadRuleset(own)
  const means: Means = { rules, program, ...(profile !== undefined && { profile }) }
  return (given, coming) => {
    const task = given as FileTask | ResultTask
    return 'make' in task ? makeResult(task, rules, coming) : answer(task, means)
  }
})

async function answer(task: FileTask, means: Means): Promise<FileAnswer> {
  try {
    if ('remarks' in task) {
      const { commentDocx } = await import('./report/word/comment-docx.js')
      return { copy: await commentDocx(task.bytes, task.remarks) }
    }
    const loaded =
      'loaded' in task
        ? named(JSON.parse(task.loaded.toString('utf8')), task.path)
        : await loadFile(task.path, task.bytes)
    const result = packed(fileLines(analyzeLoaded(loaded, means)))
    return 'loaded' in task ? { result } : { result, loaded: Buffer.from(JSON.stringify(loaded)) }
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { reason: error.reason, message: error.message } }
    return { bug: error instanceof Error ? `${error.stack}` : String(error) }
  }
}

/** A text that was read under another name. */
function named(loaded: readonly Loaded[], path: string): Loaded[] {
  return loaded.map((document) => ({ ...document, origin: { ...document.origin, path } }))
}
