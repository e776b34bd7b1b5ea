import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { CheckRules } from '../form.js'
import { auditWords } from './audit-words.js'
import { kindsIn } from './kinds-in.js'
import { ownLines } from './own-lines.js'
import type { Passage } from './passages-of.js'

/** Lines of one kind under a line that they go into: 第一学年:…, 第二学年:…; 国家级:…, 省级:…. */
export interface LineList {
  readonly head: Passage
  readonly kind: string
  readonly lines: readonly Passage[]
}

/** How far into a line its name may reach, in UTF-16 units. */
const NAME = 10
const lists = oncePer((document: Resolved) => oncePer((rules: CheckRules['lexicons']) => find(document, rules)))

/** Rows of at least two lines that begin with different words of one kind, each row with the line before it; in order. */
export function lineListsOf(document: Resolved, { lexicons }: Pick<CheckRules, 'lexicons'>): readonly LineList[] {
  return lists(document)(lexicons)
}

function find(document: Resolved, lexicons: CheckRules['lexicons']): readonly LineList[] {
  const words = auditWords(lexicons)
  const lines = ownLines(document)
  const names = lines.map(({ span }) =>
    kindsIn(document, { start: span.start, end: Math.min(span.start + NAME, span.end) }, words)
  )
  const found: LineList[] = []
  for (let at = 1; at < lines.length; at++) {
    let [kind, length] = ['', 1]
    for (const own of names[at]!.keys()) {
      const row = rowFrom(names, at, own)
      if (row > length) [kind, length] = [own, row]
    }
    if (length < 2) continue
    found.push({ head: lines[at - 1]!, kind, lines: lines.slice(at, at + length) })
    at += length - 1
  }
  return found
}

/** How many lines on from one have a name of a kind, no two the same. */
function rowFrom(names: readonly ReadonlyMap<string, string>[], from: number, kind: string): number {
  const seen = new Set<string>()
  let at = from
  for (; at < names.length; at++) {
    const name = names[at]!.get(kind)
    if (name === undefined || seen.has(name)) break
    seen.add(name)
  }
  return at - from
}
