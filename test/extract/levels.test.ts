import { describe, expect, it } from 'vitest'
import type { LevelWord, Mention } from '../../src/document.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

/** Every level of a text as `text level object count unit status`, what is not stated as `-`. */
function levels(text: string, kind: 'plan' | 'summary' = 'summary'): string[] {
  const document = readExample(text, rules, kind)
  return document.entities
    .filter((entity): entity is typeof entity & Mention<LevelWord> => entity.value.type === 'level')
    .map(({ source, value, count, unit, status }) =>
      [text.slice(source.start, source.end), value.level, value.object, count, unit, status]
        .map((field) => field ?? '-')
        .join(' ')
    )
}

describe('级别词与对象', () => {
  it.each([
    ['承担国家级子课题1项', '国家级子课题 national 子课题 1 项 -'],
    ['自治区级论文2篇', '自治区级论文 provincial 论文 2 篇 -'],
    ['州级骨干2名', '州级骨干 municipal 骨干 2 名 -'],
    ['地市级论文3篇', '地市级论文 municipal 论文 3 篇 -'],
    ['旗级公开课1节', '旗级公开课 district 公开课 1 节 -'],
    ['县(市、区)级骨干教师5名', '县(市、区)级骨干教师 district 骨干教师 5 名 -'],
    ['区(县)级公开课3节', '区(县)级公开课 district 公开课 3 节 -'],
    ['中心校级赛课2节', '中心校级赛课 township 赛课 2 节 -'],
    ['园级公开课12节', '园级公开课 school 公开课 12 节 -'],
    ['组级教研活动20次', '组级教研活动 group 教研活动 20 次 -'],
    ['参加市级骨干教师培训', '市级骨干教师培训 municipal 骨干教师培训 - - -'],
    ['参加县级骨干教师能力提升培训10人次', '县级骨干教师能力提升培训 district 培训 10 人次 -'],
    ['参加区级学科命题班活动', '区级学科命题班活动 district 学科命题班活动 - - -'],
    ['参加区级各项技能大赛', '区级各项技能大赛 district 技能大赛 - - -'],
    ['建立校级培训者队伍', '校级培训者队伍 school 培训者队伍 - - -'],
    ['市级“教坛新秀”2名', '市级“教坛新秀” municipal 教坛新秀 2 名 -'],
    ['市级第三届基本功大赛一等奖1人', '市级第三届基本功大赛一等奖 municipal 基本功大赛一等奖 1 人 获奖'],
    ['县级及县级以上论文5篇', '县级及县级以上论文 district 论文 5 篇 -'],
    ['省级以上刊物发表论文4篇', '省级以上刊物 provincial 刊物 4 篇 发表'],
    ['评为区级优秀班主任称号', '区级优秀班主任称号 district 优秀班主任 - - -'],
    ['部级精品课1节', '部级精品课 national 精品课 1 节 -'],
    ['校级公开课全年上了84节', '校级公开课 school 公开课 84 节 -'],
    ['县级骨干教师新评上两名', '县级骨干教师 district 骨干教师 2 名 -'],
    ['县级课题在做的有两项', '县级课题 district 课题 2 项 -'],
    ['配备校级管理员71名', '校级管理员 school 管理员 71 名 -']
  ])('%s', (text, expected) => {
    expect(levels(text)).toEqual([expected])
  })

  it('数量两边都有级别词时，归紧挨着的那个', () => {
    expect(levels('校级教研活动全年开展了4次校级教研活动')).toEqual([
      '校级教研活动 school 教研活动 - - -',
      '校级教研活动 school 教研活动 4 次 -'
    ])
    expect(levels('省级课题立项4项市级课题3项')).toEqual([
      '省级课题 provincial 课题 4 项 立项',
      '市级课题 municipal 课题 3 项 立项'
    ])
  })

  it('省去对象的级别，数的是什么就是什么：刊物、评比不是得奖的东西', () => {
    expect(levels('论文在省级刊物发表9篇；评比获奖12篇，其中市级5篇').at(-1)).toBe('市级 municipal 论文 5 篇 获奖')
    expect(levels('（三）优质课。获奖9节：部优1节').at(-1)).toBe('部优 national 优质课 1 节 获奖')
    expect(levels('获部优1节').at(-1)).toBe('部优 national 优课 1 节 获奖')
  })

  it('“区级以上”的对象可以隔着“的”', () => {
    expect(levels('申报市级以上的课题2项')).toEqual(['市级以上的课题 municipal 课题 2 项 -'])
  })
})

describe('连写省略', () => {
  it.each([
    ['国家、省、市级课题共13项', ['国家 national', '省 provincial', '市级课题 municipal']],
    ['国家级、省级课题13项', ['国家级 national', '省级课题 provincial']],
    ['参加省市级骨干教师评选', ['省 provincial', '市级骨干教师评选 municipal']],
    ['教师在省、市、县各级竞赛中', ['省 provincial', '市 municipal', '县各级竞赛 district']],
    ['县、校两级骨干教师', ['县 district', '校两级骨干教师 school']],
    ['组织校级、区级、市级三级赛课', ['校级 school', '区级 district', '市级三级赛课 municipal']],
    ['参加“国、省培计划”', ['国 national', '省培计划 provincial']],
    ['获省、市优课', ['省 provincial', '市优课 municipal']],
    ['省、市骨干教师', ['省 provincial', '市骨干教师 municipal']]
  ])('%s', (text, expected) => {
    expect(levels(text).map((level) => level.split(' ').slice(0, 2).join(' '))).toEqual(expected)
  })

  it('几级共有的数不分给任何一级，“各”和“分别”才分', () => {
    expect(levels('国家、省、市级课题共13项')).toEqual([
      '国家 national 课题 - - -',
      '省 provincial 课题 - - -',
      '市级课题 municipal 课题 - - -'
    ])
    expect(levels('省级公开课、市级示范课和县级优质课共10节').join()).not.toContain('10')
    expect(levels('市、县级优质课各2节')).toEqual(['市 municipal 优质课 2 节 -', '县级优质课 district 优质课 2 节 -'])
    expect(levels('市级、区级骨干教师分别为3人、8人')).toEqual([
      '市级 municipal 骨干教师 3 人 -',
      '区级骨干教师 district 骨干教师 8 人 -'
    ])
  })
})

describe('部优、国培、学区，以及不带“级”的称号', () => {
  it.each([
    ['获2节部优课,3节市优课', ['部优课 national 优课 2 节 获奖', '市优课 municipal 优课 3 节 获奖']],
    ['在精品课评选中获部优1节、县优4节', ['部优 national 精品课 1 节 获奖', '县优 district 精品课 4 节 获奖']],
    ['参加国培3人、省培5人', ['国培 national 培训 3 人 -', '省培 provincial 培训 5 人 -']],
    ['区培、省培共12人次', ['区培 district 培训 - - -', '省培 provincial 培训 - - -']],
    ['承办第二片区教研活动2场', ['片区教研活动 township 教研活动 2 场 -']],
    ['“大学区集体备课”2次', ['大学区集体备课 township 集体备课 2 次 -']],
    ['现有省特级教师1人', ['省特级教师 provincial 特级教师 1 人 -']],
    ['评为校优秀教研组长', ['校优秀教研组长 school 优秀教研组长 - - -']],
    ['全市“青蓝杯”教学大赛一等奖1人', ['全市“青蓝杯”教学大赛一等奖 municipal 教学大赛一等奖 1 人 获奖']],
    ['片区语文教研活动2次', ['片区语文教研活动 township 教研活动 2 次 -']],
    ['参加国培班主任研修', ['国培 national 培训 - - -']],
    ['数学省优1节,语文市优2节', ['省优 provincial 优课 1 节 -', '市优 municipal 优课 2 节 -']],
    ['获国家一等奖1项', ['国家一等奖 national 一等奖 1 项 获奖']],
    ['获全国一等奖2项', ['全国一等奖 national 一等奖 2 项 获奖']]
  ])('%s', (text, expected) => {
    expect(levels(text)).toEqual(expected)
  })
})

describe('数量、对象、状态在旁边', () => {
  it('对象在列出之前说过', () => {
    expect(levels('在研课题7项,其中国家级1项、省级4项,市级2项')).toEqual([
      '国家级 national 课题 1 项 在研',
      '省级 provincial 课题 4 项 在研',
      '市级 municipal 课题 2 项 在研'
    ])
    expect(levels('本学年结题4项(市级1项、区级3项)')).toEqual([
      '市级 municipal 课题 1 项 结题',
      '区级 district 课题 3 项 结题'
    ])
    expect(levels('县级骨干三名,校级一名')).toEqual(['县级骨干 district 骨干 3 名 -', '校级 school 骨干 1 名 -'])
  })

  it('对象在数量后面', () => {
    expect(levels('省级3项课题已经结题,市级1项课题在研')).toEqual([
      '省级 provincial 课题 3 项 结题',
      '市级 municipal 课题 1 项 在研'
    ])
  })

  it('数量在级别前面', () => {
    expect(levels('其中2篇是在国家级刊物上发表,1篇发表在市级刊物')).toEqual([
      '国家级刊物 national 刊物 2 篇 发表',
      '市级刊物 municipal 刊物 1 篇 发表'
    ])
    expect(levels('1项市级课题、3项县级课题已经结题')).toEqual([
      '市级课题 municipal 课题 1 项 结题',
      '县级课题 district 课题 3 项 结题'
    ])
    expect(levels('有2个课题被列为市级重点课题')).toEqual(['市级重点课题 municipal 课题 2 个 -'])
    expect(levels('有5人被评为市级骨干教师')).toEqual(['市级骨干教师 municipal 骨干教师 5 人 -'])
    expect(levels('3篇论文获省级一等奖')).toEqual(['省级一等奖 provincial 论文一等奖 3 篇 获奖'])
  })

  it('级别作标题的一行', () => {
    expect(levels('获奖情况\n国家级:论文发表1篇\n省  级:论文发表2篇;优质课二等奖1节\n市级:课件3个')).toEqual([
      '国家级 national 论文 1 篇 发表',
      '省  级 provincial - - - -',
      '市级 municipal 课件 3 个 -'
    ])
  })

  it('人次不是人,范围不是一个数,别的量不算', () => {
    expect(levels('指导学生获奖,其中省级2人次、市级4人次')).toEqual([
      '省级 provincial - 2 人次 获奖',
      '市级 municipal - 4 人次 获奖'
    ])
    expect(levels('培养县级骨干教师2-3名')).toEqual(['县级骨干教师 district 骨干教师 - - -'])
    expect(levels('县级骨干教师上公开课3节')).toEqual(['县级骨干教师 district 骨干教师 - - -'])
    expect(levels('论文获奖:国家级加5分,省级加4分')[0]).toBe('国家级 national 论文 - - 获奖')
  })

  it('状态不越过自己的一项,没有发生的不算', () => {
    expect(levels('市级课题1项已结题,区级课题2项在研')).toEqual([
      '市级课题 municipal 课题 1 项 结题',
      '区级课题 district 课题 2 项 在研'
    ])
    expect(levels('发表论文3篇,参加省级培训5人次')).toEqual(['省级培训 provincial 培训 5 人次 -'])
    expect(levels('市级课题2项待结题')).toEqual(['市级课题 municipal 课题 2 项 -'])
    expect(levels('省级课题1项(已结题),区级课题3项(在研)')).toEqual([
      '省级课题 provincial 课题 1 项 结题',
      '区级课题 district 课题 3 项 在研'
    ])
    expect(levels('市级课题4项(其中结题1项)')).toEqual(['市级课题 municipal 课题 4 项 -'])
    expect(levels('省级立项课题2项')).toEqual(['省级立项课题 provincial 课题 2 项 立项'])
    expect(levels('论文发表或获奖:国家级加5分')).toEqual(['国家级 national 论文 - - -'])
  })
})

describe('看似级别', () => {
  it.each([
    ['按级别发放', '没有级别字'],
    ['七年级全体教师', '年级'],
    ['级部主任会议,我校级部管理', '级部'],
    ['班级文化与星级班级', '班级、星级'],
    ['高级教师3人,中级教师20人', '职称'],
    ['区一级教师、二级教师', '职称'],
    ['特级与正高级教师', '职称'],
    ['上级领导和同级评价,各级各类培训,升级改造', '级前没有级别字'],
    ['我校是省重点中学', '学校头衔'],
    ['是一所市级示范幼儿园', '学校头衔'],
    ['国家和全省的要求,我区教师,县教育局组织,区进修学校辅导', '地方与机构'],
    ['走访省内外学校', '地方'],
    ['使用国家中小学智慧教育平台', '平台名'],
    ['地处县级市的市区', '地名'],
    ['校本研修与校本课程', '校本'],
    ['学习《国培计划实施方案》和《校级课题办法》', '书名号里'],
    ['国培办通知', '机构'],
    ['全市培训会议,学校培养,社区培训', '“培”属于后面的词'],
    ['省优秀教学设计展播,全市优质均衡,学校优势,县优化布局', '“优”属于后面的词'],
    ['社区级活动,城市级别,园区级平台', '社区、城市、园区'],
    ['校级领导3人、校级干部2人', '职级'],
    ['县级教育行政部门和市级教研机构', '机关'],
    ['县级以上人民政府', '机关'],
    ['县、乡、校三级管理体系', '没有对象'],
    ['全省教师参加,全市教研工作会议', '地方'],
    ['学区内的教师,片区负责人', '地方和人'],
    ['我市骨干教师队伍,全校优秀教师', '我市、全校是地方'],
    ['江苏省优质课程资源', '不是奖项'],
    ['科级以下人员,县处级干部', '职级']
  ])('%s', (text) => {
    expect(levels(text)).toEqual([])
  })
})

describe('写法不同,值相同', () => {
  const text = '学校在研课题7项,其中国家级课题1项,省级4项,市级2项。获部优1节、省优3节。'
  const values = (source: string) => levels(source).map((level) => level.split(' ').slice(1).join(' '))
  it('繁体', () => {
    expect(values('學校在研課題7項,其中國家級課題1項,省級4項,市級2項。獲部優1節、省優3節。')).toEqual(values(text))
  })
  it('全角', () => {
    expect(values(text.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))).toEqual(values(text))
  })
  it('在计划里', () => {
    expect(levels('力争立项县级课题2项、市级课题1项。', 'plan')).toEqual([
      '县级课题 district 课题 2 项 立项',
      '市级课题 municipal 课题 1 项 立项'
    ])
  })
})
