import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import type { Checked } from '../../src/document.js'
import { loadFile } from '../../src/load/load-file.js'
import { toSourceThrough } from '../../src/offset-map.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { withNodejieba, withNodeRs } from '../../src/segment/segmenter.js'
import { asText } from './as-text.js'
import { checkByCommand, checkCorpus, type Results } from './check-corpus.js'
import { REWRITINGS, type Rewriting } from './rewritings.js'
import { factsOf, rolesOf, sectionsOf, valuesOf } from './values-of.js'

const rules = loadRuleset()

describe('one document in many formats and encodings says the same', () => {
  const SAME = fileURLToPath(new URL('same/', import.meta.url))
  const read = async (name: string) => {
    const documents = await loadFile(name, readFileSync(SAME + name))
    expect(documents).toHaveLength(1)
    return analyze(documents[0]!, rules)
  }

  describe.each(['plan', 'summary'])('the %s', async (letter) => {
    const plain = await read(`${letter}.txt`)
    const others = readdirSync(SAME).filter((name) => name.startsWith(`${letter}.`) && name !== `${letter}.txt`)

    test('stands here in every format', () => {
      const endings = ['doc', 'docx', 'html', 'pdf', 'rtf', 'txt']
      expect([...new Set(others.map((name) => name.split('.').at(-1)))].sort()).toEqual(endings)
    })

    test.each(others)('%s', async (name) => {
      const document = await read(name)
      expect(valuesOf(document)).toEqual(valuesOf(plain))
      expect(sectionsOf(document)).toEqual(sectionsOf(plain))
      expect(rolesOf(document)).toEqual(rolesOf(plain))
      expect(document.kind).toBe(plain.kind)
      expect(document.school?.name).toBe(plain.school?.name)
      expect(document.period).toEqual(plain.period)
    })
  })
})

const run = await checkCorpus()
const documents = run.reports.map(({ source: { path, part }, text }) => ({ name: `${path} ${part.index + 1}`, text }))
const words = [...(rules.lexicons.get('segmenter')?.words ?? [])]
const [nodejieba, nodeRs] = [withNodejieba(words), withNodeRs(words)]

describe.each(documents)('$name', ({ text }) => {
  const plain = asText(text, rules)

  test.each(REWRITINGS)('says the same $name', (rewriting) => {
    expectSame(plain, rewriting)
  })

  test('says the same without line breaks', () => {
    const lines = asText(withoutTables(plain), rules)
    const joined = asText(lines.source.replace(/[\r\n]+/g, ''), rules)
    // 成员:张三⏎领导小组…: where the end of the line alone bounds a name, a reader does not know it without it either.
    const unbound = namesAtLineEnds(lines)
    expect(factsOf(joined, unbound)).toEqual(factsOf(lines, unbound))
  })

  test('is cut into the same words by both segmenters', () => {
    // Where its binary is missing there is nothing to compare.
    if (!nodejieba) return expect(canLoad('nodejieba')).toBe(false)
    for (const [piece] of plain.text.matchAll(/[\u4e00-\u9fff]+/g))
      expect(nodejieba.cut(piece)).toEqual(nodeRs.cut(piece))
  })
})

/** The seeds stand beside the project and are no part of it. */
const SEEDS = new URL('../../../shared/gold/seeds/', import.meta.url)
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : []

describe.each(seeds)('seed %s', (name) => {
  const plain = asText(readFileSync(new URL(name, SEEDS), 'utf8'), rules)

  test.each(REWRITINGS)('says the same $name', (rewriting) => {
    expectSame(plain, rewriting)
  })
})

function expectSame(plain: Checked, { rewrite, hidesTitle }: Rewriting): void {
  const values = (read: Checked) =>
    hidesTitle ? valuesOf(read).map((value) => value.replace(/,"status":"(?:target|actual)"/, '')) : valuesOf(read)
  expect(values(asText(rewrite(plain), rules))).toEqual(values(plain))
}

/** The text without its tables, whose rows are nothing without lines, and without what is not the report's. */
function withoutTables({ source, maps, tables, residue }: Checked): string {
  const out = [...tables, ...residue].map(({ span }) => toSourceThrough(maps, span)).sort((a, b) => b.start - a.start)
  return out.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source)
}

function namesAtLineEnds({ source, entities }: Checked): ReadonlySet<string> {
  const ends = entities.filter(({ source: { end } }) => /^[ \t　]*(?:[\r\n]|$)/.test(source.slice(end)))
  return new Set(ends.flatMap(({ value }) => (value.type === 'person' ? [value.name] : [])))
}

function canLoad(name: string): boolean {
  try {
    createRequire(import.meta.url)(name)
    return true
  } catch {
    return false
  }
}

function fingerprintsOf({ files, reports }: Results): readonly string[] {
  const lines = files['reports.jsonl'].replace(/"segmenter":"[^"]*"/g, '').split('\n')
  return lines.map((line, at) => `${reports[at]?.source.path} ${createHash('sha256').update(line).digest('hex')}`)
}

describe('the results', () => {
  test('have for every entity the piece of text that its offsets cover', () => {
    for (const { text, entities, source } of run.reports)
      for (const entity of entities) expect(text.slice(entity.start, entity.end), source.path).toBe(entity.text)
  })

  test('have every offset within the text', () => {
    for (const report of run.reports) {
      const spans = [
        report.sections,
        report.findings,
        report.entities,
        Object.values(report.roles).flatMap((r) => r.evidence)
      ]
      for (const { start, end } of spans.flat()) {
        if (start === undefined || end === undefined) continue
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(report.text.length)
      }
    }
  })

  // Line by line, by hashes: a difference is told by the document it is in.
  test('are the same bytes in another run', async () => {
    const other = await checkCorpus()
    expect(fingerprintsOf(other)).toEqual(fingerprintsOf(run))
    expect(other.files['manifest.json']).toBe(run.files['manifest.json'])
  })

  // The other runs have one job and no workers, and nodejieba where it can be had: workers have the other segmenter.
  test('are the same bytes by the command line, with two jobs', async () => {
    const other = await checkByCommand('--jobs', '2')
    expect(fingerprintsOf(other)).toEqual(fingerprintsOf(run))
    expect(other.files['manifest.json']).toBe(run.files['manifest.json'])
  }, 120_000)
})
