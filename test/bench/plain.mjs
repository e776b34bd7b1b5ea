// `node test/bench/plain.mjs bench.ts …`: a program of this folder in a process that nothing but itself runs in. Under tsx the
// loader works beside it, in a thread whose time is counted with its own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const [, , script, ...args] = process.argv
const source = new URL(script, import.meta.url)
// There, packages are found.
const made = fileURLToPath(new URL(`../../node_modules/.cache/bench/${script.replace('.ts', '.mjs')}`, import.meta.url))
buildSync({
  entryPoints: [fileURLToPath(source)],
  outfile: made,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // What is beside the source is looked for there.
  define: { 'import.meta.url': JSON.stringify(source.href) },
  logLevel: 'warning'
})
const { status } = spawnSync(process.execPath, [made, ...args], { stdio: 'inherit' })
process.exit(status ?? 1)
