import { describe, expect, test } from 'vitest'
import { examine } from './examine.js'

const covered = (body: string) => {
  const text = `云溪小学校本研修总结\n${body}`
  const { coverage } = examine(text)
  return { ...coverage, unread: coverage.unread.map(({ start, end }) => text.slice(start, end)) }
}

describe('coverage', () => {
  test('counts amounts and dates, and not outline marks, figures in names, or 一 as an article', () => {
    expect(covered('一、主要做法\n1.组织培训6次。\n2.从2024年5月起读《给教师的100条建议》，是一个新的开始。')).toEqual({
      numbers: 2,
      understood: 2,
      checked: 0,
      unread: []
    })
  })

  test('counts ordinals and grades as understood, though they are no entities', () => {
    expect(covered('第3课时由八年级教师执教。')).toMatchObject({ understood: 2, unread: [] })
  })

  test('names what nothing understood, as written', () => {
    const { unread, numbers, understood } = covered('全年培训６次，代号７７。')
    expect(unread).toEqual(['７７'])
    expect(numbers - understood).toBe(1)
  })
})
