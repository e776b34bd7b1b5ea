import { expect, test } from 'vitest'
import { repeatsAmbiguously } from '../../src/rule/repeats-ambiguously.js'

test.each([
  '(?:、?[0-9]{1,2})*年级',
  '(?:[0-9]{1,2}|一)(?:[、,]?(?:[0-9]{1,2}|一))*年级',
  '(a+)+学时',
  '(?:a?b{1,3})+',
  '(?<x>(?:[0-9]{1,3}))*',
  '(?:[0-9]{1,2}){2,}',
  '(?:[0-9]{1,2}(?=.))*',
  '(?:节(?:[0-9]{1,2}|月)*)?(?:[\\]0-9]{1,2})+'
])('takes a text in many ways: %s', (source) => {
  expect(repeatsAmbiguously(source)).toBe(true)
})

test.each([
  '[0-9](?:[、,]?[0-9])*年级',
  '(?:、[0-9]{1,2})*',
  '\\+(?:\\+(?:[0-9]{1,9}|[NnXx]))*',
  '(?:[0-9]{1,2}节)+',
  '(?:[0-9]{2})+',
  '(?:[0-9]{1,2})?',
  '(?:[(（][0-9]{1,2}[)）] ?班)*',
  '[0-9]{1,12}',
  '(?:\\([0-9]{1,2}\\))*'
])('takes it in one: %s', (source) => {
  expect(repeatsAmbiguously(source)).toBe(false)
})

test('what it refuses takes exponential time, and what is told to mend it does not', () => {
  const time = (pattern: RegExp, text: string) => {
    const begun = performance.now()
    pattern.exec(`${text}年`)
    return performance.now() - begun
  }
  const refused = /^(?:、?[0-9]{1,2})*(?:年级|年段)/
  expect(time(refused, '9'.repeat(34))).toBeGreaterThan(20 * time(refused, '9'.repeat(20)))
  expect(time(/^(?:、?[0-9])*(?:年级|年段)/, '9'.repeat(10_000))).toBeLessThan(1000)
})
