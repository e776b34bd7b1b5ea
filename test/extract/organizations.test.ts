import { describe, expect, test } from 'vitest'
import type { Organization } from '../../src/document.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

/** Every organization of a text as `name kind`. */
function organizations(text: string): string[] {
  return readExample(text, rules)
    .mentions.map(({ value }) => value)
    .filter((value): value is Organization => value.type === 'organization')
    .map(({ name, kind }) => `${name} ${kind}`)
}

describe('institutions with a name of their own', () => {
  test.each([
    ['我校与兰溪四中结对。', '兰溪四中'],
    ['在龙泉县城关二小举行。', '龙泉县城关二小'],
    ['峪山县第三初级中学2024年校本培训工作总结', '峪山县第三初级中学'],
    ['南山市百湖中学2022年度校本研修工作总结', '南山市百湖中学'],
    ['石塘镇九年一贯制学校教师研修方案', '石塘镇九年一贯制学校'],
    ['到兰溪四中学习', '兰溪四中'],
    ['兰溪四中等校的老师', '兰溪四中'],
    ['赴青石县柳溪镇中心小学听课', '青石县柳溪镇中心小学'],
    ['柳溪镇中心学校下辖三所村小', '柳溪镇中心学校'],
    ['参观了百川市第三幼儿园', '百川市第三幼儿园'],
    ['来到青石县特殊教育学校', '青石县特殊教育学校'],
    ['送教到青石县实验小学', '青石县实验小学'],
    ['青石外国语学校校本研修计划', '青石外国语学校'],
    ['上海市黄浦区教育学院附属中山学校承办', '上海市黄浦区教育学院附属中山学校'],
    ['与百川师范学院附属小学交流', '百川师范学院附属小学'],
    ['和于家庄小学一起教研', '于家庄小学'],
    ['向阳小学的老师来访', '向阳小学'],
    ['与和平小学结对', '和平小学'],
    ['新疆维吾尔自治区青石市第五小学', '新疆维吾尔自治区青石市第五小学'],
    ['曾任教于石塘中学', '石塘中学'],
    ['现任柳溪小学校长', '柳溪小学'],
    ['毕业于百川师范大学', '百川师范大学'],
    ['柳溪镇中心小学语文教研组2024年秋季学期研修总结', '柳溪镇中心小学'],
    ['百川市第一中学数学组2024年上半年研修计划', '百川市第一中学'],
    ['由石塘幼儿园组成', '石塘幼儿园'],
    ['青石县职业技术教育中心', '青石县职业技术教育中心'],
    ['和左家垭小学一起教研', '左家垭小学']
  ])('%s', (text, name) => {
    expect(organizations(text)).toEqual([`${name} school`])
  })

  test.each([
    ['为了落实青石县教体局的要求', '青石县教体局 bureau'],
    ['根据百川区教育局文件', '百川区教育局 bureau'],
    ['被百川市教育体育局评为先进', '百川市教育体育局 bureau'],
    ['广东省教育厅印发', '广东省教育厅 bureau'],
    ['由青石县教师进修学校组织', '青石县教师进修学校 institute'],
    ['邀请青石县教师发展中心的专家', '青石县教师发展中心 institute'],
    ['按照百川市教科院安排', '百川市教科院 institute'],
    ['参加李大山名师工作室的活动', '李大山名师工作室 other'],
    ['加入百川教育集团', '百川教育集团 other']
  ])('%s', (text, expected) => {
    expect(organizations(text)).toEqual([expected])
  })

  test('a list, each with its own name', () => {
    expect(organizations('下辖柳树湾小学、上官营小学、石家庄小学。')).toEqual(
      ['柳树湾小学', '上官营小学', '石家庄小学'].map((name) => `${name} school`)
    )
  })

  test('one of a list is known again as a heading', () => {
    const text = '成员校为柳浦小学、东埠学校。\n（三）东埠学校\n教师74人。\n（四）书香学校\n创建。'
    expect(organizations(text)).toEqual(['柳浦小学 school', '东埠学校 school', '东埠学校 school'])
  })

  test('two that are joined are two', () => {
    expect(organizations('青石县教体局和县进修校、百川区教育局与百川区教研室')).toEqual([
      '青石县教体局 bureau',
      '百川区教育局 bureau',
      '百川区教研室 institute'
    ])
  })

  test('the span is the name as written, in traditional characters too', () => {
    const text = '邀請龍泉縣教育局的專家到校，學習龍泉縣實驗小學的經驗。'
    const found = readExample(text, rules).mentions.filter(({ value }) => value.type === 'organization')
    expect(found.map(({ source }) => text.slice(source.start, source.end))).toEqual(['龍泉縣教育局', '龍泉縣實驗小學'])
    expect(found[0]!.value).toMatchObject({ name: '龙泉县教育局' })
  })
})

describe('no institutions', () => {
  test.each([
    ['what a school has', '学校现有高中教学班54个。'],
    ['what it became', '2006年晋升为省级示范高中。'],
    ['what it is', '我校是一所村级完全小学，有6个教学班。'],
    ['中学 across words', '每两周集中学习一次。'],
    ['a group of a county', '石塘县小学语文教研组研修计划'],
    ['kinds of schools', '我县中学、各学校、本区小学、全县小学、农村小学、优质学校、兄弟学校、薄弱学校、县直小学'],
    ['numbers of schools', '三所小学、每所幼儿园、18所初中、几所学校'],
    ['bureaus of nowhere', '教育局、县教体局、各县区教育局、上级教育局、市教育局'],
    ['institutes of nowhere', '进修学校、县教研室、区教师发展中心、市教科院、教研室'],
    ['we and ours', '我校、我园、本校、我们学校、该学校、全校'],
    ['pupils and stages', '小学生、中学生、小学部、中学段、初中部、小学阶段、大学区、石塘县中小学教师'],
    ['subjects', '部编小学语文、统编初中历史、高中数学、优秀小学教师'],
    ['numbers before 中 and 小', '这一中心环节、第一小组、其中三小队、高一中段检测、一小部分、四中全会、三小时'],
    ['other schools', '家长学校、党校、老年大学、网络学校'],
    ['bare names of kinds', '九年一贯制学校、中心校、村小、教学点、名师工作室、教育集团、学区、片区'],
    ['what leads to them', '争取县教研室送教，借力县教育局，我校是山村完小，比中心校少，以及各村完小，送到教学点'],
    ['joined behind a work', '根据《工作要点》和县进修学校的部署'],
    ['of a region', '自治区教科院研究员、自治州教研室'],
    ['中学 before 前', '专任教师中学前教育专业毕业的'],
    ['works', '《百川中学教研》、《石塘小学章程》'],
    ['what is done for schools', '完成区进修学校的任务,紧紧围绕学校工作,逐步推出学校名师,提升研修能力学校才有发展']
  ])('%s', (_, text) => {
    expect(organizations(text)).toEqual([])
  })
})
