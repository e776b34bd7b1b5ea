import { describe, expect, it } from 'vitest'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

/** Rows of a text's ledger as `level object status count unit`. */
function ledger(text: string, kind: 'plan' | 'summary' = 'summary'): string[] {
  return readExample(text, rules, kind).ledger.map(({ level, object, status, count, unit }) =>
    [level, object, status ?? '-', count, unit].join(' ')
  )
}

describe('台账', () => {
  it('按级别、对象、状态列出,按级别排', () => {
    expect(ledger('市级骨干教师4人,区级骨干教师11人。在研课题3项,其中省级1项,市级2项。市级1项课题已经结题。')).toEqual([
      'provincial 课题 在研 1 项',
      'municipal 骨干教师 - 4 人',
      'municipal 课题 在研 2 项',
      'municipal 课题 结题 1 项',
      'district 骨干教师 - 11 人'
    ])
  })

  it('同一级别、对象、状态的数相加,各有出处', () => {
    const document = readExample('语文组上校级公开课3节。数学组上校级公开课4节。', rules, 'summary')
    expect(document.ledger).toHaveLength(1)
    expect(document.ledger[0]).toMatchObject({ level: 'school', object: '公开课', count: 7, unit: '节' })
    const named = document.ledger[0]!.evidence.map((id) => {
      const { source } = document.entities.find((entity) => entity.id === id)!
      return document.source.slice(source.start, source.end)
    })
    expect(named).toEqual(['校级公开课', '3节', '校级公开课', '4节'])
  })

  it('表格里，级别是一行还是一列，状态写在表头还是表题，都一样', () => {
    expect(ledger('课题统计\n级别\t立项\t结题\n省级\t4项\t3项\n合计\t4项\t3项')).toEqual([
      'provincial 课题 立项 4 项',
      'provincial 课题 结题 3 项'
    ])
    expect(ledger('获奖情况\n项目\t省级\t市级\t合计\n论文(篇)\t5\t9\t14\n优质课(节)\t1\t3\t4')).toEqual([
      'provincial 论文 获奖 5 篇',
      'provincial 优质课 获奖 1 节',
      'municipal 论文 获奖 9 篇',
      'municipal 优质课 获奖 3 节'
    ])
  })

  it('人和人次分开', () => {
    expect(ledger('参加省级培训5人。参加省级培训8人次。')).toEqual([
      'provincial 培训 - 5 人',
      'provincial 培训 - 8 人次'
    ])
  })

  it('目标不与实际相加', () => {
    expect(ledger('本年度市级课题立项2项。\n\n今后打算\n\n明年力争立项市级课题3项。')).toEqual([
      'municipal 课题 立项 2 项',
      'municipal 课题 目标 3 项'
    ])
    expect(ledger('力争立项县级课题2项。', 'plan')).toEqual(['district 课题 目标 2 项'])
  })

  it('同一句话再说一遍不重复计', () => {
    const once = '全年开展组级教研活动20次。'
    expect(ledger(`${once}各组很认真。${once}`)).toEqual(['group 教研活动 - 20 次'])
    expect(ledger('我校现有市级骨干教师4人。教师队伍中有市级骨干教师4人。')).toEqual(['municipal 骨干教师 - 4 人'])
  })

  it('不同的事碰巧数相同,仍相加', () => {
    expect(ledger('语文组上校级公开课3节。数学组上校级公开课3节。')).toEqual(['school 公开课 - 6 节'])
  })

  it('几级共有的数、范围、频率不入账', () => {
    expect(ledger('国家、省、市级课题共13项。培养县级骨干教师2-3名。每学期上校级公开课2节。')).toEqual([])
  })

  it('“以上”另列', () => {
    expect(ledger('县级以上课题3项,县级课题2项。')).toEqual(['district 以上课题 - 3 项', 'district 课题 - 2 项'])
  })

  it('一行里的每一项都入账', () => {
    expect(ledger('获奖如下:\n市级:论文一等奖3篇、二等奖5篇;优质课4节')).toEqual([
      'municipal 论文一等奖 获奖 3 篇',
      'municipal 论文二等奖 获奖 5 篇',
      'municipal 优质课 - 4 节'
    ])
  })

  it('简称与全称同列', () => {
    expect(ledger('语文组有校级骨干3人;数学组有校级骨干教师4人。')).toEqual(['school 骨干教师 - 7 人'])
  })
})
