import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ResultAnswer, ResultTask } from './batch/result-task.js'
import type { Manifest } from './report/manifest-schema.js'
import type { Ruleset } from './rule/ruleset.js'

/**
 * Make one of the files beside the reports of a folder, from what a run has written there. What it takes is loaded now.
 * @param compared ends when it is known what the documents are side by side
 */
export async function makeResult(task: ResultTask, rules: Ruleset, compared: Promise<void>): Promise<ResultAnswer> {
  try {
    return await make(task, rules, compared)
  } catch (error) {
    const { message, stack, code, syscall } = error as NodeJS.ErrnoException
    // What the system refused is told in a sentence; the rest is a fault of ours, and told whole.
    return { fault: { message: syscall ? message : `${stack}`, ...(code && { code }), ...(syscall && { syscall }) } }
  }
}

async function make(task: ResultTask, rules: Ruleset, compared: Promise<void>): Promise<ResultAnswer> {
  const { out } = task
  if (task.make === 'across') {
    const { writeAcross } = await import('./across/write-across.js')
    return { across: await writeAcross(out, rules.lexicons) }
  }
  const manifest: Manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  if (task.make === 'page') {
    const { writePage } = await import('./batch/write-page.js')
    await writePage(out, manifest, rules)
    return {}
  }
  const { keepWorkbook } = await import('./batch/keep-workbook.js')
  const aside = await keepWorkbook(out, manifest, rules, task.idle, compared)
  return aside ? { aside: aside.path } : {}
}
