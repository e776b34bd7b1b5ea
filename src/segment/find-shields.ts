import type { Shield } from '../document.js'
import type { Shields } from '../rule/ruleset.js'
import type { Span } from '../span.js'

/**
 * Every piece of the text that a shield rule matches, outside the pieces that are not analysed; in order, not overlapping.
 * @param hidden in order of start.
 */
export function findShields(text: string, { rules, pattern }: Shields, hidden: readonly Span<'normal'>[]): Shield[] {
  const found: Shield[] = []
  let next = 0
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (end === start) continue
    while (next < hidden.length && hidden[next]!.end <= start) next++
    if (next < hidden.length && hidden[next]!.start < end) continue
    const groups = Object.entries(match.groups!).filter(([, value]) => value !== undefined)
    const [which] = groups[0]!
    const rule = rules[Number(which.slice(1))]!
    found.push({
      rule: rule.id,
      kind: rule.kind,
      span: { start, end },
      groups: Object.fromEntries(groups.slice(1).map(([name, value]) => [name.slice(which.length + 1), value]))
    })
  }
  return found
}
