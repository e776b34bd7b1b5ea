// `npm run score`: analyses the annotated documents of ../shared/gold, where they are there, and prints how well the
// program agrees with the annotations (precision, recall, F1 in percent), both sets side by side.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judgePeers, tellPeers } from './peers.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const gold = join(root, '../shared/gold')
const SETS = ['seeds', 'dev']

if (!existsSync(join(gold, 'score.mjs'))) {
  console.log('没有 ../shared/gold，不能评分')
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'yanjian-score-'))
try {
  print(SETS.map(score))
  const cases = await judgePeers()
  if (cases) console.log(`\n${tellPeers(cases).join('\n')}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function score(set) {
  const folder = join(gold, set)
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const out = join(work, set)
  run(['dist/cli.js', 'check', ...texts.map((name) => join(folder, name)), '--out', out], [0, 3])
  return JSON.parse(
    run([join(gold, 'score.mjs'), '--gold', folder, '--reports', join(out, 'reports.jsonl'), '--json'], [0])
  )
}

function run(args, statuses) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  process.stderr.write(stderr)
  if (statuses.includes(status)) return stdout
  process.stdout.write(stdout)
  throw new Error(`${args[0]} ended with ${status}`)
}

function print(sets) {
  const cell = (text) => text.padEnd(26)
  console.log(cell('') + SETS.map((name) => name.padEnd(34)).join(''))
  console.log(cell('') + SETS.map(() => '  prec    rec     f1   tp fp fn  '.padEnd(34)).join(''))
  const rates = (name, pick) => console.log(cell(name) + sets.map((set) => rate(pick(set)).padEnd(34)).join(''))
  const shares = (name, pick) => console.log(cell(name) + sets.map((set) => share(pick(set)).padEnd(34)).join(''))
  const keys = (table) => [...new Set(sets.flatMap((set) => Object.keys(set[table] ?? {})))].sort()
  for (const [name, table] of [
    ['entities', 'byType'],
    ['located'],
    ['headings'],
    ['roles', 'byRole'],
    ['findings', 'byCheck']
  ]) {
    rates(name, (set) => set[name])
    for (const key of table ? keys(table) : []) rates(`  ${key}`, (set) => set[table][key])
  }
  shares('depth of headings', (set) => set.depth)
  for (const key of keys('document')) shares(`document ${key}`, (set) => set.document[key])
  for (const key of keys('attributes')) shares(`attribute ${key}`, (set) => set.attributes[key])
  console.log(
    cell('files, unread, offsets off') +
      sets.map((s) => `${s.files}, ${s.unread}, ${s.brokenOffsets}`.padEnd(34)).join('')
  )
}

function rate(tally) {
  if (!tally) return '     -'
  const percent = (x) => (100 * x).toFixed(1).padStart(6)
  return `${percent(tally.precision)} ${percent(tally.recall)} ${percent(tally.f1)}   ${tally.tp} ${tally.fp} ${tally.fn}`
}

function share(meter) {
  return meter ? `${((100 * meter.right) / meter.of).toFixed(1).padStart(6)}   ${meter.right} of ${meter.of}` : '     -'
}
