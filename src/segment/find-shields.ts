import type { Shield } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Shields } from '../rule/ruleset.js'
import type { Span } from '../span.js'

/**
 * Every piece of the text that a shield rule matches, outside the pieces that are not analysed; in order, not overlapping.
 * @param hidden in order of start.
 */
export function findShields(text: string, shields: Shields, hidden: readonly Span<'normal'>[]): Shield[] {
  const { possible } = shields
  const blank = blankOf(shields)
  const found: Shield[] = []
  let next = 0
  for (let start = possible.next(text, 0); start < text.length; ) {
    const shield = shieldAt(text, start, shields, blank)
    const end = shield?.span.end ?? start + 1
    while (next < hidden.length && hidden[next]!.end <= start) next++
    if (shield && (next >= hidden.length || hidden[next]!.start >= end)) found.push(shield)
    start = possible.next(text, end)
  }
  return found
}

/** At one place the earlier rule wins. */
function shieldAt(
  text: string,
  start: number,
  { possible, patterns, names, rules }: Shields,
  blank: Groups
): Shield | undefined {
  for (const rule of possible.at(text, start)) {
    const pattern = patterns[rule]!
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const end = pattern.lastIndex
    const { id, kind } = rules[rule]!
    return end > start
      ? { rule: id, kind, span: { start, end }, groups: captured(match, names[rule]!, blank) }
      : undefined
  }
  return undefined
}

type Groups = Record<string, string | undefined>

/** All groups that any rule names, none captured: what each captures is of one shape, as it is read by name. */
const blankOf = oncePer(({ names }: Shields): Groups => {
  const blank: Groups = {}
  for (const own of names) for (const [name] of own) blank[name] = undefined
  return blank
})

function captured(match: RegExpExecArray, names: Shields['names'][number], blank: Groups): Shield['groups'] {
  if (names.length === 0) return blank
  const taken = { ...blank }
  for (const [name, number] of names) taken[name] = match[number]
  return taken
}
