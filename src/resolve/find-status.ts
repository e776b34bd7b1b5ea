import { characterSet } from '../character-set.js'
import type { Kind, Per, Quantity, Role } from '../document.js'
import { type WordFinder, wordFinder } from '../extract/word-finder.js'
import type { Lexicons } from '../rule/lexicons.js'
import { CUE } from './cues.js'
import type { Surroundings } from './surroundings.js'

/** What a quantity's status depends on beyond its sentence. */
export interface Setting {
  readonly kind: Kind
  readonly role: Role | undefined
  readonly per: Per | undefined
  readonly inTable: boolean
  /** Whether the heading or the column says that it is asked for: 学分认定标准, 预算. */
  readonly asked: boolean
  /** Whether the column says that it was there at the start: 现状, 2024年基数. */
  readonly atStart: boolean
}

type Status = 'target' | 'actual'
/** The words of a list, and the bit of their cues. */
interface Words {
  readonly bit: number
  readonly list: WordFinder
}

/**
 * Whether a quantity is planned or required (`target`) or reported (`actual`); undefined where neither is clear.
 * All of a plan is a target unless it describes the present; a requirement quoted in a summary is a target too.
 * Scores have no status. The words are in rules/lexicons/status.yml.
 */
export function makeFindStatus(lexicons: Lexicons): (around: Surroundings, setting: Setting) => Status | undefined {
  const words = (of: keyof typeof CUE): Words => ({
    bit: CUE[of],
    list: wordFinder(lexicons.get(`status.${of}`)?.words ?? [])
  })
  const target = words('target')
  const hope = words('hope')
  const actual = words('actual')
  const present = words('present')
  return (around, setting) => {
    if (around.quantity.value.type === 'score') return undefined
    if (setting.kind === 'plan') return planned(around, setting, present)
    // What stands in a title is not said: 《经费使用管理规定》.
    const before = hasCue(around, CUE.title)
      ? around.before.replace(/《[^《》]*》/g, (title) => ' '.repeat(title.length))
      : around.before
    const asked = lastOf(target, around, before)
    const risen = around.quantity.value.type === 'percent' && RISE.test(before)
    const due = asked < around.turn || risen ? -1 : asked
    const verb = aspect(around)
    const done = Math.max(lastOf(actual, around, before), verb)
    if (setting.kind === 'other' && due < 0 && done < 0) return undefined
    if (lastOf(hope, around, around.before, clauseIn(around)) >= 0 || isPlannedOn(around)) return 'target'
    return reported(around, setting, due, done, verb)
  }
}

/** 明年计划投入20万元,人均达到36学时,新立项2项; 目标:全年至少6次,出席率达85%: all that follows, up to what has come about. */
function isPlannedOn({ before }: Surroundings): boolean {
  if (!before.includes('计划') && !before.includes(':')) return false
  const planned = PLANNED.exec(before)
  return planned !== null && !TOLD.test(before.slice(planned.index))
}

const PLANNED =
  /(?<![原在按])计划(?:投入|组织|开展|培养|开设|举办|举行|选派|撰写|发表|申报|培训|新增)|^[\s0-9.()、]{0,6}(?:预期)?(?:目标|成功准则):/
const TOLD = /[了已]|实际|目前|现有|原有|去年|上学[期年]|上年|成就:/

/** Present state in a plan: told in the section on the situation, or as what there is, or was last term. */
function planned(around: Surroundings, { role, per, atStart }: Setting, present: Words): Status {
  const { before, quantity, own } = around
  const { value } = quantity
  if (role === 'problems') return ASKED.test(own) ? 'target' : 'actual'
  if (role === 'overview') return BY_THEN.test(before) ? 'target' : 'actual'
  if (atStart || isRaised(around)) return 'actual'
  if (MUST.test(before.slice(-12))) return 'target'
  if (per || isBound(value)) return 'target'
  if (lastOf(present, around, before) >= 0) return 'actual'
  if (endsIn(HAS, before) && /(?:全校|全园|全组|全镇|全县|全区|我校|我园|我组)(?:共|现有|有)?$/.test(before.slice(-4)))
    return around.from > around.sentence.start && before.endsWith('共') ? 'target' : 'actual'
  // 三级共10名 sums up what is planned.
  const first = around.from === around.sentence.start
  const people = value.type === 'count' && PEOPLE.has(value.unit)
  return people && (/[有仅]$/.test(before) || (first && before.endsWith('共'))) ? 'actual' : 'target'
}

/** What 全校, 我校共 and the like end in. */
const HAS = characterSet('校园组镇县区共有')
const PEOPLE: ReadonlySet<string> = new Set(['名', '位', '人'])

/**
 * @param due where the last word stands that asks for it, -1 where none does.
 * @param done where the last word stands that tells it, `verb` where the last 了 does.
 */
function reported(
  around: Surroundings,
  { role, per, inTable, asked }: Setting,
  due: number,
  done: number,
  verb: number
): Status {
  const { before, behind, own } = around
  const { value, rule } = around.quantity
  if (AIMED.at(behind, 0) && /^(?:以上)?[的之]?(?:目标|要求|规定|标准|指标|任务|预算|限额)/.test(behind))
    return 'target'
  if (endsIn(AIM, before) && /(?:目标|预算|限额)[为约共]?:?$/.test(before)) return 'target'
  if (own.endsWith('为限')) return 'target'
  const from = clauseIn(around)
  if (before.endsWith('实际') || before.endsWith('实际:') || (hasCue(around, CUE.many) && isOneOfMany(before, from)))
    return 'actual'
  if (isRaised(around)) return 'actual'
  // 还有26份没有整理: in what is still to do, what was or was not done.
  if (role === 'next') return /了(?!解)|尚/.test(before.slice(from) + tailOf(around)) ? 'actual' : 'target'
  if (per && /^[,;]?(?:全部|都|均|已)?(?:达到|超额)/.test(behind)) return 'actual'
  if (isBound(value)) {
    if (per?.period && before.indexOf('坚持', from) < 0) return 'target'
    if (per || ASKED.test(own)) return isKept(around) ? 'actual' : 'target'
  }
  if (due >= 0 && due > done) return 'target'
  // 教师每年读2-3本书 is asked for; 坚持每周两次, 开展了 and 间周一次 are told.
  if (per?.period && done < 0 && verb < 0 && rule !== 'count.frequency' && isPlain(value) && !isKept(around))
    return 'target'
  if (asked && verb < 0) return 'target'
  if (done < 0 && (role === 'goals' || (role === 'evaluation' && inTable))) return 'target'
  // 每8学时折合1学分 is a rule; 16学时,折合2学分 a result.
  if (hasCue(around, CUE.each) && followsEach(before) && (PRICE.test(before.slice(-12)) || PRICE_BEHIND.test(behind)))
    return 'target'
  return value.type === 'percent' && value.qualifier === 'at_most' && !RISE.test(before) ? 'target' : 'actual'
}

/** 从8个增加到15个: what is raised is there. */
function isRaised({ before, behind }: Surroundings): boolean {
  return RAISE.at(behind, 0) && RAISED.test(behind) && /[从由](?:原来的?|原先的?)?$/.test(before)
}

/** 到2027年底 in a section that begins with how things are. */
const BY_THEN = /(?:^|[,;:。])(?:力争|争取)?到20[0-9]{2}(?:学年|年)[底末]?|目标[:为是]/
/** 按规定,新教师三年内须完成30小时. */
const MUST = /[须应][^,;:。]{0,6}$/
const PRICE = /折合|折算|(?<![合累共总])计/
/** 每8学时计1学分; but 每次2学时,计36学时 adds up. */
const PRICE_BEHIND =
  /^[可应均]?(?:折合|折算|计|(?:登记|记|认定|核定)(?=[0-9一二两三四五六七八九十半]{1,4}(?:\.[0-9]+)?个?学[分时]))/
/** What 以上的目标 and the like begin with. */
const AIMED = characterSet('以的之目要规标指任预限')
/** What 目标为: and the like end in. */
const AIM = characterSet('标算额为约共:')
/** What `RAISED` begins with. */
const RAISE = characterSet('增提扩上下压减升降')
const RAISED = /^(?:增加|提高|扩大|上升|提升|下降|压减|减少|[增升降])[到至为]/
/** 优秀率提高到63%,低分率控制在2%以内: results, one like the other. */
const RISE = /(?:提高|上升|增长|下降|降低|增加|减少)(?:到|至|了|为)/

/** 不少于 and 至少 are words of who asks; 以上 is said of results as well. */
const ASKED = /^(?:不得?[少低超多高]|不应|不能|至少|最少|至多|最多)/

/** 不少于, 至少 and their kind speak of what is asked; 以上 of a result as well. */
function isBound({ qualifier }: Quantity): boolean {
  return qualifier === 'at_least' || qualifier === 'at_most'
}

function isPlain({ qualifier }: Quantity): boolean {
  return qualifier === 'exact' || qualifier === 'range'
}

function endsIn(set: typeof AIM, text: string): boolean {
  return set.at(text, text.length - 1)
}

function hasCue({ cueBits }: Surroundings, bit: number): boolean {
  return (cueBits & bit) !== 0
}

/** Offset in `before` where the quantity's clause begins. */
function clauseIn({ clause, origin }: Surroundings): number {
  return clause.start - origin
}

/** 最多的12篇, 少的也有5篇. */
function isOneOfMany(before: string, from: number): boolean {
  return before.indexOf('少的', from) >= 0 || before.indexOf('最多的', from) >= 0
}

/** What stands behind the quantity in its clause. */
function tailOf({ behind }: Surroundings): string {
  return behind.slice(0, STOP.next(behind, 0))
}

const STOP = characterSet(',;。')

/** 坚持 and 人均 tell what is done. So does who tells of herself: 我每天利用30分钟. */
function isKept(around: Surroundings): boolean {
  const { before } = around
  return (
    /坚持|人均|实际|平均|连续[两二三四五]年|[都均]在$/.test(before.slice(clauseIn(around))) ||
    /我(?![校园组区县市镇们科部])/.test(before + tailOf(around))
  )
}

/** 每 shortly before the quantity, in its clause. */
function followsEach(before: string): boolean {
  const each = before.indexOf('每', Math.max(0, before.length - 15))
  return each >= 0 && STOP.next(before, before.lastIndexOf('每')) === before.length
}

/** Where 了 stands in the quantity's clause, behind a verb: 开展了4次, 读了两本; -1 where it does not. */
function aspect(around: Surroundings): number {
  const { before } = around
  const from = clauseIn(around)
  const at = DONE.last(before, before.length, from)
  if (at < from || NO_VERB_BEHIND.at(before, at + 1) || (at > from && NO_VERB_BEFORE.at(before, at - 1))) return -1
  return at
}

const DONE = characterSet('了')
/** 了解, 了为; 除了, 为了. */
const NO_VERB_BEHIND = characterSet('解为')
const NO_VERB_BEFORE = characterSet('除为')

/** Where the last word of a list stands before a quantity, at `from` or behind it; -1 where none does. */
function lastOf(
  { bit, list }: Words,
  { cues, firstCue, lastCue, cueBits, origin }: Surroundings,
  before: string,
  from = 0
): number {
  if ((cueBits & bit) === 0) return -1
  let last = -1
  let end = from
  for (let i = firstCue; i < lastCue; i++) {
    if ((cues.of[i]! & bit) === 0) continue
    const at = cues.at[i]! - origin
    const { length } = at < end ? '' : list.at(before, at)
    if (length === 0) continue
    last = at
    end = at + length
  }
  return last
}
