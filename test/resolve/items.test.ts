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
    ['58名教师中有52人达到规定的40学时。', '52人', '教师'],
    ['校本课程由12门增加到19门。', '12门', '校本课程'],
    ['全组教师参加训练，累计1,860学时。', '1,860学时', '训练'],
    ['更新课桌40套，多媒体教室28间。', '28间', '多媒体教室'],
    ['上传信息稿件86条，被区级媒体采用19条。', '19条', '信息稿件'],
    ['每学期组织一次片区联研，举行两次教学开放日。', '一次', '片区联研'],
    ['每学期组织一次片区联研，举行两次教学开放日。', '两次', '教学开放日'],
    ['制作课件320件，其中参加市级评选获奖9件。', '9件', '课件'],
    ['获奖情况：论文一等奖3篇、二等奖5篇。', '5篇', '论文二等奖'],
    ['青年教师上汇报课12节，评出优秀8节、良好4节。', '4节', '良好汇报课'],
    ['按职称分，正高级1人、一级52人。', '52人', '一级'],
    ['现有教学班31个（小学部19个、初中部12个）。', '12个', '教学班'],
    ['派出教师参加国培1人、市培3人。', '3人', '教师'],
    ['教师基本功比赛8人次。', '8人次', '教师基本功比赛'],
    ['研磨课例12个。', '12个', '课例'],
    ['精读专业书籍1本。', '1本', '专业书籍'],
    ['我们组十二个人，各有所长。', '十二个', '人'],
    ['规定每人每学期至少听二十节。', '至少听二十节', '听课'],
    ['评选“研修之星”16名。', '16名', '研修之星'],
    ['支出：讲课费1.5万元、资料及平台1.2万元、机动0.6万元。', '1.2万元', '资料及平台'],
    ['支出：讲课费1.5万元、资料及平台1.2万元、机动0.6万元。', '0.6万元', '机动'],
    ['教师中45岁以上的占46%，35岁以下的占两成。', '两成', '教师'],
    ['87%的教师认为实用，11%认为一般。', '11%', '教师'],
    ['骨干教师占比达三分之一。', '三分之一', '骨干教师'],
    ['腾出五分之一的时间用于自学。', '五分之一', '时间'],
    ['校级教学能手覆盖率达60%。', '60%', '覆盖率']
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

  test('in a table whose heads only say what became of it stands above it', () => {
    const table = '课题统计\n级别\t立项\t结题\n省级\t4项\t3项\n市级\t7项\t5项'
    expect(itemOf(table, '3项')).toBe('课题')
    expect(itemOf(`发表${table.replace('课题统计', '论文情况').replace('4项', '4篇')}`, '4篇')).toBe('论文')
    expect(itemOf(table.replaceAll('\t', ' | '), '7项')).toBe('课题')
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
