import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { faults, headings, read } from './read.js'

const styles = z
  .array(z.strictObject({ name: z.string(), text: z.string(), headings: z.string().nullable() }))
  .parse(parse(readFileSync(new URL('outline-styles.yml', import.meta.url), 'utf8')))

test.each(styles)('headings set as: $name', ({ text, headings: expected }) => {
  const document = read(text)
  const told = headings(document).map((heading, n) => {
    const role = document.sections[n]!.role
    return role ? `${heading} → ${role}` : heading
  })
  expect(told.map((line) => `${line}\n`).join('')).toBe(expected ?? '')
  expect(faults(document)).toEqual([])
})

test.each([
  ['bullets before sentences', '◆全校教师参加了集中学习，收获很多。\n◆每人每学期听课不少于十五节，写好听课记录。'],
  ['bullets that list', '●专题讲座\n●课例研讨\n●读书交流\n本学期按上述安排开展活动，由教导处负责检查。'],
  ['a remark in brackets', '我校共有教师三十人。\n【供稿】\n教导处每月检查一次，期末评选先进。'],
  ['labels of a list', '一、安排\n活动一：三月，全体教师观看名师录像。\n活动二：四月，各组推荐一节研究课。'],
  [
    'first, second, last',
    '首先，抓好学习。\n各组每周组织一次集中学习，写好笔记。\n其次，抓好课堂。\n人人上一节研究课，组内评议。'
  ]
])('%s are no headings', (_, text) => {
  const { sections } = read(`青禾小学校本研修总结\n${text}`)
  expect(sections.filter(({ marker }) => marker !== '一、')).toEqual([])
})
