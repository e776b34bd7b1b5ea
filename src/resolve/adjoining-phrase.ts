import { characterSet } from '../character-set.js'
import { wordFinder } from '../extract/word-finder.js'

/** Words that are no nouns: rules/lexicons/items.yml. */
export type Verbs = ReadonlySet<string>

/** Who did it, before what was done: 我校承办, 教师撰写. */
const SUBJECT =
  /^(?:[我本全各该][校园组区县市镇科班们]|学校|教师|老师|学生|人人|全员|大家|小组|教研组|备课组|人均|先后|实际|共同)/
/** Characters that close a noun phrase: particles, verbs of one character, conjunctions, and what is no Han character. */
const STOP = characterSet(
  '之的了着过是在有和与及或等为被把对从到由以按就也都还再并将于使让给至均共即而且其但仍仅\u0000-\u4dff\ua000-\uffff'
)
const OTHERS = characterSet('^\u4e00-\u9fff')
const OPENS = characterSet('“的')
/** What closes a clause. */
const MARK = characterSet('、,;。:!?”(\n')
/** Verbs that follow an amount of people or events; what begins with one is no noun. */
const VERB = wordFinder(
  '参加 参与 获 完成 通过 达 评 取得 担任 承担 上 开展 进行 举 组织 分别 全部 全体 左右 以上 以内 以下 同时 先后 现 发表 撰写 提交 接受 赴 前往 外出 听 读 写 做 作 计 占 每 各 不 未 已 没 来自 被 因 要 应 须 可 能 会 需 内 后 前 中 间 时 起 听取 指导 交流 用于 结题 立项 在研 延期 撤项 终止 中止 开题 鉴定 晋级 晋升 入选 申报 超 需要 增加 增至 减少 减至 提高 提升 上升 下降 降至 扩大 扩充 调整 缩减 升至 变 专门 汇编成 汇编为 汇编到 装订成 汇集成 结集 到 至 晋 送 报 寄 推 交 选 入 供 给 停 还'.split(
    ' '
  )
)
/** Measure words behind which a noun stands as a matter of course. */
const NOUN_FOLLOWS = characterSet('个项门种类条所间家套张幅则份册本篇名位场期支批块件部道台辆对')
const EVENTS = characterSet('次轮场回节堂')

/** The noun phrase right behind an amount, by its borders alone: 帮扶小组 in 5个帮扶小组; undefined where none is plain. */
export function phraseBehind(marked: string, end: number, unit: string, verbs: Verbs): string | undefined {
  return unit.length === 1 && NOUN_FOLLOWS.at(unit, 0) ? nounPhrase(marked, end, verbs) : undefined
}

/** The words between an amount of events and the next mark: 教学开放日 in 举行两次教学开放日,; other verbs need an object. */
export function phraseUpToMark(marked: string, end: number, unit: string, verbs: Verbs): string | undefined {
  if (unit.length !== 1 || !EVENTS.at(unit, 0)) return undefined
  const start = end + (OPENS.at(marked, end) ? 1 : 0)
  const stop = OTHERS.next(marked, start, Math.min(marked.length, start + 9))
  if (stop - start < 2 || stop - start > 8 || !MARK.at(marked, stop)) return undefined
  return nounPhrase(marked, end, verbs)
}

function nounPhrase(marked: string, end: number, verbs: Verbs, described = true): string | undefined {
  const start = end + (OPENS.at(marked, end) ? 1 : 0)
  const stop = STOP.next(marked, start, Math.min(marked.length, end + 14))
  if (stop - start < (described ? 2 : 1) || stop - start > 10) return undefined
  // 3场面向新教师的培训: what it is stands behind what describes it.
  if (described && marked[stop] === '的') return nounPhrase(marked, stop + 1, verbs, false)
  const phrase = marked.slice(start, stop)
  // 超过两次的教师不参加评优
  if (NOT.next(phrase, 0) < phrase.length) return undefined
  return VERB.at(phrase, 0) === '' && !verbs.has(phrase.slice(0, 2)) ? phrase : undefined
}

const NOT = characterSet('不未')

/** The noun phrase right before an amount: 研修成果 in 研修成果23份; rooms are counted (教室28间), and else are places. */
export function phraseBefore(clause: string, unit: string, verbs: Verbs): string | undefined {
  const quoted = clause.endsWith('”') ? /“([\u4e00-\u9fff]{2,8})”$/.exec(clause) : null
  if (quoted) return OPINION.test(quoted[1]!) ? undefined : quoted[1]!
  const before = words(clause)
  if (before === undefined) return undefined
  const rest = before.startsWith('其他') || before.startsWith('其余') ? before.slice(2) : before
  const whole = rest.slice(STOP.last(rest, rest.length) + 1)
  const own = EACH.next(whole, 0) < whole.length ? whole.replace(PERIOD, '') : whole
  // 每期印一百本: what each of them is.
  if (EACH.next(own, 0) < own.length) return undefined
  const phrase = DONE.at(own, 0) ? own.replace(DOING, '') : own
  // 我校承办2次, 另外2次; but 成果认定168学时 names what they were given for.
  if (WRITES.at(phrase, phrase.length - 1) && SUBJECT.test(phrase)) return undefined
  if (verbs.has(phrase.slice(-2)) && (phrase.length < 4 || SUBJECT.test(phrase))) return undefined
  if (phrase.length < 2 || phrase.length > 8 || VERB.at(phrase, 0) !== '') return undefined
  const room = (unit === '间' || unit === '个' || unit === '处') && /(?<![研科导务])室$/.test(phrase)
  if (STAGES.has(phrase) && !PEOPLE.has(unit)) return undefined
  return room || GROUP.before(phrase, phrase.length) === '' ? phrase : undefined
}

/** Verbs of one character: 人人写一份. */
const WRITES = characterSet('写读听上讲做交')
/** What was done, before what it was done to. */
const DOING =
  /^(?:正好|刚好|恰好|实际|连排|全年|全学年|全学期|本学期|本学年|一年|更新|添置|购置|购买|采购|新增|增设|改造|征集|征订|开出|录制|汇编|整理|命制|批改|审核|配备|配|另交|推出|评比|设立|组建|建成|印发|编发|开展|组织|举办|举行|完成|撰写|上交|发表|获得|评选|评出|收集|编写|编印|制作|开设|建立|成立|参加|参与|设计|购买|订阅|推荐|承担|上|写|读|听|做|交)(?=[\u4e00-\u9fff]{2})/
/** What those begin with. */
const DONE = characterSet(
  '正刚恰实连全本一更添购采新增改征开录推评设组建印编举完撰上发获收制成参订承写读听做交汇整命批审配另'
)
const EACH = characterSet('各每')
/** 每月检视一次, 语文组各研磨三轮: how often, or who. */
const PERIOD = /^.*(?:每[位名个]?(?:教师|老师|组员|成员|学员)|每[天日周旬月年次人]|每学[期年]|各)(?:另外?)?(?=..)/
/** Answers to a question, not what is counted: “满意”38份. */
const OPINION = /^(?:非常|很|比较|较|基本|十分|极|不太|不)?(?:满意|同意|认同|赞同|符合|一般|普通|清楚|了解)$/
/** 听课86节,其中初中31节: whose lessons; but 初中1187人 are people of it. */
const STAGES: ReadonlySet<string> = new Set('小学 初中 高中 幼儿园 学前 完中 职高 村小 完小 教学点'.split(' '))
const PEOPLE: ReadonlySet<string> = new Set('人 名 位 人次'.split(' '))

/** Of whom or where, not what: 语文组6次, 七年级5人, 省内3次. */
const GROUP = wordFinder(
  '组 级 校 区 县 市 省 镇 乡 村 院 部 科 园 班 处 室 段 性 内 外 批 们 相差 语文 数学 英语 物理 化学 生物 政治 历史 地理 音乐 美术 体育 科学 综合 理综 文综 艺体 成册 全批全改 精选 挑选 筛选 遴选 音体美 体音美 音体美信 音体美劳 音美 史地政 政史地 理化生 思政 道法 信息 劳动 心理 外语 俄语 日语 通用技术 劳技 综合实践 其他 其中 线上 线下 校内 校外 省内 省外 市内 县内 区内 上学期 下学期 上半年 下半年 全年 学期 学年 分别 平均 男 女 以上 以下 总计 合计 累计 共计 总共 一共 加起来 合起来 收上来 剩下 暑期 暑假 寒假 课余 周末 人均 达到 召开 采用 录用 刊登 刊发 转载 转发 评为 聘为 表彰 期刊 刊物 杂志 推广 布置 印刷 编印 签订 续签 录得 发放 安排 领取 选送 选派 花费 组织 开展 进行 举行 举办 投入 增加 减少 提高 提前 公布 推荐 到位 公示 历时 调出 调入 出席 配备 只 满 多 每天 每周 每月 每年 每次 每人 每学期 每学年 完成 获奖 发表 立项 结题 实际 计划 评出 上交 派出 申报 撰写 收集 收回 支出 实支 预算 折合 年累 目标 要求 规定 汇总 长 主任 教师 老师 员 者 人 干部 领导 应修 实修 应到 实到 参训 应参训 实际参训 应完成 实完成 应交 实交 加记 加计 组长 校长 园长 学生 管辖 下辖 所辖 校开 园开 的'.split(
    ' '
  )
)

/** The words that a clause ends in, up to 14 characters, without those that lead over to the amount: 共计, 达到, 每月. */
function words(clause: string): string | undefined {
  const end = clause.length
  const among = clause.lastIndexOf('其中')
  const first = Math.max(among < 0 ? 0 : among + 2, OTHERS.last(clause, end) + 1)
  let led = LED.at(clause, end - 1) ? Math.max(0, Math.min(3, end - first)) : 0
  while (led > 0 && !LEADS.has(clause.slice(end - led))) led--
  return end - led - first < 2 ? undefined : clause.slice(Math.max(first, end - led - 14), end - led)
}

/** What `LEADS` end in. */
const LED = characterSet('天周月次人期年均计共达到约为有各量数了好际排')
const LEADS: ReadonlySet<string> = new Set(
  '现有 共有 设有 学了 讲了 搞了 办了 练了 每天 每周 每月 每年 每次 每人 每学期 每学年 人均 平均 正好 刚好 恰好 实际 连排 共计 总计 合计 累计 共 达 达到 约 为 计 有 各 数量 总数 人数'.split(
    ' '
  )
)
