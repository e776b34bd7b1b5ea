import { characterSet } from '../../character-set.js'
import { sticks } from '../sticks.js'
import { partBefore } from './bounds.js'
import type { Office } from './find-offices.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { type Name, readName, type Slot } from './read-name.js'
import { readSounded } from './read-sounded.js'
import { rolesBehind } from './roles-behind.js'

/** Between two names of a list. */
const SEPARATOR = /[ ]?(?:[、/→]|—{1,2}|-{1,2})[ \n]?|[ ]?(?:以及|和|与|及|暨)[ ]?/y
/** Between two names behind a label: blanks, commas and line ends, too. */
const WIDE_SEPARATOR = /[ \n]*(?:[、,;/→]|—{1,2}|以及|和|与|及|\n|\t| )[ \n\t]*/y
const SEPARATES = characterSet(' 、/→—以和与及暨-')
const SEPARATES_WIDELY = characterSet(' \n\t、,;/→—以和与及')
/** What may stand between a separator and a name: 语文教研员 before 高平, 县教师发展中心 before 冯程程. */
const LEAD = characterSet('\u3400-\u9fff0-9()')
const LONGEST_LEAD = 16
/** What stands behind a name in a list that goes on over a line end. */
const ENDS_ITEM = characterSet(' 、,;(\n\t')
const NOTE = /[ ]?\(([^()\n]{1,24})\)/y
/** (各教研组组长) is said of all before it. */
const OF_ALL = /^(?:以上|[均都各皆])/
/** What ends a piece of a labelled list. */
const PIECE_END = characterSet('、,;\n。:!?')
const LONGEST_PIECE = 30

export interface ListOptions {
  readonly rule: string
  /** What stands before the list; a later office of the list takes its place. */
  readonly roles: readonly string[]
  /** Behind a label every piece may be a name or not, and must be one as a whole. */
  readonly label: boolean
  /** Whether a word of the dictionary may be a name here. */
  readonly words: boolean
  /** Whether an institution may stand before the first name. */
  readonly afterInstitution: boolean
  /** Whether nothing but names can stand here, from the first piece on. */
  readonly closed: boolean
}

export interface List {
  readonly people: readonly Found[]
  readonly end: number
}

/**
 * Names one behind the other from `at`, with the offices between them; what is said of all behind the last goes to all.
 * Where one of them is certainly a name, the list is read again as one of nothing but names.
 */
export function readList(page: Page, at: number, options: ListOptions): List {
  const list = readOnce(page, at, options)
  if (!list.sure || options.closed) return list
  const { rule, roles, label, words, afterInstitution } = options
  return readOnce(page, at, { rule, roles, label, words, afterInstitution, closed: true })
}

/** A name of a list, and what is said of it alone. */
interface Listed {
  readonly name: Name
  own: readonly string[]
  readonly noted: boolean
}

function readOnce(page: Page, at: number, options: ListOptions): List & { readonly sure: boolean } {
  const people: Listed[] = []
  let office: string | undefined
  let sure = false
  let end = at
  // What separates the piece at hand from the one before it.
  let passed = ''
  for (let next = at; next < page.text.length; ) {
    const item = readItem(page, next, options, people.length > 0, passed.includes('\n'))
    if (item) {
      if (item.office || item.group) office = item.office
      const { roles, all, end: behind } = readBehind(page, item.name, people.length > 0 || options.roles.length > 0)
      // (以上为各年级组长): those who have an office of their own are none of them.
      const ofAll = all || (options.label && isOfAll(people, roles))
      if (ofAll) for (const one of people) if (!one.noted) one.own = [...one.own, ...roles]
      sure ||= item.name.clear
      // 专家柏松教授: of the first, both what stands before and what stands behind it are said.
      const led = people.length === 0 && !options.label && office === undefined && roles.length > 0
      const own = office === undefined ? roles : [office, ...roles]
      people.push({ name: item.name, own: led ? [...options.roles, ...own] : own, noted: roles.length > 0 })
      end = behind
    } else if (!options.label || passed.includes('\n')) break
    const from = item ? end : pieceEnd(page, next)
    const after = separatorEnd(page, from, options.label, item !== undefined)
    if (after === undefined) break
    passed = page.text.slice(from, after)
    next = after
  }
  if (people.length === 0) return { people: NOBODY, end, sure }
  const behind = rolesBehind(page, end)
  const found: Found[] = []
  for (const { name, own } of people) {
    const shared = options.label || own.length === 0 ? options.roles : NONE
    found.push({
      start: name.start,
      end: name.end,
      name: name.name,
      roles: unite(shared, own, behind),
      rule: options.rule
    })
  }
  return { people: found, end, sure }
}

/** 成员:张三、李四、王五(教研组长): what several can be, behind the last of those of whom nothing else is said. */
function isOfAll(people: readonly Listed[], roles: readonly string[]): boolean {
  return (
    people.length > 1 && roles.length === 1 && OF_SEVERAL.test(roles[0]!) && people.every(({ own }) => own.length === 0)
  )
}

const OF_SEVERAL = /(?:教研|备课|年级|学科)组长$|班主任$|骨干教师$/

const NOBODY: readonly Found[] = []
const NONE: readonly string[] = []

/** Each role once. */
function unite(shared: readonly string[], own: readonly string[], behind: readonly string[]): readonly string[] {
  if (own.length === 0 && behind.length === 0 && shared.length < 2) return shared
  return [...new Set([...shared, ...own, ...behind])]
}

/** A name, or an office or an institution and a name; on a line of its own a name that ends like one of a list. */
function readItem(
  page: Page,
  at: number,
  options: ListOptions,
  later: boolean,
  line: boolean
): { name: Name; office: string | undefined; group: boolean } | undefined {
  const slot: Slot = options.closed ? 'closed' : 'running'
  const own =
    readSounded(page, at) ?? readName(page, at, { trusted: later, slot }) ?? rareName(page, at, options, later)
  if (own && fits(page, own, options, later))
    return !line || own.end === page.text.length || ENDS_ITEM.at(page.text, own.end)
      ? { name: own, office: undefined, group: false }
      : undefined
  if (line || (!options.label && !later && !options.afterInstitution)) return undefined
  const { text } = page
  for (let to = at + 1; to <= at + LONGEST_LEAD && LEAD.at(text, to - 1); to++) {
    const office = page.officeEnding(to)
    if (office?.label) return undefined
    // 主任张三和三位年级组长(小班组李四): those in the bracket are another's to read.
    if (office && text[to] === '(') return undefined
    // Most places are no place for a name, whatever leads to them.
    const next = text[to] === ' ' ? to + 1 : to
    if (!page.words.firsts.at(text, next) && !page.words.sounds.at(text, to)) continue
    const group = partBefore(text, to) > 0
    const leads = office
      ? office.use !== 'address' && (options.label || later)
      : endsInstitution(page, to) ||
        ((options.label || later || options.afterInstitution) && group) ||
        (options.label && isLead(page, at, to))
    if (!leads) continue
    const name = readSounded(page, to) ?? readName(page, next, { slot })
    if (name && fits(page, name, options, later)) return { name, office: office?.name, group }
  }
  return undefined
}

/** 特级教师滑金龙: behind an office a rare surname, where what follows it ends like a name. */
function rareName(page: Page, at: number, { roles, closed }: ListOptions, later: boolean): Name | undefined {
  const { text, words } = page
  if (closed || (roles.length === 0 && !later) || !words.rare.at(text, at)) return undefined
  const name = readName(page, at, { slot: 'called' })
  if (name?.name.length !== 3 || !words.finals.at(text, name.end - 1)) return undefined
  // 教授零雨桐应邀到校: what people do says so, where the surname is no word of grammar.
  const does = name.bound === 'follower' && words.followers.at(text, name.end).length > 1 && !GRAMMAR.at(text, at)
  return does ? { ...name, slotted: false } : name
}

const GRAMMAR = characterSet('把经通里后来但都才那随代首买原老部空问相')

/** 语文张晓岚、数学李静波: the subject stands before the name, and nothing else does. */
function isLead({ text, words }: Page, at: number, to: number): boolean {
  return to - at > 1 && words.leads.before(text, to).length === to - at
}

function fits(page: Page, name: Name, options: ListOptions, later: boolean): boolean {
  const { bound, word } = name
  if (options.label && bound !== 'open' && bound !== 'office' && bound !== 'join') return false
  if (word && (bound === 'edge' || !(options.words || later || options.closed))) return false
  if (bound === 'follower' && !later && page.words.doing.has(name.name)) return false
  return !name.slotted || isCutOff(page, name)
}

/** What is a name only because of where it stands must fill the place: up to a mark (but no colon, 时间:) or to 老师. */
function isCutOff(page: Page, { end, bound }: Name): boolean {
  const { text } = page
  if (bound === 'follower') return rolesBehind(page, end).length > 0
  if (bound === 'office') return page.officeAt(end)!.use === 'address' || page.officeAt(end)!.label === true
  return bound === 'open' && text[text[end] === ' ' ? end + 1 : end] !== ':'
}

function endsInstitution(page: Page, at: number): boolean {
  return page.organizationEnding(at) !== undefined || page.words.institutions.before(page.text, at) !== ''
}

/** What stands right behind one name: 老师, 校长 (unless it leads to the next name), a note in brackets. */
function readBehind(page: Page, name: Name, led: boolean): { roles: readonly string[]; all: boolean; end: number } {
  let end = name.end
  let roles = NONE
  const { text } = page
  const office = page.officeAt(end) ?? (text[end] === ' ' ? page.officeAt(end + 1) : undefined)
  if (
    office &&
    !office.label &&
    (office.use === 'address' || office.use === 'office') &&
    !(led && leadsOn(page, office))
  ) {
    if (office.use === 'office') roles = [office.name]
    end = office.end
  }
  if (text[text[end] === ' ' ? end + 1 : end] !== '(') return { roles, all: false, end }
  NOTE.lastIndex = end
  const note = NOTE.exec(text)
  if (!note) return { roles, all: false, end }
  return { roles: [...roles, ...rolesOf(page, end, NOTE.lastIndex)], all: OF_ALL.test(note[1]!), end: NOTE.lastIndex }
}

/** 组长张三副组长李四: the office is that of the name behind it. */
function leadsOn(page: Page, office: Office): boolean {
  return readName(page, office.end) !== undefined
}

/** The offices of a note; (师) and (徒) are those of a pair. */
function rolesOf(page: Page, start: number, end: number): readonly string[] {
  const pair = /^ ?\((师|徒)\)/.exec(page.text.slice(start, end))?.[1]
  return pair ? [pair === '师' ? '师傅' : '徒弟'] : officesIn(page, start, end)
}

/** Behind a piece of a labelled list that is no name, where the next may begin. */
function pieceEnd({ text }: Page, at: number): number {
  return PIECE_END.next(text, at, Math.min(at + LONGEST_PIECE, text.length))
}

function separatorEnd(page: Page, at: number, label: boolean, named: boolean): number | undefined {
  const pattern = label ? WIDE_SEPARATOR : SEPARATOR
  if ((label ? SEPARATES_WIDELY : SEPARATES).at(page.text, at) && sticks(pattern, page.text, at)) {
    for (let to = at; to <= pattern.lastIndex; to++) if (page.officeAt(to)?.label) return undefined
    return pattern.lastIndex
  }
  // (通讯员 汪飞 熊大力): a blank, and a name that cannot be anything else.
  if (page.text[at] === ' ' && named) {
    const name = readName(page, at + 1)
    if (name?.clear && (name.bound === 'open' || name.bound === 'office')) return at + 1
  }
  // 李晨(校长)赵伟(教导主任): nothing stands between.
  return label && named && page.text[at - 1] === ')' ? at : undefined
}
