import { expect, test } from 'vitest'
import { numberedGroups } from '../../src/rule/numbered-groups.js'

test('groups keep what they capture, under numbers', () => {
  const named = /(?<!\()(?<one>a)(b)?(?:[(?<x>)]|\(?<y>)(?<two>c|d)\k<one>(?<=a)/y
  const { pattern, numbers } = numberedGroups(named)
  expect(pattern.source).not.toContain('<one>')
  expect(pattern.flags).toBe('y')
  for (const text of ['ab(ca', 'a(<y>da', 'a>ca', 'abxca', '(a>ca']) {
    named.lastIndex = pattern.lastIndex = 0
    const [as, bare] = [named.exec(text), pattern.exec(text)]
    expect(bare && [...bare]).toEqual(as && [...as])
    for (const [name, number] of numbers) expect(bare?.[number]).toBe(as?.groups?.[name])
  }
  expect([...numbers]).toEqual([
    ['one', 1],
    ['two', 3]
  ])
})
