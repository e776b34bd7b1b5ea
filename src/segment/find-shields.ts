import type { Shield } from '../document.js'
import type { Shields } from '../rule/ruleset.js'
import type { JoinedShields } from '../rule/shield-patterns.js'
import type { Span } from '../span.js'

/**
 * Every piece of the text that a shield rule matches, outside the pieces that are not analysed; in order, not overlapping.
 * @param hidden in order of start.
 */
export function findShields(text: string, shields: Shields, hidden: readonly Span<'normal'>[]): Shield[] {
  const { listOf, joined } = shields
  const found: Shield[] = []
  let next = 0
  for (let start = 0; start < text.length; start++) {
    const list = joined[listOf[text.charCodeAt(start)]!]
    if (list === undefined) continue
    list.pattern.lastIndex = start
    const match = list.pattern.exec(text)
    if (!match || match[0].length === 0) continue
    const end = start + match[0].length
    while (next < hidden.length && hidden[next]!.end <= start) next++
    if (next >= hidden.length || hidden[next]!.start >= end) found.push(shieldOf(match, list, { start, end }, shields))
    start = end - 1
  }
  return found
}

function shieldOf(
  match: RegExpExecArray,
  { captures }: JoinedShields,
  span: Span<'normal'>,
  { rules }: Shields
): Shield {
  let at = 1
  while (match[at] === undefined) at++
  const { rule } = captures[at - 1]!
  const groups: Record<string, string> = {}
  for (; captures[at]?.rule === rule; at++) {
    const { name } = captures[at]!
    const value = match[at + 1]
    if (name !== undefined && value !== undefined) groups[name] = value
  }
  const { id, kind } = rules[rule]!
  return { rule: id, kind, span, groups }
}
