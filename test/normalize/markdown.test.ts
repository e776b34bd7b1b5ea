import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { loadFile } from '../../src/load/load-file.js'
import { toReport } from '../../src/report/to-report.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

const reportOf = async (path: string, text: string) => {
  const [loaded] = await loadFile(path, Buffer.from(text))
  return toReport(analyze(loaded!, rules), { program: 'test', rules: rules.sha256 })
}

const values = ({ entities }: Awaited<ReturnType<typeof reportOf>>) =>
  entities.map(({ id, text, start, end, section, rule, ...value }) => value)

const PLAIN = `松坪小学2024-2025学年度第一学期校本研修工作总结

一、基本情况

我校现有教师46人，其中高级教师8人。校长周文博任组长。

二、取得的成绩

全年集中研修8次，人均完成不少于36学时，参训率98.5%，投入经费2.4万元。
`

const MARKED = `# **松坪小学2024-2025学年度第一学期校本研修工作总结**

## 一、基本情况 ##

我校现有教师**46**人，其中__高级教师8人__。校长**周文博**任[组长](http://example.com/z)。

**二、取得的成绩**

> 全年*集中研修*8次，人均完成**不少于\`36\`学时**，参训率**98.5%**，投入经费***2.4***万元。
`

test('a text set in Markdown gives what it gives without its signs, and is told unchanged', async () => {
  const plain = await reportOf('总结.txt', PLAIN)
  // An underscore counts as a sign beside a stop only.
  const marked = await reportOf('总结.md', MARKED.replace('其中__', '其中 __'))
  expect(marked.source.format).toBe('md')
  expect(marked.text).toBe(MARKED.replace('其中__', '其中 __'))
  expect(values(marked)).toEqual(values(plain))
  expect(marked.sections.map(({ marker, title }) => marker + title)).toEqual(['一、基本情况', '二、取得的成绩'])
  expect(marked.document.title?.text).toBe('松坪小学2024-2025学年度第一学期校本研修工作总结')
  for (const { text, start, end } of marked.entities) expect(marked.text.slice(start, end)).toBe(text)
  expect(marked.entities.find(({ type }) => type === 'hours')?.text).toBe('不少于`36`学时')
  expect(marked.findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check)).toEqual(
    plain.findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check)
  )
})

test('a pipe table is read by its headers, and pipes outside of tables stay', async () => {
  const text = `# 松坪小学校本研修总结

本学期活动见下表 | 附后。

| 项目 | 数量 | 负责人 |
|---|:---:|---|
| 听课 | 20节 | **张雨晴** |
| 评课 | | 陈思远 |
| 省级课题 | 2项 | |
`
  const { text: told, entities } = await reportOf('总结.md', text)
  expect(told).toBe(text)
  expect(entities.filter(({ type }) => type === 'person').map(({ text }) => text)).toEqual(['张雨晴', '陈思远'])
  expect(entities.filter(({ type }) => type === 'count')).toMatchObject([
    { text: '20节', item: '听课' },
    { text: '2项', item: '省级课题' }
  ])
})
