import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The house, in order of dependency: a file imports from its own room or from one before it. */
const ROOMS = [
  'span',
  'character-set',
  'without-spaces',
  'once-per',
  'offset-map',
  'diagnostic',
  'token',
  'value',
  'document',
  'numeral',
  'rule',
  'load',
  'normalize',
  'structure',
  'segment',
  'extract',
  'resolve',
  'check',
  'report',
  'page',
  'batch',
  'across',
  'analyze',
  'analyze-loaded',
  'analyze-file',
  'make-result',
  'file-worker',
  'prove',
  'serve',
  'cli',
  'index'
]
const SRC = new URL('../src/', import.meta.url)
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()

/** Of `check/sums.ts` check, of `span.ts` span. */
const room = (path: string) => ROOMS.indexOf(path.split('/')[0]!.replace(/\.[jt]s$/, ''))

describe.each(files)('%s', (path) => {
  const text = readFileSync(new URL(path, SRC), 'utf8')

  test('stands in a room and looks at none after it', () => {
    expect(room(path), 'no such room').not.toBe(-1)
    for (const [, target] of text.matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)) {
      const there = posix.join(posix.dirname(path), target!)
      expect(room(there), `${target}: no such room`).not.toBe(-1)
      expect(room(there), `may not import ${target}`).toBeLessThanOrEqual(room(path))
    }
  })

  test('is short, and named for what it does', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(300)
    expect(path).not.toMatch(/\b(?:utils?|helpers?|common|manager|service|impl|abstract|misc)\b/i)
    expect(path).toMatch(/^[a-z0-9/-]+(?:\.d)?\.ts$/)
  })
})
