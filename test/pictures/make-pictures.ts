import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { terminalPicture } from './terminal-picture.js'

/** The README's picture of the terminal, made from the corpus by the built program: `npm run pictures`. */
const COLUMNS = 80
const out = mkdtempSync(join(tmpdir(), 'yanjian-pictures-'))
const run = spawnSync(process.execPath, ['dist/cli.js', 'check', 'corpus', '--out', out], {
  encoding: 'utf8',
  env: { ...process.env, COLUMNS: String(COLUMNS), FORCE_COLOR: '1' }
})
rmSync(out, { recursive: true })
if (run.status !== 0 && run.status !== 3) throw new Error(run.stderr)
const shown = `$ npm start\n\n${run.stdout.replaceAll(out, 'out')}`
writeFileSync('test/pictures/terminal.svg', terminalPicture(shown, COLUMNS))
