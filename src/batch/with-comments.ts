import { join } from 'node:path'
import type { Profile } from '../rule/extend-profiles.js'
import { atomicFile } from './atomic-file.js'
import { OUTPUT_FOLDERS } from './outputs.js'
import type { ReportFile } from './run-batch.js'
import { safeName } from './safe-name.js'

/**
 * Analyse as `reportFile` does, and put a copy of every .docx that something is to be remarked on into a folder of the
 * results, under the path of the file, with the findings as comments of Word.
 */
export function withComments(reportFile: ReportFile, out: string, profiles: readonly Profile[]): ReportFile {
  return async (path, bytes, sha256) => {
    const result = await reportFile(path, bytes, sha256)
    if (result.reports[0]?.source.format !== 'docx') return result
    const { remarksOf } = await import('../report/word/remarks-of.js')
    const remarks = result.reports.flatMap((report) => remarksOf(report, profiles))
    if (remarks.length === 0) return result
    const { commentDocx } = await import('../report/word/comment-docx.js')
    const file = await atomicFile(join(out, OUTPUT_FOLDERS.comments, ...copyPath(path)))
    await file.write(await commentDocx(bytes, remarks))
    await file.commit()
    return result
  }
}

/** Where the copy lies below its folder, wherever the path of the file leads. */
function copyPath(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  const file = parts.pop()!.replace(/\.docx$/i, '')
  return [...parts.map(safeName), `${safeName(file)}.docx`]
}
