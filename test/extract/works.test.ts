import { expect, test } from 'vitest'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

// Signs that normalizing writes narrow stand in a title as they were written; a rare character is two units of the text.
test.each([
  ['教师共读《备课，从学生出发》。', '备课，从学生出发'],
  ['教师共读《𠮷祥课堂：我的十年》。', '𠮷祥课堂：我的十年']
])('%s', (text, title) => {
  const works = readExample(text, rules, 'summary').entities.flatMap(({ value }) =>
    value.type === 'work' ? [value] : []
  )
  expect(works).toMatchObject([{ title }])
})
