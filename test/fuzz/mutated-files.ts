import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'

/** A file of the corpus with bytes changed, doubled, cut out, or taken from another one. */
export interface Mutant {
  readonly path: string
  readonly bytes: Uint8Array
}

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url))
const seeds = readdirSync(CORPUS, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(CORPUS.length), bytes: readFileSync(path) }))
  .filter(({ bytes }) => bytes.length > 0)

/** Bytes that mean something to one format or another. */
const BITS = [
  '\0',
  '\xff',
  '\xff\xff\xff\xff',
  '\0\0\0\0',
  '\x7f\xff\xff\xff',
  '<',
  '>',
  '{',
  '}',
  '\\',
  '&#x',
  '<!--',
  '(',
  ')',
  '/'
]
  .concat([
    'endobj',
    'stream',
    '99999999',
    '-1',
    '\\bin9999',
    '<w:tbl>',
    '</w:p>',
    'PK\x01\x02',
    '\xef\xbb\xbf',
    '\xfe\xff',
    '\r'
  ])
  .map((bit) => Buffer.from(bit, 'latin1'))

/** Where, as a part of the whole: what stands where in a file does not depend on its size. */
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const change = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at, value: fc.nat(255) }),
  fc.record({ do: fc.constant('insert' as const), at, bit: fc.constantFrom(...BITS) }),
  fc.record({ do: fc.constant('cut' as const), at, length: fc.nat(2000) }),
  fc.record({ do: fc.constant('double' as const), at, length: fc.nat(5000), times: fc.integer({ min: 2, max: 30 }) }),
  fc.record({ do: fc.constant('end' as const), at }),
  fc.record({ do: fc.constant('graft' as const), at, from: at, length: fc.nat(3000), other: fc.nat(seeds.length - 1) })
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** Files like those that disks, mail and other programs leave: of every format of the corpus. */
export const mutants: fc.Arbitrary<Mutant> = fc
  .record({ seed: fc.constantFrom(...seeds), changes: fc.array(change, { minLength: 1, maxLength: 6 }) })
  .map(({ seed, changes }) => ({ path: seed.path, bytes: changes.reduce<Uint8Array>(changed, seed.bytes) }))

function changed(bytes: Uint8Array, change: Change): Uint8Array {
  const from = Math.floor(change.at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  switch (change.do) {
    case 'set':
      return Buffer.concat([before, Buffer.of(change.value), after.subarray(1)])
    case 'insert':
      return Buffer.concat([before, change.bit, after])
    case 'cut':
      return Buffer.concat([before, after.subarray(change.length)])
    case 'double':
      return Buffer.concat([before, ...Array(change.times).fill(after.subarray(0, change.length)), after])
    case 'end':
      return before
    case 'graft': {
      const other = seeds[change.other]!.bytes
      const start = Math.floor(change.from * other.length)
      return Buffer.concat([before, other.subarray(start, start + change.length), after.subarray(change.length)])
    }
  }
}
