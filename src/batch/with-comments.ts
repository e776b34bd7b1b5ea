import type { Profile } from '../rule/extend-profiles.js'
import type { FileAnswer, FileTask } from './file-task.js'
import { freeName, type Taken } from './free-name.js'
import type { MadeFolder } from './made-folder.js'
import { reportIn } from './report-in.js'
import type { ReportFile } from './run-batch.js'
import { safeName } from './safe-name.js'
import type { WorkerPool } from './worker-pool.js'

export interface CommentMeans {
  readonly folder: Pick<MadeFolder, 'put'>
  readonly pool: Pick<WorkerPool, 'ask'>
  readonly profiles: readonly Profile[]
  /** Told of a file that no copy could be made of; its reports are as good as ever. */
  readonly onFault: (path: string, detail: string) => void
}

/**
 * Analyse as `reportFile` does, and put a copy of every .docx that something is to be remarked on into a folder of the
 * results, under the path of the file, with the findings as comments of Word. To be called in the order of the paths:
 * of two whose copies would have one name, the later one gets a number.
 */
export function withComments(reportFile: ReportFile, { folder, pool, profiles, onFault }: CommentMeans): ReportFile {
  const taken: Taken = new Map()
  return async (path, bytes, sha256) => {
    const place = copyPath(path, taken)
    const result = await reportFile(path, bytes, sha256)
    const reports = result.reports.map(reportIn)
    if (reports[0]?.source.format !== 'docx') return result
    const { remarksOf } = await import('../report/word/remarks-of.js')
    const remarks = reports.flatMap((report) => remarksOf(report, profiles))
    if (remarks.length === 0) return result
    const task: FileTask = { path, bytes, remarks }
    const ending = await pool.ask(task)
    const answer: FileAnswer = 'answer' in ending ? (ending.answer as FileAnswer) : { bug: ending.lost }
    if ('copy' in answer) await folder.put(place, answer.copy)
    else if ('failure' in answer) onFault(path, answer.failure.message)
    else if ('bug' in answer) onFault(path, answer.bug)
    return result
  }
}

/** Deeper than this, what is nearest to the file is kept. */
const MOST_FOLDERS = 12

/** Where the copy lies below its folder, wherever the path of the file leads. */
function copyPath(path: string, taken: Taken): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  const file = parts.pop()!.replace(/\.docx$/i, '')
  const folders = parts.slice(-MOST_FOLDERS).map(folderName)
  return `${freeName([...folders, safeName(file)].join('/'), taken)}.docx`.split('/')
}

/** No folder is called as a copy is. */
const folderName = (part: string) => safeName(part).replace(/\.docx$/i, '_docx')
