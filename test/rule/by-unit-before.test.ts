import { expect, test } from 'vitest'
import { byUnitBefore } from '../../src/rule/by-unit-before.js'

test('the answer is that of the whole pattern, at each place', () => {
  for (const source of [
    '(?<=个)(?:性|体)|(?<=名)单|(?<=[个本])校',
    '(?<=个)性|(?<!名)单',
    '性|单',
    '(?<=^|个)性',
    '(?<=[^个])性'
  ]) {
    const pattern = new RegExp(source, 'y')
    const matches = byUnitBefore(pattern)
    for (const text of ['个性', '名单', '本校个校', '个单性', '性', '单', '名性', '\0性']) {
      for (let at = 0; at <= text.length; at++) {
        pattern.lastIndex = at
        const expected = pattern.test(text)
        expect(matches(text, at), `${source} ${text} ${at}`).toBe(expected)
      }
    }
  }
})
