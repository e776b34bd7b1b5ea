import { readFileSync } from 'node:fs'
import { LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { readAtBuild } from './read-at-build.js'
import { type Note, readNotes } from './read-notes.js'
import { RuleFault } from './rule-fault.js'

/** Where in its file a value stands. */
export interface Place {
  readonly file: string
  /** Where the item begins, from 1. */
  readonly line: number
  /** Throw a fault of the value at `path` (keys from the item down), or of the item itself. */
  readonly fault: (path: readonly PropertyKey[], fault: string, mend: string) => never
  /** The comments of the file over the entries of the item's map `key`: what people wrote to explain them. */
  readonly notes: (key: string) => readonly Note[]
}
export interface Placed<T> {
  readonly item: T
  readonly place: Place
}

/**
 * Read one rule file: a YAML list of items that fit `schema`; a file without any is an empty list.
 * @param path to read; `name` is how the file is called in messages.
 * @param likeThis how an item begins, for the one who wrote something else
 * @throws RuleFault with line and column at the first item that does not fit.
 */
export function readRuleFile<T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
  likeThis = '每条规则以“- id: …”开头'
): readonly Placed<T>[] {
  const source = readFileSync(path, 'utf8')
  let parsed: ReturnType<typeof parse> | undefined
  const parseOnce = () => (parsed ??= parse(source))
  const fail = (offset: number, fault: string, mend: string): never => {
    const { line, col } = parseOnce().lines.linePos(offset)
    throw new RuleFault(name, line, col, fault, mend)
  }
  const placeOf = (index: number, line: number): Place => ({
    file: name,
    line,
    fault: (path, text, mend) => fail(offsetOf(parseOnce().document, [index, ...path]), text, mend),
    notes: (key) => readNotes(parseOnce().document, [index, key])
  })
  const before = readAtBuild(name, source)
  if (before) return before.map(({ item, line }, index) => ({ item: item as T, place: placeOf(index, line) }))
  const { document, lines } = parseOnce()
  const error = document.errors[0]
  if (error) fail(error.pos[0], `YAML 写法有误：${error.message.split('\n')[0]}`, '检查缩进、引号和冒号后的空格')
  if (document.contents === null) return []
  const items: unknown = document.toJS()
  if (!Array.isArray(items)) return fail(0, '文件内容应当是一个列表', likeThis)
  return items.map((raw, index) => {
    const place = placeOf(index, lines.linePos(offsetOf(document, [index])).line)
    const result = schema.safeParse(raw)
    if (!result.success) {
      const issue = result.error.issues[0]!
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
      const at = unknown === undefined ? issue.path : [...issue.path, unknown]
      return place.fault(at, describe(issue, at), '对照同一文件夹中的其他规则，改正字段名或取值')
    }
    return { item: result.data, place }
  })
}

function parse(source: string) {
  const lines = new LineCounter()
  return { lines, document: parseDocument(source, { lineCounter: lines, uniqueKeys: true }) }
}

function describe(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): string {
  const field = at.map(String).join('.')
  if (issue.code === 'unrecognized_keys') return `不认识的字段 ${field}`
  return `字段 ${field || '(整条)'} 不合要求：${issue.message}`
}

/** Offset of the deepest node along the path that exists; of a map's key rather than its value. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true) as { items?: readonly unknown[] } | undefined
    const last = path[depth - 1]
    for (const pair of parent?.items ?? []) {
      const key = (pair as { key?: Node & { value?: unknown } }).key
      if (key?.value === last && key?.range) return key.range[0]
    }
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}
