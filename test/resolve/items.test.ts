import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { asText } from '../corpus/as-text.js'

const rules = loadRuleset()
const itemOf = (source: string, text: string) => {
  const found = asText(source, rules).entities.find(({ source: { start, end } }) => source.slice(start, end) === text)
  expect(found, `${text} in ${source}`).toBeDefined()
  return found!.item
}

describe('what is counted', () => {
  test.each([
    ['每组组织读书交流2次。', '2次', '读书交流'],
    ['其中专任教师48人，工勤人员4人。', '4人', '工勤人员'],
    ['高级教师12人，一级教师31人。', '31人', '一级教师'],
    ['由语文组、数学组四位教研组长负责。', '四位', '教研组长'],
    ['征集课程50门，评选精品课程15门。', '15门', '精品课程'],
    ['上传教学设计258篇，发表评论1300余条。', '1300余条', '评论'],
    ['每人每周至少听课2节。', '至少听课2节', '听课'],
    ['学校从公用经费中列支5%作为教师培训经费。', '5%', '公用经费'],
    ['公开课每节记5分。', '记5分', '公开课'],
    ['考核分四个等次：90分以上为优秀，80—89分为良好。', '90分以上', '优秀'],
    ['58名教师中有52人达到规定的40学时。', '52人', '教师']
  ])('%s', (source, text, item) => {
    expect(itemOf(source, text)).toBe(item)
  })

  test('is not a word of time, change or order', () => {
    expect(itemOf('每两周集中学习一次，全年组织20次。', '20次')).toBe('集中学习')
    expect(itemOf('发表论文413篇，比上年增加62篇。', '62篇')).toBe('论文')
    expect(itemOf('请假超过三分之一学时的不参加评优。', '超过三分之一')).not.toBe('三分之')
  })

  test('in a table is the thing of its row, not the person or the month', () => {
    const table = '时间\t内容\t主持人\t学时\n9月\t读书交流\t贺兰英\t6\n10月\t作业展评\t屠思源\t4\n合计\t\t\t10'
    expect(itemOf(table, '6')).toBe('读书交流')
    expect(itemOf(table, '4')).toBe('作业展评')
    expect(itemOf(table, '10')).toBe('合计')
  })

  test('in a table is no figure, in either writing', () => {
    const table = '项目\t单价\t数量\t金额\n讲课费\t五百元\t十二节\t六千元\n一等奖\t二百元\t三名\t六百元'
    expect(itemOf(table, '十二节')).toBe('讲课费')
    expect(itemOf(table, '六百元')).toBe('一等奖')
  })

  test('does not reach over the border of a cell', () => {
    const table =
      '项目\t内容\t评分标准\n课例研究\t每学期上研究课不少于1节\t县级展示课加2分\n听课\t每学期听课20节\t少一节扣1分'
    expect(itemOf(table, '不少于1节')).toBe('研究课')
  })
})
