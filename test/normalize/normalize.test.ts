import { describe, expect, it } from 'vitest'
import { toSourceThrough } from '../../src/offset-map.js'
import { slice } from '../../src/span.js'
import { normalized } from './as-loaded.js'

const text = (source: string) => normalized(source).text

describe('line ends and what is not seen', () => {
  it.each([
    ['甲\r\n乙\r丙\u2028丁\f戊\v己', '甲\n乙\n丙\n丁\n戊\n己'],
    ['校\u200b本\u00ad研\ufeff修', '校本研修'],
    ['活动结束。Р二、成效', '活动结束。\n二、成效'],
    ['俄语课РУССКИЙ', '俄语课РУССКИЙ']
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))
})

describe('width and compatibility', () => {
  it.each([
    ['（２０２４）：ＡＢ，％～；！？', '(2024):AB,%~;!?'],
    ['①听课⑴评课㈠反思㎡Ⅰ', '①听课⑴评课㈠反思㎡Ⅰ'],
    ['⼯作⼀览⻓期⻔类⾼效', '工作一览长期门类高效'],
    ['更\uf9ca新', '更流新'],
    ['「三個一」『心得』', '“三个一”‘心得’'],
    ['。、“”‘’《》【】〔〕', '。、“”‘’《》【】〔〕']
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))
})

describe('dashes and quotes', () => {
  it.each([
    ['2—3本、4–5篇、6－7次、2019——2020年', '2-3本、4-5篇、6-7次、2019-2020年'],
    ['向课堂要质量——以语文组为例', '向课堂要质量——以语文组为例'],
    ['--学年', '--学年'],
    ['开展"一人一课"活动', '开展“一人一课”活动'],
    ['屏幕15"太小', '屏幕15"太小'],
    ['落实““十四五””规划', '落实“十四五”规划']
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))
})

describe('spaces', () => {
  it.each([
    ['共 60 学时 ， 人均 3 次', '共60学时,人均3次'],
    ['主讲人：李 科　支 娟', '主讲人:李 科 支 娟'],
    ['组  长：张某\n成　员：王某', '组长:张某\n成员:王某'],
    ['工 作 总 结', '工作总结'],
    ['　　全文缩进  \n', '全文缩进\n'],
    ['1. 集体备课 每周一次', '1.集体备课 每周一次'],
    ['1. 2024年起', '1. 2024年起'],
    ['使用 Power Point 课件', '使用Power Point课件']
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))

  it('keeps the tabs of tables, and of cells set one a line', () => {
    expect(text('姓名\t学时\n李 科\t36')).toBe('姓名\t学时\n李 科\t36')
    expect(text('\t阶段\n\t项目\n\t分值\n\n\t5分\n')).toBe('\t阶段\n\t项目\n\t分值\n\n\t5分\n')
  })

  it('keeps a tab between cells of the container, though it stands alone', () => {
    const cell = (start: number, end: number) => ({ kind: 'cell' as const, span: { start, end } })
    expect(text('填表人 \t日期')).toBe('填表人 日期')
    expect(normalized('填表人 \t日期', [cell(0, 4), cell(5, 7)]).text).toBe('填表人\t日期')
  })

  it('makes tabs of the gaps of a table set by spaces', () => {
    const table = '项目      分值    得分\n研修计划  5分     4分\n听课      10分    9分'
    expect(text(table)).toBe('项目\t分值\t得分\n研修计划\t5分\t4分\n听课\t10分\t9分')
  })

  it('takes the tab behind an outline mark, and one that indents, for layout', () => {
    expect(text('1.\t听课\n2.\t评课')).toBe('1.听课\n2.评课')
    expect(text('\t本学期各组按计划开展了活动。\n\t期末进行了总结表彰。')).toBe(
      '本学期各组按计划开展了活动。\n期末进行了总结表彰。'
    )
  })
})

describe('letters among figures', () => {
  it.each([
    ['二oo八年', '二〇〇八年'],
    ['二 O 一九年', '二〇一九年'],
    ['二00五年', '二〇〇五年'],
    ['l8学时、20l9年、2O2O年', '18学时、2019年、2020年'],
    ['CO2、O2O、H2O、PPT', 'CO2、O2O、H2O、PPT']
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))
})

describe('glosses and watermarks', () => {
  it.each([
    ['達(dá)到(dào)目標(biāo)', '达到目标'],
    ['研究(yán jiū)课', '研究课'],
    ['學(xué)生(shēng)們(men)的(de)成長(zhǎng)', '学生们的成长'],
    ['方案(ppt)和目标(a)', '方案(ppt)和目标(a)'],
    ["本节课的'教学体会", '本节课的教学体会'],
    ['形成了新.的局面', '形成了新的局面'],
    ["提出'活''实'二字", "提出'活''实'二字"]
  ])('%j', (source, normal) => expect(text(source)).toBe(normal))

  it('leaves the residue of a word processor for others to report', () => {
    expect(text('[bookmark: _GoBack]读书活动')).toBe('[bookmark: _GoBack]读书活动')
  })
})

describe('script', () => {
  it('converts a traditional text, phrases and all', () => {
    const { text: normal, script } = normalized('學校後勤處參與課題，圍繞著重點開展著研究，發表論著兩部，成績顯著。')
    expect(normal).toBe('学校后勤处参与课题,围绕着重点开展着研究,发表论著两部,成绩显著。')
    expect(script).toBe('traditional')
  })

  it('leaves words of simplified texts alone that share a letter with traditional ones', () => {
    const source = '推荐阅读萧乾、魏徵、陈昇的作品,还有乾县于潜的地方志,于是大家藉此发言。'
    expect(normalized(source)).toMatchObject({ text: source, script: 'simplified', maps: [] })
  })

  it('leaves names alone that keep a letter which others simplify', () => {
    expect(text('學生閱讀蕭乾的散文，若干縣市參加了在乾縣舉行的會議。')).toBe(
      '学生阅读萧乾的散文,若干县市参加了在乾县举行的会议。'
    )
  })

  it('converts a single traditional letter in a simplified text', () => {
    expect(normalized('认真学习教学理论,参加师德培训的有張老师。').text).toContain('张老师')
  })

  it('calls a text mixed that has whole lines of both', () => {
    const { script, text: normal } = normalized('我們認真學習課程標準。\n我们认真学习课程标准。')
    expect([script, normal]).toEqual(['mixed', '我们认真学习课程标准。\n我们认真学习课程标准。'])
  })

  it('keeps offsets where a letter becomes one of two code units', () => {
    const source = '學習㗲字的讀音後寫下來'
    const { text: normal, maps } = normalized(source)
    expect(normal).toBe('学习𠵾字的读音后写下来')
    const at = normal.indexOf('读音')
    expect(slice(source, toSourceThrough(maps, { start: at, end: at + 2 }))).toBe('讀音')
  })
})

describe('repairs', () => {
  it('says what was repaired, where it stands in the source, and by which rule', () => {
    const source = '　　每位教師都有自已的專長，促進素養髮展。'
    const { text: normal, repairs } = normalized(source)
    expect(normal).toBe('每位教师都有自己的专长,促进素养发展。')
    expect(repairs).toEqual([
      { rule: 'typo.self', source: { start: 8, end: 10 }, from: '自已', to: '自己' },
      { rule: 'conversion.hair', source: { start: 18, end: 20 }, from: '髮展', to: '發展' }
    ])
  })

  it('gives back a full stop that was lost, without the gap behind it', () => {
    expect(text('夯实了发展的基矗 一学期以来')).toBe('夯实了发展的基础。一学期以来')
  })

  it('only tells of what it cannot be sure to mend', () => {
    const { text: normal, repairs } = normalized('时间过的真快。')
    expect(normal).toBe('时间过的真快。')
    expect(repairs).toHaveLength(1)
  })

  it('changes variants in silence', () => {
    expect(normalized('部份教师').repairs).toMatchObject([{ from: '部份', to: '部分', silent: true }])
  })

  it('finds a wrong word across a wrapped line', () => {
    const source = '每位教师都要根据学校的安排制定自\n已的研修计划，并按时上交。'
    expect(normalized(source).repairs).toMatchObject([{ from: '自\n已', to: '自己', source: { start: 15, end: 18 } }])
  })
})
