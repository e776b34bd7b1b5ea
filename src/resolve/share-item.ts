import { characterSet } from '../character-set.js'
import { type CountedNoun, firstAt } from './find-nouns.js'
import { GOES_ON, MEASURE } from './item-search.js'
import type { Surroundings } from './surroundings.js'

const BASE =
  /(?:占(?!比)到?了?|超过|不超过|控制在|按照?|提取|达到|列支)(?:了|全年|全县|全校|本校|年度|总(?!分)|当年|全部|全体)?([\u4e00-\u9fff]{2,12}?)(?:总数|总额|总量|总人数|人数)?的?(?:比例)?(?:不低于|不少于|不超过|达到?|约|近|为|(?:提高|上升|提升|增加|下降|控制|保持|稳定)[到至在])?$/
/** 外出培训名额的三成. */
const OF = /(?<![\u4e00-\u9fff0-9])(?:把|将|从|占)?([\u4e00-\u9fff]{2,8})的$/
const INSIDE =
  /(?:不超过|不低于|不少于|超过|低于|不足|接近|占|达到?)(?![一二三四五六七八九十百两半])([\u4e00-\u9fff]{2,12}?)(?:总数|总人数|人数)?的?(?=[0-9一二三四五六七八九十百])/
/** 考勤占20%, 骨干教师占了四分之三. */
const SUBJECT = /(?:^|[的中、])([\u4e00-\u9fff]{2,8}?)[各仅只均约才]?占(?:了|到|比)?(?:达到?|为|约|近|仅)?$/
/** Who or what was judged so, right before the share. */
const GRADED = /((?:优秀|良好|合格|不合格|优良)(?:等次)?(?:者|教师|学员|人员)?)(?:,?比例|人数)?(?:控制在|限定在)?$/
/** Behind a pause: 占比, 所占比例, 比例. */
const OWN_SHARE = /(?:^|[,;、(])(?:其|所)?(?:占比|占的?比例|占的?比重|比例)(?:控制在|[为达到约近])?$/
/** 骨干教师的比例提高到20%. */
const THOSE =
  /(?:^|[,;、(将把使让])([\u4e00-\u9fff]{2,8})的(?:比例|占比|比重)(?:达到?|为|约|近|(?:提高|上升|提升|增加|下降|降低|控制|保持|稳定|降)[到至在])?$/
const CLAIM = /高于|低于|不少于|达到|超过|超出|突破|满足|符合/
/** 从公用经费中列支5%. */
const SOURCE = /从([\u4e00-\u9fff]{2,10}?)中(?:列支|提取|安排|划拨|拿出|支出)(?:不低于|不少于|约)?$/
/** Rates that are called so whatever they are of: 教学能手覆盖率. */
const KNOWN_RATE =
  /((?:覆盖|参训|参与|参加|出勤|到会|合格|优秀|达标|回收|完成|普及|优良|及格|整改|结题|获奖|满意)率)[^,。;、]{0,6}$/
const RATE = /((?:[\u4e00-\u9fff]{1,4}(?:率|满意度))|[\u4e00-\u9fff]{0,8}(?:比例|占比|比重))[^,。;、]{0,6}$/
/** 能独立制作课件的不到三分之一: of those told of before, whatever they can do or have. */
const RELATIVE =
  /(?:^|[,;:。(])(?:能|会|可以|已|未|没|有|曾|持|具|获|参加|参与|选择|认为|表示|希望|反映|觉得|取得|通过|达到)[\u4e00-\u9fff、“”]*的$/
/** 低于校内教研的96%: the same rate elsewhere. */
const COMPARED = /(?:低于|高于|不如|好于|优于|超出|落后于|领先于)[\u4e00-\u9fff]{2,10}的$/

/** What a match of `BASE`, of `INSIDE`, of the rates begins with or holds. */
const BASES = characterSet('占超不控按提达列')
const LIMITS = characterSet('超低少足近占达到')
const RATES = characterSet('率度比')

/**
 * What a share is a share of: 占公用经费的5% of 公用经费, 80%的青年教师; of a rate its name; else what was counted before it.
 * @param previous item of the amount before.
 */
export function shareItem(
  text: string,
  nouns: readonly CountedNoun[],
  around: Surroundings,
  previous: string | undefined
): string | undefined {
  const { span } = around.quantity
  const clause = text.slice(Math.max(around.clause.start, span.start - 40), span.start)
  const source = clause.includes('从') ? SOURCE.exec(clause) : null
  if (source) return source[1]!
  // 53位教师(93%), 45岁以上的占46%,35岁以下的占两成: of those told of before.
  if (previous && (text[span.start - 1] === '(' || /[岁年](?:或?以[上下内][的者]?|者)占?$/.test(clause)))
    return previous
  if (previous && clause.endsWith('的') && (RELATIVE.test(clause) || COMPARED.test(clause))) return previous
  const part = clause.endsWith('的') ? OF.exec(clause) : null
  if (part && !/(?:规定|要求|标准|比例|原则|提出|确定|设定|预定|计划)$/.test(part[1]!))
    return part[1]!.replace(/^(?:[只仅约都均]?[把将从占按]|每[月年]|总|全年)(?=..)/, '')
  const inside = LIMITS.next(around.own, 0) < around.own.length ? INSIDE.exec(around.own) : null
  if (inside) return inside[1]!.replace(/^(?:年度|全年)(?=..)/, '')
  const base = BASES.next(clause, 0) < clause.length ? BASE.exec(clause) : null
  if (base) return base[1]!.replace(/^(?:全年|全部|全体|本校|学校)(?=..)/, '')
  // 优秀不超过20%, 考核优秀者控制在三成以内: of those who are given the grade.
  const graded = GRADED.exec(clause)
  if (graded) return graded[1]!
  // 教龄不满五年的14人,占比超过两成: a share of what was counted before.
  if (previous && OWN_SHARE.test(clause)) return previous
  const those = THOSE.exec(clause)
  if (those) return those[1]!
  // 研修支出14万元,占6.5%,高于5%的规定: spending is measured by what a school has to spend.
  if (ofPublicFunds(text, around, previous)) return '公用经费'
  if (previous && /^[”"]?的?(?:规定|要求|标准|下限|上限)/.test(around.behind) && CLAIM.test(around.own + clause))
    return previous
  // 两项合计占92%: of what they were of.
  if (previous && /(?:合计|总计|[两二三四]者|[两二三四]项)共?占?(?:了|到|比)?(?:达到?|约|近)?$/.test(clause))
    return previous
  // 11%认为一般: of those whom the share before it is of.
  if (previous && /^(?:认为|表示|觉得|选择|希望|感到|反映)/.test(around.behind)) return previous
  const near = around.before.slice(-24)
  const rate = RATES.next(near, 0) < near.length ? (KNOWN_RATE.exec(near) ?? RATE.exec(near)) : null
  if (rate)
    return rate[1]!
      .replace(/^(?:达到|平均|教师|全员|的|是)+(?=[\u4e00-\u9fff]{2})(?!比例|占比|比重)/, '')
      .replace(/(?<=..)占比$/, '')
  const subject = clause.includes('占') ? SUBJECT.exec(clause) : null
  if (subject) return subject[1]!.replace(/^其中(?=..)/, '')
  const adjoining = nouns[firstAt(nouns, span.start) - 1]
  if (adjoining && adjoining.end === span.start && adjoining.kind === 'people') return adjoining.word
  const behind = nouns[firstAt(nouns, span.end)]
  // 不低于5%的规定比例: of what was said before.
  if (behind && !MEASURE.has(behind.word) && /^的?$/.test(text.slice(span.end, behind.start))) return behind.word
  // 五分之一的时间
  const whole = /^的(?!标准|规定|要求|比例|目标|水平|速度|幅度)([\u4e00-\u9fff]{2,6}?)(?=[用于都均已,。;、)]|$)/.exec(
    around.behind
  )
  if (whole) return whole[1]!
  const gap = behind && behind.start - span.end <= 6 ? text.slice(span.end, behind.start) : undefined
  if (gap !== undefined && !/[,;:。!?、(\n\t\uE006]/.test(gap) && !GOES_ON.test(gap)) return behind!.word
  const before = lastNoun(nouns, firstAt(nouns, span.start) - 1)
  if (before && before.start >= around.clause.start) return before.word
  if (clause.includes('占')) return previous ?? before?.word
  return before && before.start >= around.sentence.start ? before.word : previous
}

/** Whether the share is one of money spent, in a sentence that tells of the 公用经费. */
function ofPublicFunds(text: string, { sentence, quantity }: Surroundings, previous: string | undefined): boolean {
  const said = text.slice(sentence.start, quantity.span.start)
  if (!said.includes('公用经费')) return false
  return (
    (previous !== undefined && SPENT.test(previous)) ||
    /(?:支出|投入|经费|费用)(?:[0-9.,]{1,12}[万亿]?元,?)?[仅只约]?占$/.test(said)
  )
}

const SPENT = /支出|投入|经费|费$|费用/

/** 参与率:目标80%,实际90.5%: what is said of the share itself is left out. */
function lastNoun(nouns: readonly CountedNoun[], index: number): CountedNoun | undefined {
  const { word } = nouns[index] ?? { word: '' }
  return MEASURE.has(word) || word === '方面' ? nouns[index - 1] : nouns[index]
}
