// `npm run build`: src/ → dist/, the program of the page in one piece, and the JSON Schema of a report beside it, from the
// zod schema that types are made of.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { buildPage } from './build-page.mjs'
import { readRules } from './read-rules.mjs'

const dist = new URL('../../dist/', import.meta.url)
const typescript = createRequire(import.meta.url).resolve('typescript/package.json')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [join(dirname(typescript), 'bin/tsc')], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  stdio: 'inherit'
})
if (status !== 0) process.exit(status ?? 1)
chmodSync(new URL('cli.js', dist), 0o755)
await readRules()
buildPage()

const { reportSchema } = await import(new URL('report/schema.js', dist))
writeFileSync(new URL('report.schema.json', dist), `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`)
