import { describe, expect, test } from 'vitest'
import { proveStructure } from '../../src/prove/prove-structure.js'
import { slice } from '../../src/span.js'
import { headings, present, read, rules } from './read.js'

test('the examples of the rules hold', () => {
  expect(proveStructure(rules).failures).toEqual([])
})

describe('a role is told', () => {
  test('by the words of its heading', () => {
    const { sections } = read(`云山小学校本研修计划
一、指导思想
落实立德树人根本任务。
二、研修目标
人人参加研修，学时达标。
三、研修内容与形式
集中学习课程标准，分组研讨课例。
四、保障措施
经费列入预算，时间有保证。`)
    expect(sections.map(({ role }) => role)).toEqual(['guidance', 'goals', 'content', 'safeguards'])
  })

  test('by likeness to a name, where no word is found', () => {
    const { sections } = read('云山小学研修总结\n一、所取得的新成绩\n获奖五人。\n二、今後的打祘与设想\n继续努力。')
    expect(sections[0]!.role).toBe('outcomes')
  })

  test('by the body, where the heading is a slogan', () => {
    const { sections } = read(`云山小学研修总结
一、同心同向
学校成立了以校长为组长的研修领导小组，副校长任副组长，办公室设在教导处。
二、走实走深
每周开展教研活动一次，组织了磨课，举办了讲座。`)
    expect(sections.map(({ role }) => role)).toEqual(['organization', 'practices'])
  })

  test('two of one heading', () => {
    const document = read('云山小学研修计划\n一、研修内容与形式\n集中学习课程标准，分组研讨课例，做好笔记。')
    expect(present(document)).toEqual(expect.arrayContaining(['content', 'methods']))
  })

  test('工作思路 is guidance at the beginning and what comes next at the end', () => {
    const plan = read(
      '云山小学研修计划\n一、工作思路\n以课例为抓手，稳步推进。\n二、工作措施\n抓学习，抓备课，抓听课，抓评课，抓反思。\n三、工作安排\n九月开会，十月上课，十一月检查，十二月总结。'
    )
    const summary = read(
      '云山小学研修总结\n一、主要做法\n抓学习，抓备课，抓听课，抓评课，抓反思，抓课题。\n二、主要成效\n获奖五人，结题两项。\n三、明年工作思路\n以课例为抓手，稳步推进。'
    )
    expect(plan.sections[0]!.role).toBe('guidance')
    expect(plan.roles.next.status).toBe('not-applicable')
    expect(summary.sections[2]!.role).toBe('next')
    expect(summary.roles.guidance.status).toBe('missing')
  })
})

describe('the status of a role', () => {
  const closing = (last: string) =>
    read(`云山小学校本研修总结
一、领导重视
学校成立了研修领导小组，校长任组长，定期召开会议。
二、扎实开展
一年来开展教研活动二十次，组织了讲座，举办了竞赛，老师们踊跃参加，课堂有了新面貌。
三、成绩喜人
获奖十二人次，结题两项，发表论文三篇。
${last}`)

  test('problems and plans may be one sentence at the end', () => {
    const { text, roles } = closing(
      '总之，成绩属于过去。工作中也还存在一些不足，个别教师参与不够积极。下学期，我校将继续努力，把研修抓实。'
    )
    expect(roles.problems.status).toBe('present')
    expect(roles.problems.evidence.map((span) => slice(text, span))).toEqual([
      '工作中也还存在一些不足,个别教师参与不够积极。'
    ])
    expect(roles.next.status).toBe('present')
    expect(roles.next.evidence.map((span) => slice(text, span))).toEqual(['下学期,我校将继续努力,把研修抓实。'])
  })

  test('missing where nothing speaks of it, not applicable where none is needed', () => {
    const { roles } = closing('成绩属于过去。')
    expect(roles.problems.status).toBe('missing')
    expect(roles.next.status).toBe('missing')
    expect(roles.schedule.status).toBe('not-applicable')
    expect(roles.problems.evidence).toEqual([])
  })

  test('thin where it is touched on, or where next to nothing stands below its heading', () => {
    expect(closing('今后要查找不足。').roles.problems.status).toBe('thin')
    expect(closing('四、存在问题\n无。').roles.problems.status).toBe('thin')
  })

  test('what is said of lessons is not said of the work', () => {
    const { roles } = read(
      '云山小学研修总结\n一、重视教学反思\n老师们课后找出教学中的成败与不足，使之成为以后教学的借鉴。\n二、认真备课\n每周备课一次，人人写教案，按时上交，期末展评。'
    )
    expect(roles.problems.status).toBe('missing')
    expect(roles.next.status).toBe('missing')
  })
})

describe('a text without line breaks has the same sections and roles', () => {
  const documents = {
    plan: `梅溪小学2024—2025学年度校本研修工作计划
一、指导思想
以立德树人为根本任务，以课堂教学为主阵地，结合我校实际，特制定本计划。
二、现状分析
我校现有教师三十六人，平均年龄四十一岁，骨干教师偏少。
三、研修目标
（一）总体目标
建设一支师德好、业务精的教师队伍。
（二）具体目标
1.教师参训率达到百分之百，人均不少于三十六学时。
2.培养区级骨干教师两名，争取课题立项一项。
四、研修内容与形式
1.集中研修。每两周一次，由教导处组织。
2.课例研究。每个教研组推出两节研究课。
五、组织领导
组长：孟远
副组长：柏青
六、保障措施
加强考勤，落实经费，把研修情况纳入考核。`,
    summary: `青禾中学2023年校本研修工作总结
2023年，我校扎实开展校本研修，现将工作总结如下：
一、领导重视，组织健全
学校成立了研修领导小组，校长任组长。
二、形式多样，有效研修
（一）专题讲座
全年举办讲座六次，内容涉及师德、新课标。
（二）网络研修
全校教师参加国家平台学习，人均十学时。
三、以研促教，成果喜人
本年度教师获奖二十人次，其中市级六人次。
四、存在的问题
个别教师对研修认识不到位，课题研究不够深入。
五、今后打算
下学期，我校将继续抓好课例研究。`
  }

  test.each(Object.entries(documents))('%s', (_, text) => {
    const lined = read(text)
    const flat = read(text.replaceAll('\n', ''))
    expect(headings(flat)).toEqual(headings(lined))
    expect(flat.sections.map(({ role }) => role)).toEqual(lined.sections.map(({ role }) => role))
    expect(present(flat)).toEqual(present(lined))
    expect(flat.kind).toBe(lined.kind)
    expect(flat.outlineFaults).toEqual([])
  })
})

test('a long text ends: what is quadratic would run into the time limit of the tests', () => {
  const text = '一、集体备课我校每周备课一次，做到四定。1.定时间2.定地点（一）研讨交流根据安排开展活动；\t表\n\n'
  expect(read(text.repeat(1000)).blocks.length).toBeGreaterThan(1000)
})

test('a text that is nothing but names of columns is no table from each of its lines on', () => {
  expect(read('目标\n'.repeat(20_000)).tables).toEqual([])
  expect(read('级别\n无\n'.repeat(10_000)).tables).toEqual([])
})

describe('a report written as a table', () => {
  test.each([
    [
      'a form with labels and texts',
      '青禾小学语文组研修计划表\n\n组别\t语文组\t组长\t李文静\n研修主题\t单元整体视角下的作业设计\n研修目标\t人人会设计分层作业，形成作业集\n保障措施\t每周三下午为研修时间，学校提供经费\n',
      ['theme', 'goals', 'safeguards']
    ],
    [
      'columns under their names',
      '青禾書院周年計劃\n\n關注事項：優化教學\n\n策略\t時間表\t成功準則\t評估方法\t所需資源\n舉辦工作坊\t九月\t八成認為有用\t問卷\t5,000元\n編排共備節\t全年\t每級兩次\t紀錄\t無\n',
      ['theme', 'practices', 'schedule', 'evaluation', 'safeguards']
    ]
  ])('%s has the parts', (_, text, roles) => {
    expect([...present(read(text))].sort()).toEqual([...roles].sort())
  })

  test.each([
    ['a label without a text', '青禾小学研修计划表\n\n研修主题\t\n研修目标\t无\n研修内容\t见附页\n研修方式\t讲座\n'],
    ['a column without entries', '青禾小学研修计划\n\n月份\t主题\t形式\n九月\t\t\n十月\t\t\n'],
    ['a word among others', '青禾小学研修计划\n\n获奖内容说明\t评委方式意见\n一等奖作品展示活动\t王老师推荐作品\n']
  ])('%s does not', (_, text) => {
    expect(present(read(text))).toEqual([])
  })
})

test('names of parts stand above the numbers of each', () => {
  const document = read(
    '青禾小学研修总结\n\n主要做法\n一、抓学习\n每周组织一次集中学习。\n二、抓课堂\n每月一次研究课。\n\n存在问题\n课题研究不够深入。\n'
  )
  expect(document.sections.map(({ level, role }) => [level, role])).toEqual([
    [1, 'practices'],
    [2, undefined],
    [2, undefined],
    [1, 'problems']
  ])
})
