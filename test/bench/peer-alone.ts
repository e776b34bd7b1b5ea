import { createRequire } from 'node:module'
import { join } from 'node:path'
import { benchTexts } from './bench-inputs.js'
import { built } from './built.js'
import { interleave, median } from './interleave.js'
import { PEERS } from './peers.js'

// `node test/bench/plain.mjs peer-alone.ts FOLDER NAME`: milliseconds of the peer of that name, installed in the folder, over the texts
// of the benchmark; of our whole analysis where no name is given. No sentence is seen twice, for some remember those that
// they have seen, and a batch has none twice: in each round all end on two letters that they have in no other. They are counted
// behind sixty, or behind forty seconds: what is hot is compiled then.
const [, , folder = '', name = ''] = process.argv
const [WARM, MEASURED] = [60, 9]
/** Seconds that none is warmed for longer than. */
const LONGEST = 40
const { rules, analyze, toReport, loadFile } = await built()
const peer = PEERS.find((one) => one.name === name)
const theirs = await peer?.load(createRequire(join(folder, 'package.json')))
const texts = await benchTexts()

const rounds: number[] = []
let counted = 0
for (let round = 0; counted < MEASURED; round++) {
  const letter = String.fromCharCode(0x41 + (round % 26), 0x41 + Math.floor(round / 26))
  const anew = texts.map(({ source }) => source.replace(/[。；\n]/g, `${letter}$&`))
  const loaded = (await Promise.all(anew.map((text) => loadFile('a.txt', Buffer.from(text))))).flat()
  const contender = theirs
    ? { name, run: ({ source }: { source: string }) => theirs(source) }
    : { name, run: (one: (typeof loaded)[number]) => toReport(analyze(one, rules), { program: '', rules: '' }) }
  const [took] = await interleave([contender], loaded, { rounds: 1, warm: 0 })
  if (round < WARM && process.uptime() < LONGEST) continue
  rounds.push(took!)
  counted++
}
console.log(median(rounds))
