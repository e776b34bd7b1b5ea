import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { check } from '../../src/check/check.js'
import type { Loaded } from '../../src/document.js'
import { extract } from '../../src/extract/extract.js'
import { loadFile } from '../../src/load/load-file.js'
import { normalize } from '../../src/normalize/normalize.js'
import { toReport } from '../../src/report/to-report.js'
import { resolve } from '../../src/resolve/resolve.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { segment } from '../../src/segment/segment.js'
import { structure } from '../../src/structure/structure.js'
import { LONG_TEXTS } from './linear-texts.js'

// `npm run bench:linear [-- NAME…] [--units N]`: long and hostile texts of N, 2N and 4N UTF-16 units (175,000 unless told
// otherwise: 4N are 2 MB of Chinese) through every stage; what takes more than twice the CPU time for twice the text is
// marked. Each text has a process of its own, which is ended after five minutes.
const STAGES = ['load', 'normalize', 'structure', 'segment', 'extract', 'resolve', 'check', 'report'] as const
type Times = Readonly<Record<(typeof STAGES)[number], number>>

/** Milliseconds below which a stage is too fast to be measured, and how much more than linear is noise. */
const LEAST = 60
const NOISE = 1.45
const LIMIT = 300_000
/** How often a text is measured that seems to take more than linear. */
const TRIES = 3
/** 占 over and over is no text: what is refused takes no time. */
const REFUSED = 'refused'

const given = process.argv.slice(2)
const at = given.indexOf('--units')
const units = at < 0 ? 175_000 : Number(given[at + 1])
const names = given.filter((_, n) => at < 0 || (n !== at && n !== at + 1))

if (names[0] === '--one') console.log(JSON.stringify(await measure(names[1]!)))
else all(LONG_TEXTS.map(({ name }) => name).filter((name) => names.length === 0 || names.includes(name)))

function all(asked: readonly string[]): void {
  console.log(`| text | ${STAGES.join(' | ')} |\n| --- |${' ---: |'.repeat(STAGES.length)}`)
  let bad = 0
  for (const name of asked) {
    const told = measured(name)
    if (typeof told === 'string') {
      if (told !== REFUSED) bad++
      console.log(`| ${name} | ${told} |`)
      continue
    }
    let times = told
    // A large heap is collected when it is, in this stage or in another: what seems to grow is measured again.
    for (let again = 1; again < TRIES && grownIn(times) > 0; again++) {
      const more = measured(name)
      if (typeof more !== 'string') times = least(times, more)
    }
    bad += grownIn(times)
    console.log(`| ${name} | ${STAGES.map((stage) => cell(times.map((time) => time[stage]))).join(' | ')} |`)
  }
  console.log(`\n${asked.length} texts, milliseconds of CPU for N, 2N, 4N; more than linear: ${bad}`)
  process.exitCode = bad > 0 ? 1 : 0
}

/** The times of one text in a process of its own, or why there are none. */
function measured(name: string): readonly Times[] | string {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--one', name, '--units', String(units)]
  const { stdout, stderr, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: LIMIT })
  if (stderr.includes('ReadFailure')) return REFUSED
  const line = stdout.split('\n').find((line) => line.startsWith('['))
  if (line) return JSON.parse(line) as readonly Times[]
  return signal ? 'no end within five minutes' : `failed: ${stderr.slice(-300)}`
}

/** Of each stage the less of two. */
function least(one: readonly Times[], other: readonly Times[]): readonly Times[] {
  return one.map((times, n) => {
    const less = STAGES.map((stage) => [stage, Math.min(times[stage], other[n]![stage])] as const)
    return Object.fromEntries(less) as unknown as Times
  })
}

/** In how many stages a text takes more than linear. */
function grownIn(times: readonly Times[]): number {
  return STAGES.filter((stage) => grows(times.map((time) => time[stage]))).length
}

/** Two doublings, so that one slow moment does not accuse. */
function grows(times: readonly number[]): boolean {
  const [once, twice, four] = times as [number, number, number]
  return four > LEAST && four > 4 * NOISE * NOISE * Math.max(once, 1) && four > 2 * NOISE * twice
}

function cell(times: readonly number[]): string {
  const text = times.map((time) => time.toFixed(0)).join(' ')
  return grows(times) ? `**${text}**` : text
}

async function measure(name: string): Promise<readonly Times[]> {
  const rules = loadRuleset()
  const { make } = LONG_TEXTS.find((text) => text.name === name)!
  // The compiler is done with what it will compile.
  for (let n = 0; n < 3; n++) await run(make(units / 16), rules)
  const times: Times[] = []
  for (const factor of [1, 2, 4]) times.push(await run(make(units * factor), rules))
  return times
}

async function run(text: string, rules: ReturnType<typeof loadRuleset>): Promise<Times> {
  const times: Partial<Record<keyof Times, number>> = {}
  let last = process.cpuUsage()
  const lap = <T>(stage: keyof Times, value: T): T => {
    const now = process.cpuUsage()
    times[stage] = (times[stage] ?? 0) + (now.user + now.system - last.user - last.system) / 1000
    last = now
    return value
  }
  const documents: readonly Loaded[] = lap('load', await loadFile('a.txt', Buffer.from(text)))
  for (const loaded of documents) {
    const normalized = lap('normalize', normalize(loaded, rules))
    const structured = lap('structure', structure(normalized, rules))
    const segmented = lap('segment', segment(structured, rules))
    const extracted = lap('extract', extract(segmented, rules))
    const resolved = lap('resolve', resolve(extracted, rules))
    const checked = lap('check', check(resolved, rules, {}))
    lap('report', toReport(checked, { program: '0', rules: rules.sha256 }))
  }
  return { ...Object.fromEntries(STAGES.map((stage) => [stage, 0])), ...times } as Times
}
