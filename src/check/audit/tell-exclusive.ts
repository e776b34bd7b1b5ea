import type { AuditWords } from './audit-words.js'
import type { Part } from './lists-of.js'

/**
 * What the names of a list's parts say of it. `exclusive`: they are of one kind and all different (省级、市级、县级), so that
 * nothing is counted twice; `kinds` are those kinds. `complete`: they leave nothing out (男、女; the last is 其他; 不合格 is among the grades).
 */
export function tellExclusive(
  parts: readonly Part[],
  words: AuditWords
): { readonly exclusive: boolean; readonly complete: boolean; readonly kinds: readonly string[] } {
  const named = parts.filter(({ label }) => !label().rest)
  const [first] = named
  if (!first || parts.length < 2) return NOTHING
  const shared: string[] = []
  for (const kind of first.label().kinds.keys())
    if (named.every(({ label }) => label().kinds.has(kind))) shared.push(kind)
  const exclusive = shared.length > 0 && areDifferent(named, shared)
  const rest = parts.at(-1)!.label().rest
  const whole = words.complete.some(
    (set) => set.length === parts.length && set.every((word) => parts.some(({ label }) => label().text.includes(word)))
  )
  const lowest = shared.includes('result') && named.some(({ label }) => words.lowest.has(label().kinds.get('result')!))
  return { exclusive: exclusive || whole, complete: rest || whole || (exclusive && lowest), kinds: shared }
}

const NOTHING = { exclusive: false, complete: false, kinds: [] }

function areDifferent(named: readonly Part[], kinds: readonly string[]): boolean {
  const names = new Set<string>()
  for (const { label } of named) names.add(kinds.map((kind) => label().kinds.get(kind)).join(' '))
  return names.size === named.length
}
