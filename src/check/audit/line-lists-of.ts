import type { Span } from '../../span.js'
import { type AuditWords, auditWords } from './audit-words.js'
import { kindsIn } from './kinds-in.js'
import { mayHaveKinds } from './may-have-kinds.js'
import type { Passage, Survey } from './survey.js'

/** Lines of one kind under a line that they go into: 第一学年:…, 第二学年:…; 国家级:…, 省级:…. */
export interface LineList {
  readonly head: Passage
  readonly kind: string
  readonly lines: readonly Passage[]
}

/** How far into a line its name may reach, in UTF-16 units. */
const NAME = 10

/**
 * Rows of at least two lines that begin with different words of one kind, each row with the line before it; in order. Rows
 * under a line without amounts may be left out: nothing is stated of them.
 */
export function lineListsOf(surveyed: Survey): readonly LineList[] {
  surveyed.lineLists ??= find(surveyed)
  return surveyed.lineLists
}

function find(surveyed: Survey): readonly LineList[] {
  const { lines } = surveyed
  const words = auditWords(surveyed.rules.lexicons)
  const found: LineList[] = []
  let names: Names | undefined
  for (let at = 1; at < lines.length; at++) {
    if (lines[at - 1]!.amounts.length === 0 || !mayBeNamed(surveyed, at, words)) continue
    if (!mayBeNamed(surveyed, at + 1, words) && !mayBeNamed(surveyed, at - 1, words)) continue
    names ??= namesOf(surveyed, words)
    if (!isNamed(names, at)) continue
    // Where a row begins depends on those before it, as far as lines have names.
    while (at > 1 && isNamed(names, at - 1)) at--
    for (; isNamed(names, at); at++) {
      const { kind, length } = longestRow(names, at)
      if (length < 2) continue
      found.push({ head: lines[at - 1]!, kind, lines: lines.slice(at, at + length) })
      at += length - 1
    }
  }
  return found
}

function mayBeNamed(surveyed: Survey, at: number, words: AuditWords): boolean {
  const line = surveyed.lines[at]
  return line !== undefined && mayHaveKinds(surveyed, nameOf(line), words)
}

function nameOf({ span: { start, end } }: Passage): Span<'normal'> {
  return { start, end: Math.min(start + NAME, end) }
}

/** The words of kinds that a line begins with; asked by its number. */
type Names = (at: number) => ReadonlyMap<string, string> | undefined

function namesOf(surveyed: Survey, words: AuditWords): Names {
  const { lines } = surveyed
  const known = new Array<ReadonlyMap<string, string> | undefined>(lines.length)
  return (at) => {
    const line = lines[at]
    if (!line) return undefined
    known[at] ??= kindsIn(surveyed, nameOf(line), words)
    return known[at]
  }
}

function isNamed(names: Names, at: number): boolean {
  return (names(at)?.size ?? 0) > 0
}

function longestRow(names: Names, from: number): { readonly kind: string; readonly length: number } {
  let longest = { kind: '', length: 0 }
  for (const kind of names(from)!.keys()) {
    const length = rowFrom(names, from, kind)
    if (length > longest.length) longest = { kind, length }
  }
  return longest
}

/** How many lines on from one have a name of a kind, no two the same. */
function rowFrom(names: Names, from: number, kind: string): number {
  const seen = new Set<string>()
  let at = from
  for (; ; at++) {
    const name = names(at)?.get(kind)
    if (name === undefined || seen.has(name)) break
    seen.add(name)
  }
  return at - from
}
