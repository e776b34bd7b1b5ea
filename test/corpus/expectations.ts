import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../src/report/schema.js'
import type { Results } from './check-corpus.js'
import { writeReadably } from './write-readably.js'

const FOLDER = fileURLToPath(new URL('expected/', import.meta.url))

/**
 * What became of each input, by its path: its place in the manifest and its reports, without what changes with the
 * program's version, with any rule, with the machine (segmenter) or with the packing of a file (its hash).
 */
export function gotFrom({ inputs, reports }: Results): ReadonlyMap<string, string> {
  return new Map(
    inputs.map(({ path, bytes: _bytes, sha256: _sha256, reports: ids, ...input }) => {
      // The reports of a copy are those of the file that it is a copy of.
      const own = input.sameAs ? [] : ids.map((id) => plain(reports.find((report) => report.id === id)!))
      return [path, `${writeReadably({ ...input, reports: own })}\n`]
    })
  )
}

function plain({ id: _id, provenance: _provenance, source, text, entities, ledger, ...report }: Report) {
  const { sha256: _sha256, bytes: _bytes, ...origin } = source
  // Entities are named by their places: their numbers all change with one more of them.
  const names = new Map(entities.map(({ id, text, start }) => [id, `${text}@${start}`]))
  return {
    source: origin,
    text: text.split(/(?<=\n)/),
    ...report,
    entities: entities.map(({ id: _id, ...entity }) =>
      'partOf' in entity && entity.partOf ? { ...entity, partOf: names.get(entity.partOf) } : entity
    ),
    ledger: ledger.map((row) => ({ ...row, evidence: row.evidence.map((id) => names.get(id)) }))
  }
}

/** What is expected, by the path of the input. */
export function readExpected(): ReadonlyMap<string, string> {
  if (!existsSync(FOLDER)) return new Map()
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  return new Map(paths.sort().map((path) => [path, readFileSync(`${FOLDER}${path}.json`, 'utf8')]))
}

/** Make what was got what is expected. */
export function writeExpected(got: ReadonlyMap<string, string>): void {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [path, text] of got) {
    mkdirSync(dirname(FOLDER + path), { recursive: true })
    writeFileSync(`${FOLDER}${path}.json`, text)
  }
}
