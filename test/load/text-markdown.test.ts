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
