import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ManifestInput, manifestSchema } from '../../src/report/manifest-schema.js'
import { type Report, reportSchema } from '../../src/report/schema.js'
import { run } from '../setup/run.js'

export const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))

export interface Results {
  readonly inputs: readonly ManifestInput[]
  readonly reports: readonly Report[]
  /** The files as written. */
  readonly files: Readonly<Record<'reports.jsonl' | 'manifest.json', string>>
  readonly status: number
  readonly out: string
}

/** Run `yanjian check` on a folder, and read what it wrote; every report and the manifest keep to their schemas. */
export async function checkCorpus(paths: readonly string[] = [CORPUS], ...options: string[]): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'yanjian-corpus-'))
  try {
    const { status, out, err } = await run('check', ...paths, '--out', folder, ...options)
    if (err) throw new Error(err)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    const files = { 'reports.jsonl': read('reports.jsonl'), 'manifest.json': read('manifest.json') }
    const lines = files['reports.jsonl'].trimEnd().split('\n')
    const reports = lines.map((line) => reportSchema.parse(JSON.parse(line)))
    return { inputs: manifestSchema.parse(JSON.parse(files['manifest.json'])).inputs, reports, files, status, out }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
