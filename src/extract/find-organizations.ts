import { characterSet } from '../character-set.js'
import type { Mention, Numeral, Organization, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { firstFrom, type Span } from '../span.js'
import { mayHaveName } from './organization/may-have-name.js'
import { nameStart, type WordStart } from './organization/name-start.js'
import { type OrganizationWords, organizationWords } from './organization/organization-words.js'
import { ownName } from './organization/own-name.js'
import { sticks } from './sticks.js'
import { toMention } from './to-mention.js'

/**
 * Institutions with a name of their own: a place, a number or a name, and behind it 小学, 教育局, 进修学校, …
 * Nothing is looked for in titles of works and in what is not the report's own.
 */
export function findOrganizations(
  document: Segmented,
  rules: Pick<Ruleset, 'lexicons'>
): readonly Mention<Organization>[] {
  const words = organizationWords(rules.lexicons)
  const { text, numerals, words: cut } = document
  const places = placesOf(text, words)
  const found: Mention<Organization>[] = []
  const names = new Set<string>()
  const wordStart: WordStart = (offset) => cut.at(offset - 1)?.start ?? -1
  let before: Suffix | undefined
  for (const suffix of findSuffixes(document, places, words)) {
    const whole = before !== undefined && goesOn(text, before, suffix)
    const ended = before?.end
    const least = before?.end ?? 0
    const repeated = before?.end === suffix.start && before.word === suffix.word
    before = suffix
    if (repeated) continue
    // 我县教育局教研室: a part of what has no name of its own has none either.
    if (whole && found.at(-1)?.span.end !== ended) continue
    const owned = whole
      ? found.pop()!.span.start
      : own(text, suffix, { last: found.at(-1), least, names }, words, wordStart)
    if (owned === undefined || holdsShare(numerals, owned, suffix.start)) continue
    const { kind } = suffix
    const span = { start: owned, end: kind === 'school' ? partEnd(text, suffix, words) : suffix.end }
    const name = withoutBlanks(text.slice(span.start, span.end))
    names.add(name)
    found.push(toMention(document, `organization.${kind}`, span, { type: 'organization', name, kind }))
  }
  return withBodies(document, places, words, found)
}

/** Where an institution's last word, the number before one or a body may begin: all in one pass. */
function placesOf(text: string, { beginnings }: OrganizationWords): readonly number[] {
  const places: number[] = []
  for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1)) places.push(at)
  return places
}

/** Where the name begins whose suffix this is; undefined where it is none of its own. */
function own(
  text: string,
  suffix: Suffix,
  { last, least, names }: Before,
  words: OrganizationWords,
  wordStart: WordStart
): number | undefined {
  if (!mayHaveName(text, suffix, least, last?.span.end)) return undefined
  const start = nameStart(text, suffix.start, least, words, wordStart)
  const inList = last !== undefined && last.span.end === start - 1 && text[start - 1] === '、'
  const known = inList || names.has(text.slice(start, suffix.end))
  return ownName(text, start, suffix, words, wordStart, known)
}

/** What was found before a suffix. */
interface Before {
  readonly last: Mention<Organization> | undefined
  /** Where the suffix before it ends. */
  readonly least: number
  readonly names: ReadonlySet<string>
}

/** 四成留给教学点: no name has a share in it. */
function holdsShare(numerals: readonly Numeral[], start: number, end: number): boolean {
  for (let n = firstFrom(numerals, start); n < numerals.length && numerals[n]!.span.start < end; n++)
    if (numerals[n]!.percent) return true
  return false
}

const BLANK = characterSet('\\s')

function withoutBlanks(name: string): string {
  return BLANK.without(name)
}

/** Bodies that run schools and associations of the country, where no longer name holds them: 基督教恩典会 and not its school. */
function withBodies(
  document: Segmented,
  places: readonly number[],
  { body, bodyBeginnings }: OrganizationWords,
  found: readonly Mention<Organization>[]
): readonly Mention<Organization>[] {
  const { text } = document
  const named: Span<'normal'>[] = []
  let least = 0
  for (const start of places) {
    if (start < least || bodyBeginnings.numberAt(text, start) < 0 || !sticks(body, text, start)) continue
    least = body.lastIndex
    named.push({ start, end: least })
  }
  if (named.length === 0) return found
  const taken = new Uint8Array(text.length)
  for (const { span } of [...found, ...document.residue]) taken.fill(1, span.start, span.end)
  for (const { span, kind } of document.shields) if (kind === 'work') taken.fill(1, span.start, span.end)
  const bodies = named
    .filter(({ start, end }) => !taken.subarray(start, end).includes(1))
    .map((span) =>
      toMention(document, 'organization.other', span, {
        type: 'organization',
        name: text.slice(span.start, span.end),
        kind: 'other' as const
      })
    )
  return [...found, ...bodies].sort((a, b) => a.span.start - b.span.start)
}

/** 岭南大学教育学系, 石塘师范大学文学院: a faculty, and no words that could stand between. */
const FACULTY =
  /(?:(?!教授|专家|老师|教师|博士|团队|培训|举办|组织|参加|学习|毕业|进修|联合|附属|[和与及的等来到为是在由向被])[\u3400-\u9fff]){1,9}?(?:学系|学院|研究院|研究所|研究中心|教育系)/y

/** Where a part of a school ends that stands right behind its name: 枫林实验学校初中部; the faculty of a university. */
function partEnd(text: string, { end, word }: Suffix, { parts, notAfterPart }: OrganizationWords): number {
  if (word.endsWith('大学') || word.endsWith('学院')) {
    FACULTY.lastIndex = end
    return FACULTY.test(text) ? FACULTY.lastIndex : end
  }
  const to = end + parts.at(text, end).length
  return notAfterPart.at(text, to) === '' ? to : end
}

/** 石塘师范大学附属中学, 石塘县政府教育处 and 石塘县教体局教研室 are one institution each, 石塘中学教师发展中心 is a part of its school. */
function goesOn(text: string, before: Suffix, { start, kind, word }: Suffix): boolean {
  if (before.end === start) {
    if (word.startsWith('附') || (before.kind === 'bureau' && kind !== 'other')) return true
    if (before.word.endsWith('政府')) return kind === 'bureau' || kind === 'institute'
    return before.kind === 'school' && (word === '教育集团' || (word === '出版社' && before.word.endsWith('大学')))
  }
  return (
    text[before.end] === '附' && start - before.end <= LONGEST_BETWEEN && BETWEEN.test(text.slice(before.end, start))
  )
}

const BETWEEN = /^附属?[\u3400-\u9fff]{0,6}$/
const LONGEST_BETWEEN = 8

/** What an institution's name ends in. */
export interface Suffix extends Span<'normal'> {
  readonly kind: Organization['kind']
  readonly word: string
  /** 第三中学: the number is a name; `short` for 三中, which is one only behind a place or a name. */
  readonly numbered: 'full' | 'short' | undefined
}

function findSuffixes(
  { text, shields, residue }: Segmented,
  places: readonly number[],
  words: OrganizationWords
): readonly Suffix[] {
  const closed: Span<'normal'>[] = []
  for (const { span, kind } of shields) if (kind === 'work') closed.push(span)
  for (const { span } of residue) closed.push(span)
  if (residue.length > 0) closed.sort((a, b) => a.start - b.start)
  const found: Suffix[] = []
  let next = 0
  // Where the last one or what is closed ended.
  let least = 0
  for (const at of places) {
    if (at < least) continue
    while (next < closed.length && closed[next]!.end <= at) next++
    if (next < closed.length && closed[next]!.start <= at) {
      least = closed[next]!.end
      continue
    }
    const suffix = numberedAround(text, at, least, words) ?? plain(text, at, words)
    if (!suffix) continue
    found.push(suffix)
    least = suffix.end
  }
  return found
}

const IN_SCHOOL = /学(?:习|生|校|科|员|期|年|子)/y
const DIGIT = characterSet('0-9')
const CHINESE_DIGIT = characterSet('一二三四五六七八九十')
const LONGEST_NUMBER = 3

/** 第三中学, 十三中: its number has a last digit at `at`, and begins behind `least`. */
function numberedAround(text: string, at: number, least: number, words: OrganizationWords): Suffix | undefined {
  if (!DIGIT.at(text, at) && !CHINESE_DIGIT.at(text, at)) return undefined
  for (let start = Math.max(least, at - LONGEST_NUMBER); start <= at; start++) {
    const suffix = numbered(text, start, words)
    if (suffix) return suffix
  }
  return undefined
}

function numbered(text: string, at: number, words: OrganizationWords): Suffix | undefined {
  if (DIGIT.at(text, at - 1)) return undefined
  const from = text[at] === '第' ? at + 1 : at
  const digits = DIGIT.at(text, from) ? DIGIT : CHINESE_DIGIT
  let to = from
  while (to - from < LONGEST_NUMBER && digits.at(text, to)) to++
  let whole = ''
  for (; to > from; to--) {
    whole = words.numbered.at(text, to)
    if (whole !== '') break
  }
  if (whole === '') return undefined
  // 到四中学习, 四中学生: without 第 the school is 四中.
  const word = from === at && sticks(IN_SCHOOL, text, to + whole.length - 1) ? whole[0]! : whole
  const end = to + word.length
  const short = word.length === 1
  if ((short ? words.notAfterShort.at(text, end - 1) : words.notAfterSchool.at(text, end)) !== '') return undefined
  return { start: at, end, kind: 'school', word, numbered: short && from === at ? 'short' : 'full' }
}

/** 由石塘幼儿园、枫林小学组成, 石塘小学组织教师: no group is meant. */
function isOfSchool(text: string, start: number, end: number): boolean {
  return (text[end] === '组' && (text[end + 1] === '成' || text[end + 1] === '织')) || isGroupOf(text, start, end)
}

/** 枫林镇中心小学语文教研组, 枫林一中数学组 are groups of a school; 小学语文, 石塘县小学语文教研组 say which subject. */
function isGroupOf(text: string, start: number, end: number): boolean {
  return !PLACE_END.at(text, start - 1) && SUBJECT_GROUP.test(text.slice(end, end + 8))
}

const PLACE_END = characterSet('省市县区旗州盟')
const SUBJECT_GROUP =
  /^(?:语文|数学|英语|物理|化学|生物|政治|历史|地理|科学|音乐|美术|体育|综合|文科|理科|[小初高]段)?(?:学科)?(?:教研|备课|学科|科)?组(?![织长成])/

function plain(text: string, at: number, words: OrganizationWords): Suffix | undefined {
  const number = words.suffixes.numberAt(text, at)
  if (number < 0) return undefined
  const word = words.suffixes.words[number]!
  const kind = words.kinds[number]!
  const end = at + word.length
  if (word.endsWith('政府') && words.notAfterGovernment.at(text, end) !== '') return undefined
  if (kind === 'school' && words.notAfterSchool.at(text, end) !== '' && !isOfSchool(text, at, end)) return undefined
  return { start: at, end, kind, word, numbered: undefined }
}
