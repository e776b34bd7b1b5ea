import { describe, expect, test } from 'vitest'
import { slice } from '../../src/span.js'
import { read } from './read.js'

describe('the title', () => {
  const titleOf = (text: string) => {
    const document = read(text)
    return document.title && slice(document.text, document.title)
  }

  test.each([
    [
      'on its own line',
      '云山小学2023年校本研修工作总结\n\n一年来，我校开展了研修活动。',
      '云山小学2023年校本研修工作总结'
    ],
    [
      'glued to the text',
      '云山小学校本研修工作总结2023年我校认真开展了校本研修工作，成效明显。',
      '云山小学校本研修工作总结'
    ],
    [
      'glued to the first part',
      '云山小学校本研修计划一、指导思想以新课标为指导，开展校本研修工作。',
      '云山小学校本研修计划'
    ],
    [
      'with a subtitle',
      '学思并进促成长\n——云山小学校本研修总结\n一年来，我校开展了研修活动。',
      '学思并进促成长\n——云山小学校本研修总结'
    ],
    ['with a remark', '云山小学校本研修方案（试行）\n为了做好研修工作，制定本方案。', '云山小学校本研修方案(试行)'],
    ['without a word of a kind', '做有温度的研修\n一年来，我校开展了研修活动，老师们收获不小。', '做有温度的研修']
  ])('%s', (_, text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  test.each([
    ['根据学校工作计划，我校认真开展了校本研修工作，老师们收获不小。'],
    ['一、指导思想\n以新课标为指导。'],
    ['各位领导：\n现将研修工作汇报如下，请批评指正。']
  ])('there is none in %s', (text) => {
    expect(titleOf(text)).toBeUndefined()
  })

  test('printed twice it is no paragraph', () => {
    const { blocks } = read('云山小学研修总结\n\n云山小学研修总结\n\n一年来，我校开展了研修活动，老师们收获不小。')
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'title', 'paragraph'])
  })
})

describe('the kind', () => {
  test.each([
    ['云山小学校本研修计划\n做好工作。', 'plan'],
    ['云山小学校本研修实施方案\n做好工作。', 'plan'],
    ['云山小学校本研修工作汇报\n做好工作。', 'summary'],
    ['云山小学研修计划执行情况总结\n做好工作。', 'summary'],
    ['云山小学2023年研修总结及2024年研修计划\n做好工作。', 'summary'],
    ['云山小学2023年研修工作总结（附统计表）\n\n做好工作。', 'summary'],
    ['云山小学研修情况统计表（2023年总结用）\n做好工作。', 'other'],
    ['关于印发《校本研修方案》的通知\n请遵照执行。', 'other'],
    ['云山小学校本研修考勤制度\n按时参加。', 'other'],
    ['一年来，我校开展了研修活动，取得了成绩，现将工作总结如下。', 'summary'],
    ['本学期拟开展研修活动八次，力争人人参加，各组应按时上交材料。', 'plan']
  ])('of %s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })
})

describe('residue', () => {
  test('each line of it is a piece, and the report is left alone', () => {
    const { text, residue, kind, blocks } = read(`好范本网 > 范文 > 工作总结

研修工作总结

2021-05-01 来源：网络 阅读：352次

总结是对工作加以回顾的书面材料，让我们来写总结吧。下面是小编整理的总结，供大家参考。

一年来，我校开展了研修活动，老师们学习新课标，收获不小。

（本文由好范本网整理，未完，点击下一页继续阅读）

上一篇：秋游总结
推荐阅读：
·安全工作总结（三篇）
·少先队计划`)
    expect(residue.map(({ span }) => slice(text, span).replace(/ /g, ''))).toEqual([
      '好范本网>范文>工作总结',
      '2021-05-01来源:网络阅读:352次',
      '总结是对工作加以回顾的书面材料,让我们来写总结吧。下面是小编整理的总结,供大家参考。',
      '(本文由好范本网整理,未完,点击下一页继续阅读)',
      '上一篇:秋游总结',
      '推荐阅读:',
      '·安全工作总结(三篇)',
      '·少先队计划'
    ])
    expect(kind).toBe('summary')
    expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => slice(text, span))).toEqual([
      '一年来,我校开展了研修活动,老师们学习新课标,收获不小。'
    ])
  })

  test('a code within a line leaves the mark behind it at the beginning of the line', () => {
    const { text, residue, sections } = read(
      '一、做法\n[bookmark: _GoBack]1.读书活动。每人读书两本。\n2.听课活动。每人听课十节。'
    )
    expect(residue.map(({ span }) => slice(text, span))).toEqual(['[bookmark: _GoBack]'])
    expect(sections.map(({ marker }) => marker)).toEqual(['一、', '1.', '2.'])
  })
})

describe('tables', () => {
  const grid = (text: string) => {
    const { text: normal, tables } = read(text)
    return tables.map(({ header, cells }) => ({
      header,
      rows: cells.reduce<string[][]>((rows, { row, column, span }) => {
        rows[row] ??= []
        rows[row][column] = slice(normal, span)
        return rows
      }, [])
    }))
  }

  test('told by tabs between cells', () => {
    expect(
      grid('安排\n周次\t内容\t负责人\n第二周\t制定计划\t教导处\n第四周\t课例研讨\t语文组\n以上安排请遵照执行。')
    ).toEqual([
      {
        header: 1,
        rows: [
          ['周次', '内容', '负责人'],
          ['第二周', '制定计划', '教导处'],
          ['第四周', '课例研讨', '语文组']
        ]
      }
    ])
  })

  test('a cell a line behind a tab, with line breaks within cells', () => {
    const tables = grid(
      '细则\n\n\t项目\n\t分值\n\t要求\n\n\t出勤\n\t5分\n\t按时参加\n\n\t评课\n\n材料\n\t10分\n\t有优点，有缺点，\n\n有建议。\n\n\t总结\n\t5分\n\t期末上交\n\n\n 以上由教导处考核。\n'
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]!.rows.map(([first, second]) => [first!.replace(/\s/g, ''), second])).toEqual([
      ['项目', '分值'],
      ['出勤', '5分'],
      ['评课材料', '10分'],
      ['总结', '5分']
    ])
  })

  test('flattened to lines, told by a column of figures', () => {
    const lines = [
      '项目',
      '分值',
      '要求',
      '出勤',
      '10分',
      '按时参加',
      '听课',
      '20分',
      '每月四节',
      '作业',
      '15分',
      '按时完成'
    ]
    expect(grid(`四、考核标准\n${lines.join('\n')}\n五、结果运用\n记入档案。`)).toEqual([
      { header: 1, rows: [lines.slice(0, 3), lines.slice(3, 6), lines.slice(6, 9), lines.slice(9, 12)] }
    ])
  })

  test('flattened to lines, with names of columns of its own, told by the shape of its rows', () => {
    const rows = [
      ['级别', '论文', '优质课', '课题立项'],
      ['省级', '1篇', '-', '2项'],
      ['市级', '4篇', '2节', '-'],
      ['合计', '5篇', '2节', '2项']
    ]
    expect(grid(`三、成果\n${rows.flat().join('\n')}\n梁老师的课被评为优课。\n四、打算\n再努力。`)).toEqual([
      { header: 1, rows }
    ])
    expect(grid(`三、成果\n项目\n研修手记\n送教下乡\n40篇\n读书沙龙\n校级论坛\n以上成果已经归档。`)).toEqual([])
  })

  test('flattened to lines, with a row of totals below its last columns', () => {
    const head = ['周次', '内容', '主讲人', '学时']
    const row = (week: string, hours: string) => [week, '单元备课', '各组组长', hours]
    const rows = [head, row('第一周', '3学时'), row('第三周', '2学时'), row('第五周', '4学时')]
    const totals = ['合计', '3次', '9学时']
    const [table] = grid(`四、安排\n${[...rows.flat(), ...totals].join('\n')}\n五、考核\n记入档案。`)
    expect(table!.rows.flat()).toEqual([...rows.flat(), ...totals])
    const others = ['合计', '3次', '9本']
    const [without] = grid(`四、安排\n${[...rows.flat(), ...others].join('\n')}\n五、考核\n记入档案。`)
    expect(without!.rows).toEqual(rows)
  })

  test('of the container', () => {
    const source = '项目分值出勤10分'
    const at = (start: number, end: number) => ({ start, end })
    const { text, tables } = read(source, [
      { kind: 'table', span: at(0, 9) },
      { kind: 'row', span: at(0, 4) },
      { kind: 'cell', span: at(0, 2) },
      { kind: 'cell', span: at(2, 4) },
      { kind: 'row', span: at(4, 9) },
      { kind: 'cell', span: at(4, 6) },
      { kind: 'cell', span: at(6, 9) }
    ])
    expect(tables[0]!.cells.map(({ row, column, span }) => [row, column, slice(text, span)])).toEqual([
      [0, 0, '项目'],
      [0, 1, '分值'],
      [1, 0, '出勤'],
      [1, 1, '10分']
    ])
  })

  test('lines that only begin like one are none', () => {
    expect(grid('三、要求\n项目\n内容\n按时参加，认真记录。\n学期末上交材料。')).toEqual([])
  })

  test('numbers in cells are no marks of the outline', () => {
    const { outlineFaults, sections } = read(
      '一、安排\n内容\t序号\t负责人\n开会\t1.\t甲\n上课\t3.\t乙\n二、要求\n按时参加。'
    )
    expect(outlineFaults).toEqual([])
    expect(sections.map(({ marker }) => marker)).toEqual(['一、', '二、'])
  })
})

test('blocks tile the text, blank lines apart', () => {
  const { text, blocks } = read(`云山小学研修总结
一年来，我校开展了研修活动。

一、主要做法
抓学习，抓备课。
二、打算继续努力，把研修抓实。
周次\t内容
第一周\t开会
第二周\t上课
上一篇：秋游总结
`)
  let at = 0
  for (const { span } of blocks) {
    expect(text.slice(at, span.start).trim()).toBe('')
    expect(span.end).toBeGreaterThan(span.start)
    at = span.end
  }
  expect(text.slice(at).trim()).toBe('')
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['title', 'heading', 'paragraph', 'row', 'residue']))
})
