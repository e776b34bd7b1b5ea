import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interleave } from './interleave.js'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const TEXT = '青禾小学校本研修总结\n本学期共开展教研活动12次，参加教师36人次，撰写论文8篇。\n'

/**
 * Programs from their start to their end: one short text on the command line, read and its whole report printed, against
 * a program that loads the segmenter and cuts the same text. Rows: what, milliseconds, ratio, target.
 */
export async function benchStart(): Promise<readonly (readonly string[])[]> {
  const work = mkdtempSync(join(tmpdir(), 'yanjian-start-'))
  const text = join(work, '总结.txt')
  writeFileSync(text, TEXT)
  const load = `const n = require('nodejieba'); n.load(); n.cut(${JSON.stringify(TEXT)})`
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const node = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root })
    if (status !== 0) throw new Error(stderr)
  }
  let outs = 0
  try {
    const [segmenter, explain, check] = await interleave(
      [
        { name: 'segmenter', run: () => node('-e', load) },
        { name: 'explain', run: () => node(CLI, 'explain', text, '--at', '12') },
        { name: 'check', run: () => node(CLI, 'check', text, '--out', join(work, `${outs++}`)) }
      ],
      [text],
      // Other processes work here, so it is the clock on the wall that counts.
      { rounds: 11, warm: 2, clock: () => performance.now() }
    )
    const row = (name: string, time: number, target = '') => [
      name,
      time.toFixed(0),
      (time / segmenter!).toFixed(2),
      target
    ]
    return [
      ['', 'ms', '÷ segmenter', 'target'],
      row('nodejieba loaded, one text cut', segmenter!),
      row('yanjian explain, one short text', explain!, '≤ 1.50'),
      row('yanjian check, with page and workbook', check!)
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
