// `npm run build`: src/ → dist/, the program of the page in one piece, and the JSON Schemas of a report, of the manifest and
// of the lines of follow.jsonl and copies.jsonl beside it, from the zod schemas that types are made of.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs'
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
copyFileSync(new URL('../segment/idf.utf8', import.meta.url), new URL('segment/idf.utf8', dist))
await readRules()
buildPage()

const schemas = { report: 'schema', manifest: 'manifest-schema', follow: 'follow-schema', copies: 'copies-schema' }
for (const [name, file] of Object.entries(schemas)) {
  const module = await import(new URL(`report/${file}.js`, dist))
  const schema = z.toJSONSchema(module[`${name}Schema`])
  writeFileSync(new URL(`${name}.schema.json`, dist), `${JSON.stringify(schema, null, 2)}\n`)
}
