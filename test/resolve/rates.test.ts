import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { asText } from '../corpus/as-text.js'

const rules = loadRuleset()
const entityOf = (source: string, text: string) =>
  asText(source, rules).entities.find(({ source: { start, end } }) => source.slice(start, end) === text)

describe('the rate that an amount is stated at', () => {
  test.each([
    ['各教研组坚持每周一次集体备课。', '一次', { period: 'week', who: '教研组' }],
    ['每组组织读书交流2次。', '2次', { who: '组' }],
    ['每组提交作业设计3份。', '3份', { who: '组' }],
    ['每位教师本学期读专业书籍2本。', '2本', { period: 'term', who: '教师' }],
    ['每人奖励价值50元的图书。', '50元', { who: '人' }],
    ['每个学科确定1个研修主题。', '1个', { who: '学科' }],
    ['每节课都经过三次试教。', '三次', { who: '课' }],
    ['围绕问题组成6个项目组，每组8至12人，两周活动一次。', '一次', { period: 'week', every: 2, who: '组' }],
    ['三年计划投入150万元。', '150万元', { period: 'year', every: 3 }],
    ['教师一周写3页字帖。', '3页', { period: 'week' }],
    ['规定每人每学年不少于36学时，实际人均完成38.7学时。', '38.7学时', { who: '人' }],
    ['上学期全体教师人均听课17节。', '17节', { who: '人' }],
    ['联片教研两个月一次。', '两个月一次', { period: 'month', every: 2 }],
    ['每人每学年校本研修48学时，另加网络研修24学时，每人每学年共72学时。', '72学时', { period: 'year', who: '人' }],
    ['读书漂流每两周一轮。', '每两周一轮', { period: 'week', every: 2 }],
    ['教师每五年累计不少于350学时。', '不少于350学时', { period: 'year', every: 5 }],
    ['每周写观察记录1篇，一学期累计不少于15篇。', '不少于15篇', { period: 'term' }]
  ])('%s', (source, text, per) => {
    expect(entityOf(source, text)?.per).toEqual(per)
  })

  test.each([
    ['项目不全每缺一项扣2分。', '一项'],
    ['八位教师各配一名师傅。', '一名'],
    ['三个年级组各选一个主题。', '一个'],
    ['每次评课安排两位老师发言。', '两位'],
    ['三年计划投入150万元，其中2024年45万元，2025年50万元。', '45万元'],
    ['每周听课1节，全年听课47节。', '47节'],
    ['各组共同研读课程标准，举行读书交流8场。', '8场'],
    ['人均完成51学时，达到48学时的有25人。', '25人'],
    ['教研组研修每组7次，平均参训率为96.5%。', '96.5%'],
    ['每位教师每学期听课不少于20节，我第一学期听课36节。', '36节'],
    ['每两周写随笔一篇，学期末交案例1份。', '1份'],
    ['召开会议8次，其中第一学期3次。', '3次'],
    ['每月上交笔记一篇（800字以上）。', '800字以上'],
    ['每人每年不少于48学时，每12学时折合1学分。', '1学分'],
    ['人均听课43节，组长听得最多，68节。', '68节'],
    ['三年累计投入14.35万元。', '14.35万元'],
    ['教学年资方面，0至4年11人、5至9年13人。', '13人'],
    ['三年累计听课180节。', '180节']
  ])('is none in %s', (source, text) => {
    expect(entityOf(source, text)).toBeDefined()
    expect(entityOf(source, text)?.per).toBeUndefined()
  })
})

describe('whether an amount is asked for or done', () => {
  test.each([
    ['每位教师每学期听课不少于20节，我第一学期听课36节。', '36节', 'actual'],
    ['每位教师每学期听课不少于20节，我第一学期听课36节。', '不少于20节', 'target'],
    ['优秀率提高到63%，低分率控制在2%以内。', '2%以内', 'actual'],
    ['今年优秀率应提高，低分率要控制在2%以内。', '2%以内', 'target'],
    ['21人达成每学期12节的目标。', '12节', 'target'],
    ['最多的一周要上十六节，少的也有十一二节。', '十六节', 'actual'],
    ['制定《研修经费管理规定》等制度9项。', '9项', 'actual'],
    ['各点送教6次，合计24次，每次送2节课，累计送课48节。', '2节', 'actual'],
    ['集中学习全年14次，每次1.5学时，计21学时。', '1.5学时', 'actual'],
    ['集中培训每8学时计1学分。', '1学分', 'target'],
    ['一、学分折算办法\n论文发表计2学分。', '2学分', 'target'],
    ['一、登记范围与标准\n应登记的教师68人。', '68人', 'actual'],
    ['一、落实标准的情况\n人均完成38学时。', '38学时', 'actual'],
    ['项目\t预算\t实际支出\n酬金\t2400元\t2250元', '2400元', 'target'],
    ['项目\t预算\t实际支出\n酬金\t2400元\t2250元', '2250元', 'actual']
  ])('%s: %s', (source, text, status) => {
    expect(entityOf(`青禾小学校本研修总结\n${source}`, text)?.status).toBe(status)
  })
})

describe('the time reported on', () => {
  test.each([
    ['青禾中学校本研修三年规划（2024—2026年）\n学校创办于1952年，2006年晋升为示范高中。'],
    ['青禾中学校本研修规划\n一、学校概况\n学校始建于1952年，2006年更名为青禾中学。']
  ])('is not the year that the school was founded in', (source) => {
    expect(asText(source, rules).period).toBeUndefined()
  })

  test('is the year that the opening names', () => {
    expect(asText('校本研修总结\n2023年，我校开展研修活动12次。', rules).period).toEqual({ year: 2023 })
  })
})
