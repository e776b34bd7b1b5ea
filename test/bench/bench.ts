import { availableParallelism } from 'node:os'
import { benchAcross } from './bench-across.js'
import { benchBatch } from './bench-batch.js'
import { benchFiles } from './bench-files.js'
import { benchTexts } from './bench-inputs.js'
import { benchPeers } from './bench-peers.js'
import { benchStart } from './bench-start.js'
import { benchText } from './bench-text.js'
import { markdownTable } from './markdown-table.js'

// `npm run bench [-- text files start batch across] [--full] [--peers]`: all tables, or those that are named, in Markdown.
// --full takes the large batches (1,000 and 10,000 files), which are an hour's work; --peers
// installs other programs into a folder that is deleted again, to measure them too.
const asked = process.argv.slice(2)
const full = asked.includes('--full')
const named = asked.filter((arg) => !arg.startsWith('--'))
const wants = (name: string) => named.length === 0 || named.includes(name)

const texts = await benchTexts()
const characters = texts.reduce((sum, { source }) => sum + source.length, 0)
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores; ${texts.length} texts, ${characters} characters`
)

const tables = [
  { name: 'text', of: () => benchText(texts) },
  { name: 'files', of: () => benchFiles() },
  { name: 'start', of: () => benchStart() },
  { name: 'batch', of: () => benchBatch(full ? 1000 : 100) },
  { name: 'across', of: () => benchAcross([1000, 5000, 20_000]) }
]
for (const { name, of } of tables) if (wants(name)) console.log(`\n${markdownTable(await of())}`)
if (asked.includes('--peers') || named.includes('peers')) {
  const peers = benchPeers()
  console.log(`\n${typeof peers === 'string' ? peers : markdownTable(peers)}`)
}
