import { firstAt } from './find-nouns.js'
import { AMOUNT, type Search } from './item-search.js'
import { compound, joined } from './joined-nouns.js'

/**
 * Who is counted where not a noun beside the amount says it, but what they do, how old they are or what they won;
 * undefined for other amounts.
 */
export function peopleItem(search: Search): string | undefined {
  const { around, kinds } = search
  if (around.quantity.value.unit === '个') return personsAlone(search)
  if (kinds[0] !== 'people' || kinds.length > 2) return undefined
  const near = around.before.slice(-16)
  const deed = kinds.length === 1 ? DEED.exec(around.behind)?.[1] : undefined
  if (deed && DOER.test(near)) return deed
  const degree = kinds.length === 1 ? DEGREE.exec(near)?.[1] : undefined
  if (degree) return degree
  if (around.quantity.value.unit === '对' && PAIRED.test(around.before.slice(-24))) return '师徒'
  if (OF_AGE.test(near) || (OF_YEARS.test(near) && SERVICE.test(around.before)))
    return peopleSpokenOf(search) ?? peopleBefore(search) ?? '教师'
  if (UNRANKED.test(near)) return peopleBefore(search) ?? '教师'
  if (LED.test(near)) return '徒弟'
  if (RECEIVED.test(near)) return peopleBefore(search) ?? '教师'
  const described = describedBehind(search)
  if (described) return described
  if (GOES.test(around.behind) && ALONE.test(clauseBefore(search))) return peopleSpokenOf(search) ?? '教师'
  if (TRAINED.test(near)) return peopleSpokenOf(search) ?? '教师'
  if (WON.test(near)) return peopleSpokenOf(search) ?? (speaksOfThings(search) ? undefined : '教师')
  return undefined
}

/** 每份试卷由两人命题、一人审题: what they do, where nothing else tells who they are. */
const DEED = /^(命题|审题|审核|审卷|组卷|出题|主备|主讲|执教|授课|评课|把关)(?=[、,;。)\n])/
const DOER = /(?:由|都是|均由|[份节次课套卷题]|、)$/
/** 持有硕士或以上学位者22人. */
const DEGREE = /(学位|文凭)者?的?(?:共?有|为|共)?$/
/** 50周岁及以上的41人, 教龄不满五年的14人, 教学年资5至9年者14人. */
const OF_AGE =
  /(?:岁|(?:教龄|年资|工龄)[^,;。]{0,10}年|[0-9]年(?=(?:或?以[上下])?者))(?:及|\(含\))?(?:或?以?[上下内])?[的者]?(?:共?有|为|共)?$/
/** 按教龄分,不满5年的28人,5至15年的45人. */
const OF_YEARS = /[0-9一二三四五六七八九十]年(?:及?以[上下内])?的?(?:共?有|为|共)?$/
const SERVICE = /教龄|年资|工龄|任教年限/
/** 新教师与骨干教师结成4对. */
const PAIRED = /结成|结对|拜师|师徒/
/** 二级及以下55人, 初级及未定级57人: of the staff whose ranks are told, with no rank of their own. */
const UNRANKED = /(?:[一二三初中]级|职称)(?:及|和|或|、)(?:以下|未定级|未评级)$/
/** 本组还有2人参加国培,6人次参加市级培训: who go, not where they go. */
const GOES =
  /^(?:参加|参训|赴|外出|前往|报名|全部(?!是|为)|均(?!为)|认为|提出|反映|表示|觉得|希望|被评|获评|被聘|评为|把|拿到|考取|晋升|退休|调入|调出)/
const ALONE = /^(?:本组|全组|全校|我校|我园|另|还|其中|另外|先后|共|有)*$/

/** 已接受特殊教育培训者17名: those told of before. */
const RECEIVED = /(?:已|未|曾|具|持|获|受|有)[\u4e00-\u9fff]{2,12}者(?:共?有|为|占)?$/

/** 每人带徒2人. */
const LED = /带徒(?:弟)?$/

/** 18名入职未满三年的青年教师: who they are stands behind how long they have been it. */
function describedBehind({ marked, nouns, kinds, document, around }: Search): string | undefined {
  const { end } = around.quantity.span
  const described = DESCRIBED.exec(marked.slice(end, end + FAR))
  if (!described) return undefined
  const index = firstAt(nouns, end + described[0].length)
  const noun = nouns[index]
  if (!noun || noun.kind !== kinds[0] || noun.start > end + described[0].length + 4) return undefined
  return compound(document.text, nouns, end + described[0].length, index)
}

/** Modifiers with a figure in them. */
const DESCRIBED = new RegExp(`^[\\u4e00-\\u9fff]{0,10}${AMOUNT}+[\\u4e00-\\u9fff]{0,6}的`)
const FAR = 30

function clauseBefore({ around }: Search): string {
  return around.before.slice(Math.max(0, around.clause.start - around.origin))
}

/** 举办培训15期,培训2046人次: those who were trained; 集中培训58人 is another matter. */
const TRAINED = /[,;](?:共|累计|先后)?(?:培训|轮训|惠及|受益)(?:达|共)?$/
/** 在县级以上比赛中获奖46人次. */
const WON = /获奖(?:共|计|达|的?有|者)?$/

/** 平均年龄39岁 is an age; 45岁以上的教师, 35岁以下18人 tell of whom. */
export function ageItem(search: Search): string | undefined {
  const { around, nouns } = search
  const { qualifier } = around.quantity.value
  if (/平均年龄[为约在近]?$/.test(around.before) || (/年龄/.test(around.before.slice(-10)) && qualifier === 'exact'))
    return '年龄'
  const own = peopleSpokenOf(search)
  if (own) return own
  const next = nouns[firstAt(nouns, around.quantity.span.start)]
  return next?.kind === 'people' && next.start - around.quantity.span.end <= 4 ? next.word : peopleBefore(search)
}

/** 我们组十二个人: people, whatever the sentence speaks of. */
function personsAlone({ around: { behind } }: Search): string | undefined {
  return behind[0] === '人' && /^人(?![才员数次物均事际文民工格])/.test(behind) ? '人' : undefined
}

/** The last people that the sentence names, but for what they are qualified by. */
function peopleSpokenOf({ nouns, around }: Search): string | undefined {
  for (let i = firstAt(nouns, around.quantity.span.start) - 1; i >= 0 && nouns[i]!.start >= around.sentence.start; i--)
    if (nouns[i]!.kind === 'people' && !QUALIFIED.test(nouns[i]!.word)) return joined(nouns, i)
  return undefined
}

/** The people that the paragraph counted before; teachers where it only said what they have, or where they are. */
function peopleBefore({ before }: Search): string | undefined {
  const people = before.get('people')
  return people !== undefined && (QUALIFIED.test(people) || PART_OF_SCHOOL.test(people)) ? '教师' : people
}

/** 论文获奖13人次, 指导学生作文获奖: whose texts they are is not said. */
function speaksOfThings({ nouns, around }: Search): boolean {
  const noun = nouns[firstAt(nouns, around.quantity.span.start) - 1]
  return noun !== undefined && noun.start >= around.clause.start && (noun.kind === 'text' || noun.kind === 'lesson')
}

/** What people have, not who they are: 大专, 本科及以上学历, 高级职称, 二级. */
const QUALIFIED =
  /学历|研究生|本科|专科|大专|中专|中师|硕士|博士|学位|文凭|职称|^(?:正|副)?高级$|^[中初]级$|^[一二三]级$|未定级/
/** Where people are, not who. */
const PART_OF_SCHOOL =
  /^(?:小学|初中|高中|完中|职高|中职|学前|幼儿园|村小|村校|完小|教学点|中心校|中心小学|本部|分校|总校|[东南西北]校区)[部段]?$/
