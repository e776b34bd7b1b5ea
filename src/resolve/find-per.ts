import type { Per } from '../document.js'
import { readNumeral } from '../numeral/read-numeral.js'
import { scanner } from '../rule/scanner.js'
import type { Surroundings } from './surroundings.js'

const PERIODS: Readonly<Record<string, NonNullable<Per['period']>>> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  学期: 'term',
  学年: 'year',
  学年度: 'year',
  年度: 'year',
  年: 'year'
}
const SPAN = '天|日|周|星期|个?月|学期|学年度?|年度|年'
const NUMBER = '[0-9]{1,2}|[一二两三四五六七八九十]'
/** Of whom a quota is, or of what group; the longer ones first. */
const EACH =
  '(?:(?:青年|中青年|骨干|特岗|新|老|任课|学科|专任|在岗|参训)?(?:教师|老师)|学员|学生|教职工|教研员|班主任|(?:教研|备课|年级|学科|项目|课题|研修|研究|学习|科)?组(?![织长成])|年级|班级|班|学校|校(?![本园级内外])|园(?![本])|单位|处室|科室|部门|片区|社群|工作坊|坊|专题|单元|学科|科(?![研技学])|师傅|徒弟|对师徒|人(?![才]))'
/** What makes a rate: 每学期, 每两周, 间周, 五年累计, 每人3年, 一学期一次, 每位教师, 各教研组. The last one before the quantity counts. */
const RATE = scanner(
  [
    `(?:平均)?每(?:隔)?(?<every>${NUMBER})?个?(?<period>${SPAN})(?!级|段|次月)`,
    `(?<other>间周|隔周|双周|单周)`,
    `(?<![0-9])(?<years>${NUMBER})年(?:内|一?周期内?)?(?:累计|计划|不少于|总计|共计|共|完成|最多|至少|不超过|不得少于|不低于|$)`,
    `(?<=每[人名位个][^,。;]{0,4}|人均)(?<every2>${NUMBER})(?<period2>学?年)`,
    `(?<yearly>(?<!全|一)年累计|年均|学年累计)|(?<![学全本上])(?<each>年人均)`,
    `(?<!第)(?<single>一(?:学期|学年|年|周|月|个月))(?=(?:要|得)?[上写读听讲]?$)`,
    `(?<!第)(?<single2>一(?:学期|周|个?月))(?=(?![来里中间以内])[\\u4e00-\\u9fff]{2,3}$)`,
    `(?<two>两)周(?=[\\u4e00-\\u9fff]{2,4}$)`,
    `(?<who>人均|(?:每|各)(?:一)?(?:位|名|个|所|支|间|门)?(?:${EACH})|每(?:位|名|个|所|支|间|门)[\\u4e00-\\u9fff]{1,6}?(?=(?:一?(?:${SPAN}))?(?:$|[,至不须要应必需都均平在最上读写撰听参交由做作开完承听主推举进完精为与和可每各]|[0-9]|\\uE000)))`,
    `(?:每|各)(?<piece>[次期轮场篇本份节堂])(?<lesson>课(?![题程]))?`,
    `(?<whole>全年|全学年|全学期|[一二两三四五六]个(?:学期|月)(?:共|内|来))`
  ].join('|')
)
/** 本学期 and 全年 tell the period of a quota that is stated per head. */
const WITHIN = /(?<term>本学期|全学期|学期内?)|(?<year>全学年|本学年|全年|本年度|(?<![上下新每])学年)/
const SLASH = /^ ?\/ ?(?:人|名|位|师|每人)?(?:[/·]?(?<period>学期|学年|年|月|周|天|次))?/
/** Totals and parts are no rates: 全年共4次, 其中 3 次. */
const TOTAL = scanner(
  '其中|当中|先后|(?<!每学期|每学年|每年|每|每学)(?:期末|学期末|年终|年底)|(?:全年|全学年|本学期|一年来|一学期来|学期)?(?:共计|总计|合计|共(?!同|建|享)|累计(?!不))'
)

/**
 * The rate that a quantity is stated at: `period` with `every` (1 is left out), `who` for each of whom; undefined for totals.
 * A leading 每学期 carries over to the later quantities of its sentence, until a total or 其中.
 */
export function findPer({ own, before, behind, quantity, turn }: Surroundings): Per | undefined {
  const frequent = frequency(quantity.rule, own)
  if (frequent) return frequent
  // 读书笔记一篇(800字以上): how long it is, whoever writes it and when.
  if (quantity.value.unit === '字' && (/\([^()]{0,12}$/.test(before) || /^(?:左右|以上)?的/.test(behind)))
    return undefined
  // 每12学时折合1学分: a price, whoever earns it and when.
  if (/每$|每[0-9.一二三四五六七八九十百两半]+(?:学时|课时|小时|节|次)(?:折合|折算|折|计|记|认定|为|得)+$/.test(before))
    return undefined
  let rates = RATE(before)
  const total = TOTAL(before).at(-1)
  const reset = Math.max(total ? total.index + total[0].length : 0, turn)
  // 每人每学年共72学时: the rates of the total itself.
  const whose = /((?:每[位名个]?[\u4e00-\u9fff]{1,4})?每(?:学期|学年|年|月|周))(?:共计|总计|合计|共)$/.exec(
    before.slice(0, reset)
  )
  const from = whose ? whose.index : reset
  rates = rates.filter((rate) => rate.index + rate[0].length >= from && holds(rate, before, quantity))
  // 了 tells what was done; a rate before it is over: 每天阅读半小时以上,先后读了6本.
  if (rates.length > 0 && /了[^,;]{0,8}$/.test(before) && !/[每各均][^,;]*$/.test(before)) return undefined
  const per: { period?: NonNullable<Per['period']>; every?: number; who?: string } = {}
  for (const rate of rates) merge(per, rate.groups!)
  const slash = SLASH.exec(behind)
  if (slash && slash[0].trim().length > 1) {
    const period = slash.groups!['period']
    if (period && PERIODS[period]) per.period = PERIODS[period]
    if (/[人名位师]/.test(slash[0])) per.who = '人'
  }
  // 每人…本学期18学时 is a quota of the term; 全学年人均听课56节 is no rate.
  const average = rates.some(({ groups }) => groups!['who'] === '人均')
  const bound =
    quantity.value.qualifier === 'at_least' ||
    quantity.value.qualifier === 'at_most' ||
    /(?:必?须|应当?|需)[^,;:]{0,6}$/.test(before)
  if ((bound || !average) && per.who && per.period === undefined && !/^[次篇节期本场轮堂]/.test(per.who)) {
    const within = WITHIN.exec(bound ? before.slice(reset) : before.slice(before.search(/[^,;:]*$/)))
    if (within) per.period = within.groups!['term'] ? 'term' : 'year'
  }
  if (per.period || per.who) return per
  // 全学期不少于16次 is a quota; 全学期共16次 a result.
  const whole = bound ? WHOLE.exec(before) : null
  return whole && !/[共计]/.test(whole[0]) ? { period: whole[1] === '学期' ? 'term' : 'year' } : undefined
}

/** 人均 is of its own clause: 人均完成51学时,达到48学时的有25人. So is 各校 where no time is told with it, and shares have none. */
function holds(rate: RegExpExecArray, before: string, { value }: Surroundings['quantity']): boolean {
  const between = before.slice(rate.index + rate[0].length)
  const paused = /[,;]/.test(between)
  if (!paused) return true
  if (value.type === 'percent' || rate.groups!['other']) return false
  if (rate.groups!['who'] === '人均') return false
  if (!rate.groups!['who']?.startsWith('各')) return true
  return new RegExp(`每(?:${SPAN})`).test(between) && !/全(?:年|学年|学期)/.test(between)
}

const WHOLE = /[全本](学期|学年|年)[^,;:]{0,8}$/

function merge(
  per: { period?: NonNullable<Per['period']>; every?: number; who?: string },
  groups: Record<string, string | undefined>
): void {
  const set = (period: NonNullable<Per['period']>, every?: number) => {
    per.period = period
    if (every !== undefined && every !== 1) per.every = every
    else delete per.every
  }
  const drop = () => {
    delete per.period
    delete per.every
  }
  const count = (text: string | undefined) => (text === undefined ? undefined : readNumeral(text, 0)?.value)
  if (groups['period']) set(PERIODS[groups['period'].replace('个', '')]!, count(groups['every']))
  else if (groups['other']) set('week', 2)
  else if (groups['years']) set('year', count(groups['years']))
  else if (groups['period2']) set('year', count(groups['every2']))
  else if (groups['yearly']) set('year')
  else if (groups['each']) {
    set('year')
    per.who = '人'
  } else if (groups['single'] ?? groups['single2'])
    set(PERIODS[(groups['single'] ?? groups['single2'])!.replace(/^一个?/, '')]!)
  else if (groups['two']) set('week', 2)
  else if (groups['whole']) drop()
  else if (groups['piece']) {
    // 每次 and 每篇 measure one of them: what was said of the week before does not hold for it.
    drop()
    if (groups['lesson']) per.who = '课'
    else if (/[篇本份]/.test(groups['piece'])) per.who = groups['piece']
  } else if (groups['who']) {
    per.who = groups['who'].replace(/^(?:每|各)(?:一)?(?:位|名|个|所|支|间|门)?(?=.)/, '').replace(/^人均$/, '人')
  }
}

const SPACED = new RegExp(`(${NUMBER})(?:周|个月)`)

/** 间周一次, 两周一次 and 两个月一次 are one mention: the rate stands inside it. */
function frequency(rule: string, own: string): Per | undefined {
  if (rule !== 'count.frequency') return undefined
  const period = own.includes('月') ? 'month' : 'week'
  const spaced = SPACED.exec(own)
  const every = spaced ? (readNumeral(spaced[1]!, 0)?.value ?? 2) : 2
  return every === 1 ? { period } : { period, every }
}
