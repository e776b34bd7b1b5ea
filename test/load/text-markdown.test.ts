import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/load/read-markdown.js'

const marked = async (text: string, kind: string) => {
  const reading = await readMarkdown(Buffer.from(text))
  expect(reading.text).toBe(text)
  const marks = reading.marks.filter((mark) => mark.kind === kind)
  return marks.map(({ level, span }) => [level, text.slice(span.start, span.end)])
}

test('headings are marks without their signs, and the text stays as it is', async () => {
  const text = '# 研修计划 ##\r\n\r\n**重点**：听课\n ### 一、目标\n#话题\n```\n# 代码\n```\n####### 七\n##\n'
  expect(await marked(text, 'heading')).toEqual([
    [1, '研修计划'],
    [3, '一、目标']
  ])
})

test('pipe tables have rows and cells, and their ruler is none', async () => {
  const text = '表\n\n| 项目 | 次数 |\n|:---|---:|\n| 听课 | 20 |\n评课 | \n\n完 | 了\n'
  expect(await marked(text, 'table')).toEqual([[undefined, '| 项目 | 次数 |\n|:---|---:|\n| 听课 | 20 |\n评课 | ']])
  expect((await marked(text, 'row')).length).toBe(3)
  expect((await marked(text, 'cell')).map(([, cell]) => cell)).toEqual(['项目', '次数', '听课', '20', '评课'])
})

test('an empty cell in the middle is a cell', async () => {
  const text = '|一|二|三|\n|-|-|-|\n|甲||丙|\n'
  expect((await marked(text, 'cell')).map(([, cell]) => cell)).toEqual(['一', '二', '三', '甲', '', '丙'])
})

test.each([
  ['共**8次**，人均*2本*。', ['**', '**', '*', '*']],
  ['**（一）**与***重点***', ['**', '**', '***', '***']],
  [
    '参加 __全体教师__，详见[附表](http://example.com/a.html "表")',
    ['__', '__', '[', '](http://example.com/a.html "表")']
  ],
  ['`36`学时~~不足30~~，第一行<br>第二行', ['`', '`', '~~不足30~~', '<br>']],
  ['- [x] 上课\n> 引文[^1]\n\\*不是', ['[x] ', '> ', '[^1]', '\\']],
  ['一\n\n***\n```\n**码**\n```', ['***', '```', '```']],
  ['组长：__，时间____年__月__日，人数____', []],
  ['3*5和4*6，以*“三个面向”*为，李_小_山，[本校](以下简称我校)', []],
  ['****，**不成对，1 * 2 * 3', []]
])('signs of %j', async (text, signs) => {
  expect((await marked(text, 'sign')).map(([, sign]) => sign)).toEqual(signs)
})

test('short lines in bold and underlined lines are headings', async () => {
  const text = '**主要做法**\n听课。\n\n今后打算\n----\n\n读书三本\n，\n---\n\n**组长：**\n\n**组织领导，**'
  expect(await marked(text, 'heading')).toEqual([
    [7, '**主要做法**'],
    [1, '今后打算']
  ])
})

test('many signs that pair with nothing take linear time', async () => {
  const text = '** a '.repeat(100_000)
  expect(await marked(text, 'sign')).toEqual([])
  expect((await marked('['.repeat(200_000), 'sign')).length).toBe(0)
  expect((await marked('**a'.repeat(100_000), 'sign')).length).toBeGreaterThan(0)
})
