import type { Loaded, Mark, Normalized } from '../../src/document.js'
import { normalize } from '../../src/normalize/normalize.js'
import { builtInRepairs } from './built-in-repairs.js'

const rules = { repairs: builtInRepairs() }

/** A text as a reader of text files gives it. */
export function asLoaded(source: string, marks: readonly Mark[] = []): Loaded {
  const origin = { path: 'a.txt', format: 'txt' as const, bytes: 0, sha256: '' }
  return { origin, part: { index: 0, of: 1, start: 0, end: source.length }, source, marks, readerFindings: [] }
}

/** Normalize a text by the rules of the program. */
export function normalized(source: string, marks: readonly Mark[] = []): Normalized {
  return normalize(asLoaded(source, marks), rules)
}
