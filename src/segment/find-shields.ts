import type { Shield } from '../document.js'
import type { Shields } from '../rule/ruleset.js'
import type { Span } from '../span.js'

/**
 * Every piece of the text that a shield rule matches, outside the pieces that are not analysed; in order, not overlapping.
 * @param hidden in order of start.
 */
export function findShields(text: string, shields: Shields, hidden: readonly Span<'normal'>[]): Shield[] {
  const { listOf, patterns } = shields
  const found: Shield[] = []
  let next = 0
  for (let start = 0; start < text.length; start++) {
    const pattern = patterns[listOf[text.charCodeAt(start)]!]
    if (pattern === undefined) continue
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match || match[0].length === 0) continue
    const end = start + match[0].length
    while (next < hidden.length && hidden[next]!.end <= start) next++
    if (next >= hidden.length || hidden[next]!.start >= end) found.push(shieldOf(match, { start, end }, shields))
    start = end - 1
  }
  return found
}

function shieldOf({ groups }: RegExpExecArray, span: Span<'normal'>, { rules }: Shields): Shield {
  const captured = Object.entries(groups!).filter(([, value]) => value !== undefined)
  const [which] = captured[0]!
  const { id, kind } = rules[Number(which.slice(1))]!
  const named = captured.slice(1).map(([name, value]) => [name.slice(which.length + 1), value])
  return { rule: id, kind, span, groups: Object.fromEntries(named) }
}
