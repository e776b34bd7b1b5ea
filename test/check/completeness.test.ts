import { describe, expect, test } from 'vitest'
import { examine } from './examine.js'

const SUMMARY = `云溪小学校本研修工作总结
一、基本情况
学校现有教师36人，本学期组织集中培训6次。
二、取得的成绩
两名教师在县级赛课中获一等奖，参训率达到98%。`

const items = (text: string, profile?: string) => examine(text, profile ? { profile } : {}).completeness!.items

describe('a summary', () => {
  const { completeness, findings } = examine(SUMMARY)

  test('loses a point for each part of the rubric that it lacks', () => {
    expect(completeness).toMatchObject({ profile: 'base-summary', score: 8, outOf: 10 })
    expect(completeness!.items.map(({ role, status, deduction }) => [role, status, deduction])).toEqual([
      ['overview', 'present', 0],
      ['outcomes', 'present', 0],
      ['problems', 'missing', 1],
      ['next', 'missing', 1]
    ])
  })

  test('is told of each, with what is asked for, what it costs and what to do', () => {
    const missing = findings.filter(({ check }) => check === 'section.missing')
    expect(missing.map(({ about, severity, outcome }) => [about, severity, outcome])).toEqual([
      ['problems', 'error', 'inconsistent'],
      ['next', 'error', 'inconsistent']
    ])
    for (const { message } of missing) expect(message).toMatch(/^没有找到“.+”，.+扣1分.*；建议/)
  })
})

describe('a plan', () => {
  test('loses one point, however many parts it lacks', () => {
    const { completeness } = examine('云溪小学校本研修计划\n一、研修目标\n每位教师听课不少于20节。')
    expect(completeness).toMatchObject({ profile: 'base-plan', score: 4, outOf: 5 })
    const { items } = completeness!
    expect(items.filter(({ status }) => status === 'missing').length).toBeGreaterThan(2)
    expect(items.reduce((sum, { deduction }) => sum + deduction, 0)).toBe(1)
  })
})

describe('a document that is neither', () => {
  const NOTICE = '关于报送校本研修计划的通知\n各学校：请于三月一日前报送计划。'

  test('gets no verdict', () => {
    expect(examine(NOTICE).completeness).toBeUndefined()
    expect(examine(NOTICE).findings.filter(({ check }) => check.startsWith('section.'))).toEqual([])
  })

  test('gets one where the profile named is for it', () => {
    const text = '参加培训心得体会\n上周我参加了县里的讲座，收获很大。'
    expect(examine(text, { profile: 'reflection' }).completeness).toMatchObject({ score: 8, outOf: 10 })
  })
})

describe('a profile', () => {
  test('is not used for documents that it is not for: they are judged by the base profile', () => {
    expect(examine(SUMMARY, { profile: 'group-plan' }).completeness?.profile).toBe('base-summary')
  })

  test('must exist', () => {
    expect(() => examine(SUMMARY, { profile: 'no-such' })).toThrow('no-such')
  })

  test('recommends without taking points off', () => {
    const { completeness, findings } = examine(SUMMARY, { profile: 'school-summary-full' })
    const recommended = completeness!.items.find(({ label }) => label === '课题研究')!
    expect(recommended).toMatchObject({ status: 'missing', deduction: 0 })
    expect(findings.find(({ about }) => about === 'projects')).toMatchObject({ severity: 'info', outcome: 'undecided' })
  })

  test('with bands says the grade, as a remark', () => {
    const text = '云溪小学校本研修示范校自查报告\n学校成立了领导小组，公用经费的6%用于研修。'
    const grade = examine(text, { profile: 'demo-school' }).findings.find(({ check }) => check === 'completeness.grade')
    expect(grade).toMatchObject({ severity: 'info', data: { grade: '不合格' } })
  })

  test('never goes below nothing', () => {
    const { completeness } = examine('云溪小学示范校自查报告\n老师们很努力。', { profile: 'demo-school' })
    expect(completeness!.score).toBeGreaterThanOrEqual(0)
    expect(completeness!.score).toBe(
      completeness!.outOf - completeness!.items.reduce((sum, { deduction }) => sum + deduction, 0)
    )
  })
})

describe('records of activities', () => {
  const RECORDS = `云溪小学校本研修活动记录
第一次活动
时间：3月12日 地点：会议室 主讲人：陆小满 负责人：田禾
内容：新课标解读，2学时 效果：老师们很有收获
第二次活动
时间：4月9日 主讲人：田禾 负责人：田禾
内容：作业设计，2学时 效果：收集了案例`

  test('have what they need each: what one of them lacks is thin, and the record is shown', () => {
    const { findings } = examine(RECORDS, { profile: 'credit-audit' })
    expect(items(RECORDS, 'credit-audit').find(({ label }) => label === '地点')).toMatchObject({ status: 'thin' })
    const place = findings.find(({ about }) => about === 'place')!
    expect(place.message).toContain('有1次活动的记录没有“地点”')
    expect(RECORDS.slice(place.span!.start, place.span!.end)).toMatch(/^第二次活动/)
  })
})

describe('the nearest passage', () => {
  test('is the one that speaks of the same things', () => {
    const text = `云溪小学校本研修工作计划
一、研修目标
每位教师听课不少于20节。
二、研修主题
围绕读写结合开展研修。
三、研修方式
采取集体备课、专题讲座等方式，购书经费另行申请。
四、时间安排
三月份启动，六月份总结。`
    const { completeness } = examine(text)
    const { status, nearest } = completeness!.items.find(({ role }) => role === 'safeguards')!
    if (status === 'missing') expect(text.slice(nearest!.start, nearest!.end)).toContain('经费')
    else expect(status).toBe('thin')
  })

  test('is left out where nothing comes near', () => {
    expect(items('云溪小学校本研修总结\n春天来了。').every(({ nearest }) => nearest === undefined)).toBe(true)
  })
})

describe('a part in passing', () => {
  test('is undecided; a heading with nothing under it is thin', () => {
    const text = `${SUMMARY}
三、存在的问题
四、今后打算
下学期学校将加强课题研究的指导，进一步丰富研修形式，请专家到校讲座。`
    const { findings, completeness } = examine(text)
    expect(completeness!.items.find(({ role }) => role === 'problems')).toMatchObject({ status: 'thin', deduction: 0 })
    expect(findings.find(({ check }) => check === 'section.thin')).toMatchObject({
      about: 'problems',
      severity: 'warning'
    })
  })
})

test('a plan of how teachers are assessed is judged as that, and any other plan as a plan', () => {
  const text =
    '青禾小学校本研修量化考核方案\n一、考核内容\n出勤30分，听课30分，作业40分。\n二、考核等次\n90分以上为优秀。\n'
  expect(examine(text, { kind: 'plan' }).completeness).toMatchObject({ profile: 'assessment-plan', outOf: 6 })
  const plan = text.replace('量化考核', '实施')
  expect(examine(plan, { kind: 'plan' }).completeness).toMatchObject({ profile: 'base-plan' })
})
