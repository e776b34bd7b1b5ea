import { describe, expect, test } from 'vitest'
import { examine, places } from './examine.js'

describe('placeholders', () => {
  test.each([
    ['云溪小学20xx年校本研修计划\n为落实_市要求，由__ 校长任组长。', ['20xx年', '_', '__']],
    ['××县XX小学校本研修总结\n全年培训xx人次。', ['××县XX', 'xx']],
    ['云溪小学校本研修总结\n学校现有教师   人，获市级等奖。', ['教师   人', '市级等奖']],
    ['云溪小学校本研修总结\n参训率达[X]%。\n云溪小学\n二〇二四年  月  日', ['[X]', '二〇二四年  月  日']],
    ['雲溪小學202X學年校本研訓計劃\n由○○老師主講。', ['202X學年', '○○']]
  ])('%j', (text, expected) => {
    expect(places(text, 'placeholder', 'warning')).toEqual(expected)
  })

  test.each([
    ['云溪小学校本研修总结\n老师们讨论了3×4=12和x×y的教法，用X光片上课。', '算式和学科用语'],
    ['云溪小学校本研修总结\n资料在www.xx.com/a_b，邮箱abc_d@qq.com。', '网址和邮箱'],
    ['云溪小学校本研修总结\n由李二〇主讲，二〇二三年度共培训三十人。', '〇是数字'],
    ['云溪小学校本研修总结\n教师 人人参与，共有 名师三位。', '空格后面是词'],
    ['云溪小学校本研修总结\n设一、二等奖，市级等奖项另行评选。', '列举之后的“等”'],
    ['云溪小学校本研修总结\n某种教法、某一环节都要研究。', '不是名称']
  ])('%j has none: %s', (text) => {
    expect(places(text, 'placeholder')).toEqual([])
  })

  test('how many volumes are attached is no field of a form', () => {
    const body = '云溪小学校本研修总结\n全年培训三十人次。\n'
    expect(places(`${body}附件：研修档案目录（共__卷）`, 'placeholder', 'warning')).toEqual(['__'])
    expect(places(`${body}附件：研修登记表\n姓名：__ 学科：__`, 'placeholder', 'warning')).toEqual([])
  })

  test('某某 beside a real name is a blank; where the whole text hides its names it is a remark', () => {
    expect(places('云溪小学校本研修总结\n云溪小学在某某县教育局指导下研修。', 'placeholder', 'warning')).toEqual([
      '某某县'
    ])
    expect(places('某某小学校本研修总结\n某某小学认真研修。', 'placeholder', 'warning')).toEqual([])
    expect(places('某某小学校本研修总结\n某某小学认真研修。', 'placeholder', 'info').length).toBe(2)
  })

  test('in a title it may be meant so', () => {
    expect(places('云溪小学校本研修总结\n读了《XX的秘密》一书。', 'placeholder', 'warning')).toEqual([])
  })
})

describe('truncation', () => {
  const BODY = `云溪小学校本研修总结
一学期来，老师们认真参加了各项研修活动，收获很大。
学校组织了读书交流，老师们写了读书笔记，并进行了评比。
各教研组每两周研讨一次，有计划，有记录，有反思。
`
  test.each([
    ['在今后的工作中，学校将进一步加强对青年教师的', '学校将进一步加强对青年教师的'],
    ['老师们在研讨中互相学习，取长补短，课堂教学有了新的面貌，学生也', '学生也'],
    ['学校还组织了赛课、磨课、评课、', '']
  ])('…%s', (last, tail) => {
    const [found, ...others] = places(BODY + last, 'truncated', 'warning')
    expect(found).toBeDefined()
    expect((BODY + last).endsWith(found!)).toBe(true)
    expect(found).toContain(tail)
    expect(others).toEqual([])
  })

  test.each([
    ['今后，学校要继续努力。\n云溪小学\n2024年7月', '落款'],
    ['今后，学校要继续努力！', '有句末标点'],
    ['附件：获奖名单', '附件'],
    ['序号\t姓名\t奖次\n1\t陆小满\t一等奖\n2\t田禾\t二等奖', '表格'],
    ['执笔：陆小满', '署名'],
    ['执笔：陆小满　审核：田清和\n2024年12月31日', '名字最后一个字是“和”']
  ])('…%s: none, %s', (last) => {
    expect(places(BODY + last, 'truncated')).toEqual([])
  })

  test('of a text in one piece is told by its own stops', () => {
    const text = `云溪小学校本研修总结${BODY.slice(11).replaceAll('\n', '')}老师们还在课后互相交流，共同解决教学中的困`
    expect(places(text, 'truncated', 'warning')).toEqual(['共同解决教学中的困'])
  })

  test('a closing phrase without its stop is a remark', () => {
    expect(places(`${BODY}今后我们要继续努力，争取更上一层楼`, 'truncated', 'warning')).toEqual([])
    expect(places(`${BODY}今后我们要继续努力，争取更上一层楼`, 'truncated', 'info')).toEqual(['争取更上一层楼'])
  })
})

describe('repetition', () => {
  const again = '老师们在活动中互相启发，对教材的理解更加深入，课堂也更有活力'

  test('of a sentence is told once, with every place', () => {
    const text = `云溪小学校本研修总结\n一、集体备课\n${again}。\n二、听课评课\n各组按计划听课。${again}。\n三、读书交流\n${again}。`
    const [found, ...others] = examine(text).findings.filter(({ check }) => check === 'repetition')
    expect(text.slice(found!.span!.start, found!.span!.end)).toBe(again)
    expect(found!.message).toContain('3次')
    expect(found!.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual([again, again])
    expect(others).toEqual([])
  })

  test('of a short sentence counts where it is a whole one', () => {
    const text =
      '云溪小学校本研修总结\n一、备课\n人人参与，老师们普遍感到收获很大很实在。\n二、听课\n按计划听课。人人参与，老师们普遍感到收获很大很实在。'
    expect(places(text, 'repetition')).toEqual(['人人参与，老师们普遍感到收获很大很实在'])
    expect(places(text.replace('听课。人人', '听课，人人'), 'repetition')).toEqual([])
  })

  test.each([
    ['一、备课\n在教育局的正确领导下，全校教师认真备课。\n二、听课\n在教育局的正确领导下，全校教师认真听课。', '套话'],
    ['一、备课\n语文组共8人，每周二下午集体备课。\n二、听课\n数学组共8人，每周二下午集体备课。', '短句'],
    ['老师们学习了《义务教育语文课程标准（2022年版）》。各组研讨了《义务教育语文课程标准（2022年版）》。', '书名'],
    [
      '第一组\n组长：陆小满\n地点：二楼东侧的多媒体录播教室\n第二组\n组长：田禾\n地点：二楼东侧的多媒体录播教室',
      '记录的栏目'
    ],
    [
      '教师\t任务\n陆小满\t每周听课两节并写出不少于五百字的听课评课记录\n田禾\t每周听课两节并写出不少于五百字的听课评课记录',
      '表格'
    ]
  ])('%j has none: %s', (body) => {
    expect(places(`云溪小学校本研修总结\n${body}`, 'repetition')).toEqual([])
  })

  test('a long text ends: what is quadratic would run into the time limit of the tests', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `第${i}次活动，${again}，`).join('')
    expect(places(`云溪小学校本研修总结\n${many}完。`, 'repetition').length).toBeGreaterThan(0)
  })
})

describe('another school', () => {
  test('under the document, or where 我校 is meant', () => {
    const text = '青溪县云溪小学校本研修总结\n本学期，学校结合白石小学实际开展研修。\n白石小学\n2024年7月'
    expect(places(text, 'other-school')).toEqual(['白石小学', '白石小学'])
  })

  test.each([
    '青溪县云溪小学校本研修总结\n教师们到白石小学参观，白石小学的李校长介绍了经验。\n云溪小学',
    '青溪县第三初级中学校本研修总结\n青溪三中组织了六次培训。\n青溪三中',
    '白石区校本研修总结\n云溪小学结合学校实际制定了方案，河湾小学成立了领导小组。\n白石区教育局',
    '青溪县云溪小学校本研修总结\n与白石小学结对，白石小学全体教师认真参加了活动。\n云溪小学',
    '青溪县云溪小学校本研修总结\n云溪小学、白石小学的各项工作同步推进。\n云溪小学',
    '青溪县云溪中心小学校本研修总结\n下辖河湾小学、石桥小学两所村小。\n云溪中心小学'
  ])('%j: none', (text) => {
    expect(places(text, 'other-school')).toEqual([])
  })
})

describe('the time reported on', () => {
  test.each([
    ['云溪小学2024年校本研修总结\n全年组织了六次培训。\n云溪小学\n2021年12月30日', ['2021年12月30日']],
    ['云溪小学2023-2024学年度校本研修计划\n一、目标\n人人参训。\n云溪小学\n2019年9月1日', ['2019年9月1日']],
    ['云溪小学2024年校本研修总结\n现将2022年校本研修工作总结如下：组织了六次培训。', ['2022年']],
    ['云溪小学2022年校本研修总结\n2023年10月，学校组织了六次培训，老师们参加了讨论。', ['2023年10月']]
  ])('%j', (text, expected) => {
    expect(places(text, 'period.conflict')).toEqual(expected)
  })

  test.each([
    '云溪小学2023-2024学年度第一学期校本研修总结\n组织了六次培训。\n云溪小学\n2024年1月20日',
    '云溪小学2024年校本研修总结\n学校2019年被评为先进，与2023年相比参训人次增加。2025年3月将启动新课题。\n云溪小学\n2025年1月3日',
    '云溪小学2024-2025学年第一学期校本研修计划\n根据2022年版课程标准制定。\n云溪小学\n2024年8月30日',
    '云溪小学校本研修总结\n2021年组织了培训。\n2023年7月'
  ])('%j: no conflict', (text) => {
    expect(places(text, 'period.conflict')).toEqual([])
  })
})

describe('remarks', () => {
  test('a list that is announced and does not come', () => {
    const text = '云溪小学校本研修计划\n一、目标\n人人参训。\n二、活动安排\n各月活动安排如下表：\n三、保障\n列入预算。'
    expect(places(text, 'list.empty')).toEqual(['各月活动安排如下表：'])
    const listed = text.replace('如下表：\n', '如下表：\n三月：启动。\n')
    expect(places(listed, 'list.empty')).toEqual([])
  })

  test('a wrong word is told once, with its other places', () => {
    const text = '云溪小学校本研修总结\n老师们写了自已的笔记，上了自已的课。'
    const [found, ...others] = examine(text).findings.filter(({ check }) => check === 'typo')
    expect(found!.message).toContain('2处')
    expect(found!.related).toHaveLength(1)
    expect(others).toEqual([])
  })
})

test('findings stand in the order of their places', () => {
  const { findings } = examine('云溪小学20xx年校本研修计划\n一、目标\n写自已的笔记。\n三、主题\n由__ 校长负责。')
  const starts = findings.map(({ span }) => span?.start ?? -1)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(new Set(findings.map(({ check }) => check))).toContain('numbering')
})

test('quotes are cut between words, and never inside a number', () => {
  const long = '各教研组每两周组织一次主题鲜明形式多样的集体备课活动并及时整理和上传研讨过程中形成的各项资料。'
  const { findings } = examine(`青禾小学校本研修总结\n${long}\n老师们收获很大。\n${long}\n`)
  const message = findings.find(({ check }) => check === 'repetition')!.message
  const [, head, tail] = /^“(.+)……(.+?)。?”在文中/.exec(message)!
  expect(long.startsWith(head!)).toBe(true)
  expect(long).toContain(tail)
  // 形式多样 and 各项 stay whole.
  expect([head!.at(-1), tail!.slice(0, 1)].join('')).not.toMatch(/形|项/)
})
