import { describe, expect, test } from 'vitest'
import type { Person } from '../../src/document.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

/** Every person of a text as `name` or `name:role/role`. */
function persons(text: string): string[] {
  return readExample(text, rules)
    .mentions.map(({ value }) => value)
    .filter((value): value is Person => value.type === 'person')
    .map(({ name, roles }) => [name, ...(roles.length > 0 ? [roles.join('/')] : [])].join(':'))
}

describe('people with an anchor', () => {
  test.each<[string, string, string[]]>([
    ['office, name, 任组长', '由校长邬大川任组长,副校长乐小英任副组长。', ['邬大川:校长/组长', '乐小英:副校长/副组长']],
    ['office at a distance from what leads to it', '分管教学的副校长黄小谦任副组长。', ['黄小谦:副校长/副组长']],
    ['同志 in between', '校长张小平同志任组长。', ['张小平:校长/组长']],
    ['name before office', '黄大强校长和刘小斌副校长到会。', ['黄大强:校长', '刘小斌:副校长']],
    ['a list that is something', '易大邦、杨绍川为副组长。', ['易大邦:副组长', '杨绍川:副组长']],
    [
      '以…为, and those who come with them',
      '以校长鲁小鸣为组长,教务主任干大华、教科室主任牛小犇以及各教研组长为成员。',
      ['鲁小鸣:校长/组长', '干大华:教务主任/成员', '牛小犇:教科室主任/成员']
    ],
    [
      'the office before its holder',
      '组长由校长盖大华担任,副组长由教导主任查小梅担任。',
      ['盖大华:组长/校长', '查小梅:副组长/教导主任']
    ],
    ['name, office, 任组长', '施大明校长任组长，乐小英校长为顾问。', ['施大明:校长/组长', '乐小英:校长/顾问']],
    [
      '成员包括, and the offices of each',
      '成员包括教务主任干大华、课程主任牛小犇，每月开会。',
      ['干大华:成员/教务主任', '牛小犇:成员/课程主任']
    ],
    ['成员有, but no verb', '成员有计划地听课，委员有序轮换。', []],
    [
      'what is said of all with a label',
      '各教研组长为组员：语文施大明、数学乐小英。',
      ['施大明:教研组长/组员', '乐小英:教研组长/组员']
    ],
    [
      '依次为 in brackets',
      '三个教研组的组长（依次为施大明、乐小英、麦苗苗）',
      ['施大明:组长', '乐小英:组长', '麦苗苗:组长']
    ],
    [
      'what several can be, behind the last of a label',
      '组员：施大明、乐小英、麦苗苗（教研组长）',
      ['施大明:组员/教研组长', '乐小英:组员/教研组长', '麦苗苗:组员/教研组长']
    ],
    ['what one is', '组员：施大明、乐小英、麦苗苗（副校长）', ['施大明:组员', '乐小英:组员', '麦苗苗:组员/副校长']],
    [
      'those in a bracket are another office',
      '由主任施大明和三位年级组长（小班组乐小英、中班组麦苗苗）组成。',
      ['施大明:主任', '乐小英:年级组长', '麦苗苗:年级组长']
    ],
    [
      'found again, with what it is',
      '组长施大明。施大明、乐小英是骨干教师。教师乐小英。',
      ['施大明:组长', '施大明:骨干教师', '乐小英:骨干教师', '乐小英:教师']
    ],
    ['who reads, writes and reviews', '（领读人：施大明）撰写人：乐小英 审阅：麦苗苗', ['施大明:领读人', '乐小英:撰写人', '麦苗苗:审阅']],
    ['博士', '由何小仪博士主讲。', ['何小仪:博士/主讲']],
    ['label', '组长:陈小衍', ['陈小衍:组长']],
    ['label with blanks', '组  长:孙小明', ['孙小明:组长']],
    ['label over a line end', '组\n\n长:牛大力', ['牛大力:组长']],
    [
      'labels that run on',
      '组长:陈衍副组长:吴小进、李晓成员:闫芳',
      ['陈衍:组长', '吴小进:副组长', '李晓:副组长', '闫芳:成员']
    ],
    [
      'label without its first character',
      '副组长:沈 川\n员:鲍小荣 黄大强',
      ['沈川:副组长', '鲍小荣:成员', '黄大强:成员']
    ],
    ['offices in brackets', '组长:李晨(校长)副组长:王小涛(副校长)', ['李晨:组长/校长', '王小涛:副组长/副校长']],
    [
      'nothing between the bracket and the next name',
      '成员:陈瑶(教导主任)赵伟(总务主任)',
      ['陈瑶:成员/教导主任', '赵伟:成员/总务主任']
    ],
    [
      'names between blanks, some with a blank inside',
      '成员:冷小峰 支 娟 羊 帆 华 罡',
      ['冷小峰', '支娟', '羊帆', '华罡'].map((d) => `${d}:成员`)
    ],
    [
      'a list that goes on over a line end',
      '成员:曹育川、周小华、\n邓小文',
      ['曹育川:成员', '周小华:成员', '邓小文:成员']
    ],
    [
      'the next line is none of the list',
      '成员:曹育川、周小华\n骨干教师邓小文上课。',
      ['曹育川:成员', '周小华:成员', '邓小文:骨干教师']
    ],
    [
      'a role holds until the next',
      '数学教研员孙小蕾、孙大斌、语文教研员高平、英语教研员邹力多次来校。',
      ['孙小蕾', '孙大斌', '高平', '邹力'].map((d) => `${d}:教研员`)
    ],
    ['school before the name', '柳溪镇中心小学钟大明', ['钟大明']],
    ['title with a level', '县学科带头人侯小芬、县教坛中坚朱小燕。', ['侯小芬:学科带头人', '朱小燕:教坛中坚']],
    ['等 and a number', '王文川等7名教师获奖。', ['王文川:教师']],
    ['等 and an office', '邀请云大海等专家来校。', ['云大海:专家']],
    ['a note on the person', '李守川(现执教一年级)', ['李守川']],
    ['joined by 与', '王小兰老师与朱楠老师', ['王小兰', '朱楠']],
    ['writer and editor', '撰稿:李媛 审核:刘大奎', ['李媛:撰稿', '刘大奎:审核']],
    ['signature with its school', '2023年度个人研修总结\n\n柳溪二中 宁 静\n\n一年来收获很大。', ['宁静']],
    [
      'signature in brackets at the end',
      '活动取得了圆满成功。老师们都很高兴。\n学校将继续努力。\n(管小亮)',
      ['管小亮']
    ],
    ['school, name, office', '柳溪国中 林小茹 校长', ['林小茹:校长']],
    ['led by 由', '由李小川主讲,请王大海执教。', ['李小川:主讲', '王大海']],
    ['master and pupil', '师傅李静、徒弟王芳结对', ['李静:师傅', '王芳:徒弟']],
    ['master and pupil in brackets', '张敏(师)、赵新(徒)', ['张敏:师傅', '赵新:徒弟']],
    ['institution between role and name', '主讲人县教师发展中心冯小程老师。', ['冯小程:主讲人']],
    ['who introduces himself', '我叫安静,数学教师,担任班主任。', ['安静:数学教师/班主任']],
    ['two offices of one person', '校长兼书记李大山', ['李大山:校长/书记']],
    ['a list told by its verb', '于晓川、李小波、赫莹上语文示范课。', ['于晓川', '李小波', '赫莹']],
    ['a list told by its label', '语文组:王小川、李大山、赵新。', ['王小川', '李大山', '赵新']],
    ['a list told by its school', '石塘中学:宫小蕾、沙小鸥、路遥', ['宫小蕾', '沙小鸥', '路遥']],
    [
      'one office ends where the next person begins',
      '以副局长江海为组长、教研室主任席小文为副组长。',
      ['江海:副局长/组长', '席小文:教研室主任/副组长']
    ],
    ['all that brackets hold', '县骨干教师(陈红、李明)', ['陈红:骨干教师', '李明:骨干教师']],
    ['two who are called by their offices', '陈大文校长、副校长黄小明到会。', ['陈大文:校长', '黄小明:副校长']],
    ['the office of a bureau', '青石县教育局长杨小盈讲话。', ['杨小盈:局长']],
    ['a line of names', '名单\n王小川 李大山 赵子云 孙晓梅\n以上', ['王小川', '李大山', '赵子云', '孙晓梅']],
    ['author', '李大山的《课堂》和王芳老师的《春》', ['李大山', '王芳']],
    ['met again', '组长石春来。资料由石春来保管。', ['石春来:组长', '石春来']]
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toEqual(expected)
  })

  test.each([
    ['compound surnames', '欧阳小琪 尉迟建川 公孙敏 司马光明 诸葛小亮 上官云'],
    [
      'rare surnames',
      '逄小良 言小雨 盖文川 查玲 仇志川 单明川 羊帆 华罡 麦冬川 冷雪川 计春川 干国川 牛犇川 佘正川 乐群川 鱼跃川'
    ]
  ])('%s', (_, names) => {
    expect(persons(`成员:${names.replaceAll(' ', '、')}`)).toEqual(names.split(' ').map((name) => `${name}:成员`))
  })

  test.each(['高洁', '黎明', '安静', '成功', '万里', '任重', '史册', '苗圃', '宁静', '明月', '江山', '白雪', '方圆'])(
    '%s is a name behind an office, before 老师, behind a label',
    (name) => {
      expect(persons(`校长${name},`)).toEqual([`${name}:校长`])
      expect(persons(`请${name}老师上课。`)).toEqual([name])
      expect(persons(`组长:${name}`)).toEqual([`${name}:组长`])
    }
  )

  test.each([
    ['名师李小波做主题培训', '李小波'],
    ['名师刘小莉都做了讲座', '刘小莉'],
    ['名师王瑛做了讲座', '王瑛'],
    ['名师赫莹上语文示范课', '赫莹'],
    ['名师王芳分别作了报告', '王芳'],
    ['名师赵大国等专家', '赵大国'],
    ['名师李明任教研组长', '李明'],
    ['校长李为民为组长', '李为民'],
    ['校长王芳会上强调', '王芳']
  ])('%s: what follows is no part of the name', (text, name) => {
    expect(persons(text)[0]!.split(':')[0]).toBe(name)
  })

  test('the span of a name holds the blank inside it, the name does not', () => {
    const text = '最多的李 想老师听了51节。'
    const [found] = readExample(text, rules).mentions.filter(({ value }) => value.type === 'person')
    expect(text.slice(found!.source.start, found!.source.end)).toBe('李 想')
    expect(found!.value).toMatchObject({ name: '李想' })
  })

  test('names in the columns of a table, with the office of their row', () => {
    const text = '名单如下。\n\n序号\t姓名\t职务\n1\t石小磊\t教研组长\n2\t高洁\t班主任\n3\t王 芳\t备课组长'
    expect(persons(text)).toEqual(['石小磊:教研组长', '高洁:班主任', '王芳:备课组长'])
  })
})

describe('no people', () => {
  test.each([
    ['places without an office', '高平、黎平、任丘、平阳、安国、左权三地教师参加。'],
    ['schools named after people', '张大武小学、田家川中学的教师来访。'],
    ['words behind an office', '校长高度重视,主任全面负责,组长应带头,教研员应发挥作用,教师成长迅速。'],
    ['words behind 和', '校长和主任、名师和骨干教师、老师和同学分头行动。'],
    ['于 and its kin', '于是,关于、对于、由于、基于、善于、乐于都用上了。'],
    ['和平 and 和谐', '教师和谐相处,校园和平安宁。'],
    ['方法 and its kin', '教师方法得当,班主任方式灵活,骨干教师方面有十人。'],
    ['常规, 成果, 任务', '班主任常规工作、教师成果、主任任务都有安排。'],
    ['时间, 文化, 安全', '组长时间紧,教师文化水平高,校长安全意识强。'],
    ['单元, 计划, 项目', '教师单元备课,名师计划,专家项目,课题组成员方向明确。'],
    ['连续, 严格, 季度', '骨干教师连续三年获奖,师傅严格要求,教师季度考核。'],
    ['支部, 卫生, 权重', '书记支部工作,校长卫生检查,教师权益。'],
    ['units', '教师万元奖励、学员余名、教师余篇。'],
    ['a word behind a category', '骨干教师成功经验,名师高洁的品质,教学能手安静地听课。'],
    ['words in a list', '目标:高效、和谐、向上。主题:成长、成才、成功。'],
    ['words and a verb', '方法、时间、任务做了安排,安全、常规、文明分别检查。'],
    ['surname and title', '王校长、马主任、黄书记、车科长、安老师、高一张老师到会。'],
    ['everybody', '全体老师、任课老师、年轻老师、各位老师、优秀老师、其他老师都在。'],
    ['titles before titles', '年级主任、时任校长、常务副校长、支部书记、单位领导都在。'],
    ['masks', '张x老师、XX校长、__主任、某某老师、李某老师、李某某同志、S老师'],
    ['labels without names', '组长:校长\n副组长:各教研组长\n成员:全体教师\n负责人:教导处\n主讲人:各备课组长'],
    ['labels with words', '教师:严谨、和谐\n成员:高年级各班\n负责人:年级组'],
    ['led by 由, no name', '由年级组负责,由于时间关系,由专人组织,由高年级主持,由家长参加。'],
    ['models that are no people', '向名师学习,向先进学习,向社会学习,从方法学习。'],
    ['works', '共读《李小川老师的一天》《校长张大山》。'],
    ['doctrines', '以习近平新时代中国特色社会主义思想为指导。'],
    ['offices that are other words', '校长室安排,老师们参加,成员校交流,主任医师来校,组长负责制。'],
    ['before 《', '学校的《方案》,上级的《通知》,经典的《春》,常规的《家》。'],
    ['before a bracket', '安全(校长负责)、常规(主任负责)、高中(教师)。'],
    ['brackets at the end of the text', '本制度自公布之日起施行。\n由教导处解释。\n(试行)'],
    ['a line of words', '校风\n高效 和谐 安全 文明\n校训'],
    ['a table of other things', '安排如下。\n\n序号\t时间\t内容\n1\t3月\t安全\n2\t4月\t高效课堂'],
    ['a word that was once a name', '我们终于成功,夜里安静,黎明前到校。']
  ])('%s', (_, text) => {
    expect(persons(text)).toEqual([])
  })

  test('a name that is a word needs an anchor each time', () => {
    expect(persons('班主任:成功、史小川。活动取得成功,载入史册。')).toEqual(['成功:班主任', '史小川:班主任'])
  })
})
