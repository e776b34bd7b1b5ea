/**
 * `npm run corpus`: what the program makes of corpus/ beside what is expected of it (test/corpus/expected/), as differences
 * for people; exit status 1 where there are any. `npm run corpus -- --accept` makes what was got the expected: read it first.
 */
import { styleText } from 'node:util'
import { checkCorpus } from './check-corpus.js'
import { gotFrom, readExpected, writeExpected } from './expectations.js'
import { lineDiff } from './line-diff.js'

/** Lines shown before and behind a difference. */
const AROUND = 2

const got = gotFrom(await checkCorpus())
const expected = readExpected()
const paths = [...new Set([...expected.keys(), ...got.keys()])].sort()
const changed = paths.filter((path) => expected.get(path) !== got.get(path))
for (const path of changed) show(path)
console.log(
  changed.length === 0 ? `${paths.length} 个文件，结果都与预期相同` : `${changed.length} 个文件的结果与预期不同`
)
if (process.argv.includes('--accept')) {
  writeExpected(got)
  if (changed.length > 0) console.log('已写入 test/corpus/expected/')
} else if (changed.length > 0) {
  console.log('看过以后认为都对，用 npm run corpus -- --accept 写入预期')
  process.exitCode = 1
}

function show(path: string): void {
  const [before, after] = [expected.get(path), got.get(path)]
  console.log(styleText('bold', `── ${path}`))
  const lines = before === undefined || after === undefined ? [] : lineDiff(before, after)
  if (before === undefined) console.log('   没有预期：是新文件，或改了名')
  if (after === undefined) console.log('   有预期，没有文件')
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' ')
  )
  for (const [at, { sign, text }] of lines.entries()) {
    if (near[at]) console.log(sign === ' ' ? `  ${text}` : styleText(sign === '-' ? 'red' : 'green', `${sign} ${text}`))
    else if (near[at - 1]) console.log('  …')
  }
}
