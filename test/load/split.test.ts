import { describe, expect, test } from 'vitest'
import { splitParts } from '../../src/load/split-parts.js'
import { PLAN, PROSE, SUMMARY, traditional } from './reports.js'

const BODIES = [
  '一、指导思想\n以课堂为阵地，以问题为抓手，扎实开展校本研修，努力提高教师的教学水平。\n二、工作目标\n每位教师听课不少于20节，撰写反思6篇，参加培训不少于36学时。',
  '为了提升教师素质，结合我校实际，特制定如下安排。\n1.加强理论学习，每周组织一次集体备课。\n2.开展同课异构活动，全学期不少于4次；组织优质课评比。\n3.做好师徒结对工作。',
  '本学期我们将继续推进课堂改革，落实各项常规。\n一、基本情况\n全校有教师45人，其中高级教师12人。\n二、主要措施\n健全制度，强化考核，经费投入2万元，保证活动正常开展。'
]

const join = (titles: readonly string[], between = '\n\n') =>
  titles.map((title, index) => `${title}${between}${BODIES[index % BODIES.length]}`).join('\n\n')

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Each part's first characters, as many as the title has. */
function heads(text: string, titles: readonly string[]): string[] {
  return splitParts(text).map(({ start }, index) =>
    text
      .slice(start)
      .trimStart()
      .slice(0, titles[index]?.length ?? 20)
  )
}

const COLLECTIONS: readonly (readonly string[])[] = [
  ['校本研修工作计划篇1', '校本研修工作计划篇2', '校本研修工作计划篇3'],
  ['石桥小学研修计划 篇一', '松溪中学培训方案 篇二', '青禾小学研修总结 篇三'],
  ['篇1', '篇2', '篇3'],
  ['【篇一】', '【篇二】'],
  ['第一篇：校本研修工作总结', '第二篇：校本培训工作总结', '第三篇：教研组工作总结'],
  ['第1篇: 校本研修计划', '第2篇: 校本研修计划'],
  ['校本研修总结(1)篇', '校本研修总结(2)篇'],
  ['校本研修总结篇(1)', '校本研修总结篇(2)'],
  ['校本研修工作总结范文第1篇', '校本研修工作总结范文第2篇', '校本研修工作总结范文第3篇'],
  ['范文一', '范文二', '范文三'],
  ['校本研修计划范文1', '校本研修计划范文2'],
  ['学校校本研修工作计划1', '学校校本研修工作计划2', '学校校本研修工作计划3', '学校校本研修工作计划4'],
  ['2023年研修总结（一）', '2023年研修总结（二）', '2023年研修总结（三）'],
  ['校本培训工作总结一', '校本培训工作总结二'],
  ['1.校本研修工作计划篇一', '2.校本研修工作计划篇二'],
  ['校本研修工作总结【一】', '校本研修工作总结【二】'],
  ['校本研修工作总结之一', '校本研修工作总结之二'],
  ['【第1篇】校本研修工作计划', '【第2篇】校本研修工作计划'],
  ['校本研修工作计划 1', '校本研修工作计划 2'],
  ['## 校本研修工作计划1', '## 校本研修工作计划2'],
  ['1、校本教研工作计划', '2、校本教研工作计划', '3、校本教研工作计划']
]

describe.each(COLLECTIONS.map((titles) => ({ name: titles[0]!, titles })))('$name', ({ titles }) => {
  test('is found, and every part begins at its title', () => {
    expect(heads(join(titles), titles)).toEqual(titles)
  })

  test('is found with Windows line ends, wide digits, and in traditional script', () => {
    for (const change of [(text: string) => text.replaceAll('\n', '\r\n'), wide, traditional]) {
      expect(heads(change(join(titles)), titles)).toEqual(titles.map(change))
    }
  })

  test('is found below the head of a site, which belongs to the first part', () => {
    const head = '文库大全\n\n校本研修工作计划\n\n以下是小编整理的校本研修材料，仅供参考，欢迎大家阅读。\n\n'
    const parts = splitParts(head + join(titles))
    expect(parts).toHaveLength(titles.length)
    expect(parts[0]!.start).toBe(0)
    expect((head + join(titles)).slice(parts[1]!.start).trimStart().startsWith(titles[1]!)).toBe(true)
  })

  test('is found behind a table of contents', () => {
    const contents = `目录\n${titles.join('\n')}\n\n`
    const parts = splitParts(contents + join(titles))
    expect(parts).toHaveLength(titles.length)
    expect(parts[1]!.start).toBeGreaterThan(contents.length)
  })

  test('is one document when only the list of its titles stands there', () => {
    expect(
      splitParts(`${PLAN}\n相关推荐：\n${titles.map((title) => `·${title}`).join('\n')}\n版权所有\n`)
    ).toHaveLength(1)
  })
})

describe('without line breaks', () => {
  const flat = (titles: readonly string[]) => join(titles, '').replace(/\n/g, '')
  test.each([
    [['学校校本研修工作计划1', '学校校本研修工作计划2', '学校校本研修工作计划3']],
    [['2024石桥小学培训工作总结1', '2024石桥小学培训工作总结2']],
    [['校本研修计划篇1', '校本研修计划篇2', '校本研修计划篇3']],
    [['第一篇：校本研修工作总结', '第二篇：校本研修工作总结']]
  ])('%j', (titles) => {
    for (const change of [(text: string) => text, wide, traditional]) {
      expect(heads(change(flat(titles)), titles)).toEqual(titles.map(change))
    }
  })

  test('the title is cut where it begins, also behind a sentence without a stop', () => {
    const titles = ['学校校本研修工作计划1', '学校校本研修工作计划2', '学校校本研修工作计划3']
    const text = titles.map((title, index) => title + BODIES[index]!.replace(/\n/g, '').replace(/。$/, '')).join('')
    expect(heads(text, titles)).toEqual(titles)
  })

  test('a text may begin with a word that is also a measure', () => {
    const titles = ['学校校本研修工作总结1', '学校校本研修工作总结2', '学校校本研修工作总结3']
    const begin = ['组织教师学习是本年度的重点。', '个人的成长离不开集体。', '本学期我校工作开展顺利。']
    const text = titles.map((title, index) => title + begin[index] + BODIES[index]!.replace(/\n/g, '')).join('')
    expect(heads(text, titles)).toEqual(titles)
  })

  test('制度11、 is the title 制度1 and its first item', () => {
    const titles = ['学校教研活动制度1', '学校教研活动制度2']
    const items = '1、每周三下午为教研活动时间，全体教师按时参加。2、活动做到有计划、有记录、有总结，缺席者要事先请假。'
    expect(heads(titles.map((title) => title + items).join(''), titles)).toEqual(titles)
  })
})

describe('one document', () => {
  test.each([
    ['a plan', PLAN],
    ['a summary', SUMMARY],
    ['prose', PROSE],
    ['no text', ''],
    ['a title that ends in a number', `校本研修工作总结2\n\n${BODIES[0]}`],
    ['a title that ends in a year', `校本研修工作计划2023\n\n${BODIES[0]}\n\n校本研修工作计划2024\n\n${BODIES[1]}`],
    ['a title that stands three times', `校本研修计划\n校本研修计划\n校本研修计划1\n${BODIES[0]}`],
    [
      'chapters',
      `校本研修工作总结\n${['第一篇章 学习', '第二篇章 实践', '第三篇章 收获'].map((t, i) => `${t}\n${BODIES[i]}`).join('\n')}`
    ],
    [
      'chapters without the word',
      `校本研修工作总结\n${['第一篇 学习篇', '第二篇 实践篇', '第三篇 收获篇'].map((t, i) => `${t}\n${BODIES[i]}`).join('\n')}`
    ],
    [
      'counts of what was written',
      `${SUMMARY}上交计划1份，总结2份；反思3篇。论文第1篇获奖，第2篇发表。每人计划1篇，总结2篇。`
    ],
    [
      'amounts behind kinds of documents',
      `${PLAN}撰写总结1篇，${BODIES[0]}撰写总结2篇，${BODIES[1]}撰写总结3篇，${BODIES[2]}`
    ],
    ['an outline behind a title', `校本研修工作总结一、${BODIES[0]}校本研修工作总结二、${BODIES[1]}`],
    [
      'a title with an outline mark behind it',
      `石桥小学校本研修工作总结1、${BODIES[1]}石桥小学校本研修工作总结2、${BODIES[1]}`
    ],
    [
      'options inside a document',
      `${PLAN}四、活动安排\n研修活动方案1：${BODIES[1]}\n研修活动方案2：${BODIES[2]}\n研修活动方案3：${BODIES[0]}`
    ],
    ['items that make plans', `${BODIES[0]}\n1.制定研修工作计划\n${BODIES[1]}\n2.撰写研修工作总结\n${BODIES[2]}`],
    ['a year gone by', `校本研修工作总结一年来，${BODIES[0]}校本研修工作总结二年来，${BODIES[1]}`],
    ['references', `见《校本研修工作计划1》。${BODIES[0]}见《校本研修工作计划2》。${BODIES[1]}`],
    ['one to one', `读一篇一得，写两篇二得。${BODIES[0]}`]
  ])('is %s', (_, text) => {
    for (const change of [(t: string) => t, wide, traditional]) {
      expect(splitParts(change(text))).toEqual([{ start: 0, end: text.length }])
    }
  })
})

test('a first document without a number is one of its own', () => {
  const text = `校本研修工作总结\n${BODIES[0]}\n校本研修工作总结2\n${BODIES[1]}\n校本研修工作总结3\n${BODIES[2]}`
  expect(heads(text, ['校本研修工作总结', '校本研修工作总结2', '校本研修工作总结3'])).toHaveLength(3)
  expect(splitParts(text).map(({ start }) => start)).toEqual([
    0,
    text.indexOf('校本研修工作总结2'),
    text.indexOf('校本研修工作总结3')
  ])
})

test('a collection with one title lost is still split at the others', () => {
  const text = join(['校本研修计划篇1', '校本研修计划篇2', '校本研修计划', '校本研修计划篇4'])
  expect(splitParts(text)).toHaveLength(3)
})

test('parts tile the text', () => {
  for (const titles of COLLECTIONS) {
    const text = join(titles)
    const parts = splitParts(text)
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(parts[0]!.start).toBe(0)
    expect(
      parts.every(({ start, end }, index) => end > start && (index === 0 || parts[index - 1]!.end === start))
    ).toBe(true)
  }
})

test('a long text ends: what is quadratic would run into the time limit of the tests', () => {
  const unit = `校本研修工作总结1 ${BODIES[0]}（1）篇1第一篇`
  expect(splitParts(unit.repeat(20_000)).at(-1)!.end).toBe(20_000 * unit.length)
})
