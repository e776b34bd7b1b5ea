import type { Kind, Per, Quantity, Role } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import { scanner } from '../rule/scanner.js'
import type { Surroundings } from './surroundings.js'

/** What a quantity's status depends on beyond its sentence. */
export interface Setting {
  readonly kind: Kind
  readonly role: Role | undefined
  readonly per: Per | undefined
  readonly inTable: boolean
}

type Status = 'target' | 'actual'
type LastOf = (text: string) => number

/**
 * Whether a quantity is planned or required (`target`) or reported (`actual`); undefined where neither is clear.
 * All of a plan is a target unless it describes the present; a requirement quoted in a summary is a target too.
 * Scores have no status. The words are in rules/lexicons/status.yml.
 */
export function makeFindStatus(lexicons: Lexicons): (around: Surroundings, setting: Setting) => Status | undefined {
  const [target, hope, actual, present] = ['target', 'hope', 'actual', 'present'].map((name) =>
    lastOf(lexicons.get(`status.${name}`)?.source)
  ) as [LastOf, LastOf, LastOf, LastOf]
  return (around, setting) => {
    if (around.quantity.value.type === 'score') return undefined
    if (setting.kind === 'plan') return planned(around, setting, present)
    // What stands in a title is not said: 《经费使用管理规定》.
    const before = around.before.replace(/《[^《》]*》/g, (title) => ' '.repeat(title.length))
    const asked = target(before)
    const risen = around.quantity.value.type === 'percent' && RISE.test(before)
    const due = asked < around.turn || risen ? -1 : asked
    const done = Math.max(actual(before), aspect(around))
    if (setting.kind === 'other' && due < 0 && done < 0) return undefined
    return hope(clauseOf(around)) >= 0 ? 'target' : reported(around, setting, due, done)
  }
}

/** Present state in a plan: told in the section on the situation, or as what there is, or was last term. */
function planned(around: Surroundings, { role, per }: Setting, present: LastOf): Status {
  if (role === 'overview') return 'actual'
  const { value } = around.quantity
  if (per || isBound(value)) return 'target'
  if (present(around.before) >= 0) return 'actual'
  if (/(?:全校|全园|全组|全镇|全县|全区|我校|我园|我组)(?:共|现有|有)?$/.test(around.before)) return 'actual'
  const people = /^[名位人]$/.test(value.unit) && value.type === 'count'
  // 三级共10名 sums up what is planned.
  const first = around.from === around.sentence.start
  return people && (/(?:有|仅|仅有|共有)$/.test(around.before) || (first && /共$/.test(around.before)))
    ? 'actual'
    : 'target'
}

function reported(around: Surroundings, { role, per, inTable }: Setting, due: number, done: number): Status {
  const clause = clauseOf(around)
  const tail = /^[^,;。]*/.exec(around.behind)![0]
  if (/^(?:以上)?[的之]?(?:目标|要求|规定|标准|指标|任务)/.test(around.behind)) return 'target'
  if (/(?:目标|预算|限额)(?:为|约|共)?:?$/.test(around.before) || /为限$/.test(around.own)) return 'target'
  if (/实际:?$/.test(around.before) || /最多的|最少的|少的/.test(clause)) return 'actual'
  // 从8个增加到15个: what is raised is there.
  if (/[从由](?:原来的?|原先的?)?$/.test(around.before) && RAISED.test(around.behind)) return 'actual'
  // 还有26份没有整理: in what is still to do, what was or was not done.
  if (role === 'next') return /了(?!解)|尚/.test(clause + tail) ? 'actual' : 'target'
  const { value, rule } = { ...around.quantity, rule: around.quantity.rule }
  const kept = /坚持|人均|实际|平均|连续[两二三四五]年/.test(clause) || FIRST_PERSON.test(around.before + tail)
  if (per && /^[,;]?(?:全部|都|均|已)?(?:达到|超额)/.test(around.behind)) return 'actual'
  if (isBound(value) && per?.period && !/坚持/.test(clauseOf(around))) return 'target'
  if (isBound(value) && (per || ASKED.test(around.own))) return kept ? 'actual' : 'target'
  if (due >= 0 && due > done) return 'target'
  // 教师每年读2-3本书 is asked for; 坚持每周两次, 开展了 and 间周一次 are told.
  if (
    per?.period &&
    !kept &&
    aspect(around) < 0 &&
    rule !== 'count.frequency' &&
    /^(?:exact|range)$/.test(value.qualifier) &&
    done < 0
  )
    return 'target'
  if (done < 0 && (role === 'goals' || (role === 'evaluation' && inTable))) return 'target'
  // 每8学时折合1学分 is a rule; 16学时,折合2学分 a result.
  if (
    /每[^,。;]{0,14}$/.test(around.before) &&
    /折合|折算|(?<![合累共总])计/.test(around.before.slice(-12) + around.behind.slice(0, 4))
  )
    return 'target'
  return value.type === 'percent' && value.qualifier === 'at_most' && !RISE.test(around.before) ? 'target' : 'actual'
}

/** 我每天利用30分钟: who tells of herself tells what she does. */
const FIRST_PERSON = /我(?![校园组区县市镇们科部])/
const RAISED = /^(?:增加|提高|扩大|上升|提升|下降|压减|减少|[增升降])[到至为]/
/** 优秀率提高到63%,低分率控制在2%以内: results, one like the other. */
const RISE = /(?:提高|上升|增长|下降|降低|增加|减少)(?:到|至|了|为)/

/** 不少于 and 至少 are words of who asks; 以上 is said of results as well. */
const ASKED = /^(?:不得?[少低超多高]|不应|不能|至少|最少|至多|最多)/

/** 不少于, 至少 and their kind speak of what is asked; 以上 of a result as well. */
function isBound({ qualifier }: Quantity): boolean {
  return qualifier === 'at_least' || qualifier === 'at_most'
}

function clauseOf({ before, clause }: Surroundings): string {
  return before.slice(Math.max(0, before.length - (clause.end - clause.start)))
}

/** Where 了 stands in the quantity's clause, behind a verb: 开展了4次, 读了两本; -1 where it does not. */
function aspect(around: Surroundings): number {
  const clause = clauseOf(around)
  const at = clause.lastIndexOf('了')
  if (at < 0 || '解为'.includes(clause[at + 1] ?? ' ') || '除为'.includes(clause[at - 1] ?? ' ')) return -1
  return around.before.length - clause.length + at
}

/** Where the last word of a list stands in a text, -1 where none does. */
function lastOf(source: string | undefined): LastOf {
  if (source === undefined) return () => -1
  const scan = scanner(source)
  return (text) => scan(text).at(-1)?.index ?? -1
}
