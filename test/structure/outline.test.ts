import { describe, expect, test } from 'vitest'
import { faults, headings, read } from './read.js'

describe('the outline', () => {
  test('systems of numbering nest as they come', () => {
    const document = read(`一、主要做法
（一）抓学习
1．集中学习
（1）专家讲座
请教研员来校讲课两次。
（2）观看录像
观看名师录像课四节。
2．自主学习
老师们自己读书。
（二）抓课堂
人人上研究课。
二、今后打算
继续努力。`)
    expect(headings(document)).toEqual([
      '一、主要做法',
      '  (一)抓学习',
      '    1.集中学习',
      '      (1)专家讲座',
      '      (2)观看录像',
      '    2.自主学习',
      '  (二)抓课堂',
      '二、今后打算'
    ])
    expect(document.sections.map(({ parent }) => parent)).toEqual([null, 's1', 's2', 's3', 's3', 's2', 's1', null])
    expect(faults(document)).toEqual([])
  })

  test('marks in a row without end do not go deeper and deeper', () => {
    const levels = read('第一条 听课\n'.repeat(200)).sections.map(({ level }) => level)
    expect([levels.length, Math.max(...levels)]).toEqual([200, 24])
  })

  test.each([
    ['㈠㈡ and 〈一〉', '㈠抓学习\n每周学习。\n㈡抓备课\n每周备课。', ['㈠抓学习', '㈡抓备课']],
    [
      '壹、 over 一、',
      '壹、目的\n一、增长见识：到名校听课观摩。\n贰、内容\n观课议课。',
      ['壹、目的', '  一、增长见识', '贰、内容']
    ],
    [
      'chapters over articles',
      '第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 职责\n第二条 校长负责。',
      ['第一章总则', '第二章职责']
    ],
    [
      'decimals',
      '1 总则\n1.1 目的\n规范研修。\n1.2 范围\n全体教师。\n2 职责\n校长负责。',
      ['1总则', '  1.1目的', '  1.2范围', '2职责']
    ],
    [
      'a number without its stop',
      '一、基本情况\n教师三十人。\n二  存在不足\n研究不深。',
      ['一、基本情况', '二存在不足']
    ],
    [
      'months as labels',
      '一、安排\n三月份：\n制定计划，召开会议。\n四月份：\n上研究课。',
      ['一、安排', '  三月份', '  四月份']
    ]
  ])('%s', (_, text, expected) => {
    expect(headings(read(text))).toEqual(expected)
  })

  test('marks are found within the line, where they are expected', () => {
    const document = read(
      '云山小学研修总结2023年，我校研修工作成效明显，总结如下：一、培训方式（一）常规研修我校每周集中备课一次，每次一小时。（二）专题研修围绕作业设计开展讲座三次，全体教师参加。二、取得的成绩1.课题结题学校两项课题全部结题，得到好评。2“一人一课”活动根据上级安排，全校教师上传课例二十节。'
    )
    expect(headings(document)).toEqual([
      '一、培训方式',
      '  (一)常规研修',
      '  (二)专题研修',
      '二、取得的成绩',
      '  1.课题结题',
      '  2“一人一课”活动'
    ])
  })

  test.each([
    ['a version', '一、培训\n提升工程2.0培训全部合格，信息技术3.0课程已上线。'],
    ['a sum of money', '一、经费\n全年投入\n3.1万元用于外出学习。'],
    ['classes and prizes', '一、教研\n一、二年级由王老师负责。获一、二等奖各1项。八（3）班上课。'],
    ['ordinals', '一、教研\n执教第1课时和第2、3课时。'],
    ['spoken enumeration', '一、打算\n一是抓学习；二是抓备课；三是抓听课。'],
    ['a year', '一、回顾\n2019年上半年听课，2020年下半年评课。']
  ])('%s is no mark', (_, text) => {
    const document = read(text)
    expect(document.sections).toHaveLength(1)
    expect(faults(document)).toEqual([])
  })

  test('an item that is a sentence is no heading; its first words are, where they are plainly a title', () => {
    const document = read(`一、工作要求
1.每位教师必须按时参加活动，因故缺席的须办理手续。
2.各教研组要认真做好记录，学期末上交教导处。
二、主要工作
1.集体备课。坚持每周一次，做到四定。
2.课例研讨：每组推出两节，全员评议。`)
    expect(headings(document)).toEqual(['一、工作要求', '二、主要工作', '  1.集体备课', '  2.课例研讨'])
  })

  test('an item may begin with 中 or 小, which a number in brackets inside a name stands before, too', () => {
    const document = read(`一、策略
(1)各科每周备课一节。
(2)中、英、数三科每周设共同备课一节。
(3)小组活动每月一次，邀请城关(1)小和七(2)班参加。
(4)每位教师开放课堂一次。`)
    expect(faults(document)).toEqual([])
  })

  test('a list in a sentence does not disturb the outline around it', () => {
    const document = read(`一、主要做法
1.抓备课。做到：1.定时间；2.定地点；3.定主讲人。
2.抓听课。人人上研究课。
3.抓反思。课后写反思。`)
    expect(headings(document)).toEqual(['一、主要做法', '  1.抓备课', '  2.抓听课', '  3.抓反思'])
    expect(faults(document)).toEqual([])
  })
})

describe('faults of the count', () => {
  test.each([
    ['repeated', '一、甲项工作\n做了。\n二、乙项工作\n做了。\n二、丙项工作\n做了。', ['repeated 三、 二、']],
    ['skipped', '（一）抓学习\n做了。\n（三）抓备课\n做了。', ['skipped (二) (三)']],
    [
      'out of order',
      '一、抓学习\n做了。\n三、抓备课\n做了。\n二、抓听课\n做了。\n四、抓反思\n做了。',
      ['skipped 二、 三、', 'out-of-order 四、 二、']
    ],
    ['empty', '（一）抓学习\n做了。\n（）抓备课\n做了。', ['empty (二) ()']],
    ['a list that begins with two', '二、抓学习\n做了。\n三、抓备课\n做了。', ['skipped 一、 二、']],
    ['within a sentence', '一、结合\n做到：1.教学结合；2.反思结合；2.科研结合。', ['repeated 3. 2.']]
  ])('%s', (_, text, expected) => {
    expect(faults(read(text))).toEqual(expected)
  })

  test.each([
    [
      'a new parent begins anew',
      '一、甲\n1.抓学习。每周一次。\n2.抓备课。每周一次。\n二、乙\n1.抓听课。每周一次。\n2.抓评课。每周一次。'
    ],
    [
      'a list anew below an unnumbered paragraph',
      '一、甲\n1.按时参加。\n2.认真记录。\n具体要求：\n1.不迟到。\n2.不早退。'
    ],
    [
      'numbers that run on under the next parent',
      '一、甲\n（一）抓学习\n做了。\n（二）抓备课\n做了。\n二、乙\n（三）抓听课\n做了。'
    ],
    ['a figure at the beginning of a line', '1、成绩\n3.5万元用于培训，\n2.5学分全部完成。\n2、打算\n继续努力。'],
    ['a mark before a figure', '一、问题\n1.备课不细。\n2.45岁以上教师技术不熟。\n3.课题不多。'],
    ['a date behind its mark', '一、安排\n1.制定计划。\n2.2月17日召开会议。\n3.3月上研究课。']
  ])('none where %s', (_, text) => {
    expect(faults(read(text))).toEqual([])
  })
})

describe('headings without numbers', () => {
  test('names of parts, alone or before a colon, where no parts are numbered', () => {
    const document = read(`白鹭小学教研计划
指导思想：以新课标为指导，以提高课堂质量为核心。
教研目标：
1、每位教师上一节研究课。
2、各组确定一个小课题。
工作安排：
九月制定计划，十月上研究课。`)
    expect(headings(document)).toEqual(['指导思想', '教研目标', '工作安排'])
  })

  test('parts before the first number take the numbers that are missing', () => {
    const document = read(`指导思想
以新课标为指导。
工作目标
人人上好课。
三、主要措施
抓常规，抓课题。
四、具体安排
九月开会。`)
    expect(headings(document)).toEqual(['指导思想', '工作目标', '三、主要措施', '四、具体安排'])
    expect(document.sections.every(({ level }) => level === 1)).toBe(true)
    expect(faults(document)).toEqual([])
  })

  test('what the container marks as a heading is one', () => {
    const source = '研修总结\n\n我们走过的路\n一年来大家认真学习，收获很多。\n\n我们的遗憾\n时间不够用，研究不够深。\n'
    const at = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length })
    const document = read(source, [
      { kind: 'heading', level: 1, span: at('研修总结') },
      { kind: 'heading', level: 1, span: at('我们走过的路') },
      { kind: 'heading', level: 2, span: at('一年来大家认真学习，收获很多。') },
      { kind: 'heading', level: 1, span: at('我们的遗憾') }
    ])
    expect(headings(document)).toEqual(['我们走过的路', '我们的遗憾'])
  })

  test('levels of the container nest, beside numbers too', () => {
    const source =
      '一、我们的做法\n学习先行\n每周读书一小时，写笔记一篇。\n教研为本\n每周教研一次，人人发言。\n结束语\n路在脚下，我们继续走。\n'
    const at = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length })
    const document = read(source, [
      { kind: 'heading', level: 1, span: at('一、我们的做法') },
      { kind: 'heading', level: 2, span: at('学习先行') },
      { kind: 'heading', level: 2, span: at('教研为本') },
      { kind: 'heading', level: 1, span: at('结束语') }
    ])
    expect(headings(document)).toEqual(['一、我们的做法', '  学习先行', '  教研为本', '结束语'])
  })

  test('a short line in a document with numbers is none', () => {
    const document = read('一、基本情况\n学校有教师三十人。\n成效\n一等奖两名。\n二、打算\n继续努力。')
    expect(headings(document)).toEqual(['一、基本情况', '二、打算'])
  })
})
