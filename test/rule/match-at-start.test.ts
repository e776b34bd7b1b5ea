import { expect, test } from 'vitest'
import { matchAtStart } from '../../src/rule/match-at-start.js'
import { matchesOf } from '../../src/rule/matches-of.js'

test('finds what the first match would be where that stands at the beginning, and nothing else', () => {
  const cue = /[^,:]{0,4}:|即/gmu
  for (const text of ['五项措施:一是', '即以下五项', '采取以下五项措施:', '', ':', '一\n即']) {
    const [first] = matchesOf(text, cue)
    expect(matchAtStart(text, cue)?.[0]).toBe(first?.index === 0 ? first[0] : undefined)
  }
})
