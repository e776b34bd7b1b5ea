import { characterSet } from '../character-set.js'
import { beginnings } from '../rule/beginnings.js'
import type { Span } from '../span.js'
import { markValue, type SystemName } from './mark-systems.js'

/** What could be a mark of the outline. Which ones are, is for the count of the outline to say. */
export interface MarkFound {
  readonly system: SystemName
  /** The mark as written, without spaces around it. */
  readonly span: Span<'normal'>
  /** Where the words behind the mark begin. */
  readonly end: number
  readonly value: number
  /** 、 or . or nothing: lists of one document keep to one. */
  readonly separator: string
  /** What stands before it: a line break, a full stop or colon, a comma, or a word. */
  readonly place: 'line' | 'stop' | 'comma' | 'glued'
  /** A digit stands right behind it: 2.2月17日. */
  readonly tight: boolean
  /** Heading level that the container gave to the line, where it did. */
  readonly style: number | undefined
  /** The words of the heading, where the signs around it say which they are: 【基本情况】. */
  readonly words: Span<'normal'> | undefined
}

const N = '[一二三四五六七八九十]{1,3}'
const UNIT =
  '(?:学时|学分|学年|课时|小时|分钟|年(?!度|级|轻|青)|月(?!度)|日(?!常)|岁|名(?!师|称)|位(?!置)|人(?!员|才|文|际|均)|个(?!人|性|别|案)|节(?!约|日)|次|篇|本(?!校|学期|年|次|组|园|质)|项(?!目)|元|万|千|%|分(?!层|析|类|工|享|组|段|管|科)|时(?!间|代)|天|周|亿|倍|米|公里|门|所(?!有|需)|版|级|成(?![立员果绩长为功人本效就])|块|[到至][0-9])'
/** 2 学时完成情况, 2.4 学分登记: a whole line is what the unit is part of; 2学时的讲座 counts. */
const TITLE = '(?:学时|学分|课时)(?![的以左为计/])[\\u4e00-\\u9fff]{2,10}(?:\\n|$)'
/** What parts are called that have a name of their own behind the number: 专题一:课标研读. */
const NAMED = '(?:版块|板块|模块|专题|阶段|任务|主题|关注事项|篇章)'
/** Each alternative captures the number; the name of the group tells how it is written. */
const MARKS = [
  `[(〈<【] ?(?<hanParen>${N}) ?[)〉>】] ?[、.,:]?`,
  `\\( ?(?<decParen>[0-9]{1,2}) ?\\) ?[、.,:]?`,
  `(?<block>[①-⑳❶-❿⑴-⒇⒈-⒛㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅹ]) ?[、.:]?`,
  `(?<![0-9.(\\-~—/])(?<half>[0-9]{1,2})\\)[、.]?`,
  `(?<![0-9.\\-~—/])(?<decimal>[0-9]{1,2}(?:\\.[0-9]{1,2}){1,2})(?![0-9.]|(?!${TITLE})${UNIT})[.、 \\t]{0,2}(?=[\\u4e00-\\u9fff“"《])`,
  `(?<![0-9.\\-~—/第])(?<dec>[0-9]{1,2}) ?(?<decEnd>[.、](?![0-9]{1,3}(?:\\n|$)))[.、]?`,
  `(?<![0-9.\\-~—/第])(?<decLine>[0-9]{1,2})(?:[,:]|[ \\t]{1,4})(?=[\\u4e00-\\u9fff“"《])`,
  `(?<![0-9.\\-~—/第])(?<decNone>[0-9]{1,2})(?=[“"《]|${TITLE}|(?!${UNIT})[\\u4e00-\\u9fff])`,
  `第 ?(?<chapter>${N}|[0-9]{1,2}) ?(?<unit>章|部分|编|节|条)[、.:,]?`,
  `第(?<scene>${N}|[0-9]{1,2})(?:站|幕|乐章|乐段|篇章|程|棒) ?[:、 ](?=[^\\n。;:]{2,16}\\n)`,
  `(?<![一二三四五六七八九十百千万第])(?<han>${N}) ?(?<hanEnd>[、.])[、.]?`,
  `(?<![一二三四五六七八九十百千万第])(?<hanLine>${N})(?:[,:]|[ \\t]{1,4})(?=[\\u4e00-\\u9fff“"《])`,
  `(?<formal>拾[壹贰叁参肆伍陆柒捌玖]?|[壹贰叁参肆伍陆柒捌玖])[、.:,]`,
  `(?<formalLine>拾[壹贰叁参肆伍陆柒捌玖]?|[壹贰叁参肆伍陆柒捌玖])[ \\t]{1,4}(?=[\\u4e00-\\u9fff“"《])`,
  `(?<![A-Za-z])(?<roman>I{1,3}|IV|VI{0,3}|IX|X)[.、](?= ?[\\u4e00-\\u9fff“"《])`,
  `\\( ?(?<romanParen>i{1,3}|iv|vi{0,3}|ix|x) ?\\) ?[、.,:]?`,
  `(?<stem>[甲乙丙丁戊己庚辛壬癸])[、.]`,
  `(?<![A-Za-z])(?<alpha>[A-Ha-h])[.、)](?=[\\u4e00-\\u9fff“"《])`,
  `(?<label>(?:(?:[0-9]{4}|[0-9]{2}[_X×]{1,2})年(?=[^\\n:]{2,4}:))?(?:(?:次|来|翌|明)年)?(?:(?:${N}|[0-9]{1,2})月(?:—{1,2}|[-~至到、]))?(?:${N}|[0-9]{1,2})(?:[、—-](?:${N}|[0-9]{1,2}))?月(?:份|工作安排|[上中下]旬|[初底末])?|第[一二三四五六](?:阶段|学年|学期|季度)|${NAMED}(?:[一二三四五六七八九十]|[0-9]|\\([一二三四五六]\\)))(?= ?(?:[:\\n(]|1[.、]|$))`,
  `(?<labelLine>(?:${NAMED}|项目|行动|举措|环节|活动|单元)(?:[一二三四五六七八九十]|[0-9]))(?= ?:| [\\u4e00-\\u9fff“"《])`,
  `(?<empty>\\( {0,2}\\))(?=[\\u4e00-\\u9fff])`
]
const OTHER = new Set(['decEnd', 'hanEnd', 'unit'])
/** Which of them can begin where. */
const begins = beginnings(MARKS)

/** Some of the marks as one pattern, sticky; what they capture by number: looking it up by name is slow. */
interface Joined {
  readonly pattern: RegExp
  readonly names: readonly string[]
}
/** By the number of a list of `begins`; made when it is first needed. */
const joined: (Joined | undefined)[] = []

function joinedAs(list: number): Joined {
  const source = begins.lists[list]!.map((n) => MARKS[n]!).join('|')
  const names = [...source.matchAll(/\(\?<([a-zA-Z]+)>/g)].map(([, name]) => name!)
  const made = { pattern: new RegExp(source.replace(/\(\?<[a-zA-Z]+>/g, '('), 'uy'), names }
  joined[list] = made
  return made
}

/** Behind these, digits and numerals are no marks: 图1. 统一、 第2、 周一、 高一、 八年级(1) */
const NO_MARK_BEHIND: Readonly<Record<string, string>> = {
  han: '统唯单同专合归逐万周期每初高之第',
  dec: '图表第每初高至到年月',
  decParen: '图表级注'
}
/** Stops that a mark may follow in running text. */
const STOPS = '。;:!?”"’)）》】…—>'

/**
 * Scan a text for everything that looks like a mark of an outline, wherever it stands; no line break is needed.
 * @param view the text with residue, titles and tables blanked, of equal length.
 */
export function scanMarks(view: string): readonly MarkFound[] {
  const marks: MarkFound[] = []
  const { listOf, mayBeFirst, mayBegin } = begins
  for (let at = 0; at < view.length; at++) {
    const unit = view.charCodeAt(at)
    // The table of lists is too long to stay in the cache.
    if (!mayBeFirst(unit)) continue
    const list = listOf[unit]!
    if (list === 0 || !(DIGIT.at(view, at) ? mayBeNumber(view, at) : mayBegin(view, at) && !isBareName(view, at)))
      continue
    const { pattern, names } = joined[list] ?? joinedAs(list)
    pattern.lastIndex = at
    const match = pattern.exec(view)
    if (!match) continue
    let n = 0
    while (match[n + 1] === undefined || OTHER.has(names[n]!)) n++
    // The stop of 1. and 一、, the 章 of 第一章: captured right behind the number.
    const tail = n + 1 < names.length && OTHER.has(names[n + 1]!) ? match[n + 2] : undefined
    const found = read(names[n]!, match[n + 1]!, tail, view, at, match[0])
    if (found) marks.push(found)
    at += match[0].length - 1
  }
  return marks
}

const DIGIT = characterSet('0-9')
const HAN = characterSet('\u4e00-\u9fff')
/** In front of these digits go on a number. */
const IN_NUMBER = characterSet('0-9.~—/-')
/** What stands behind the digits of a mark, and what behind those of a month. */
const BEHIND_MARK = characterSet(').、 \t,:“"《\u4e00-\u9fff')
const BEHIND_DATE = characterSet('月、—_X×-')

/** Whether digits can begin a mark, by what stands around them: most are those of amounts and years. */
function mayBeNumber(view: string, at: number): boolean {
  const end = DIGIT_END.next(view, at + 1, Math.min(view.length, at + 5))
  const digits = end - at
  if (digits > 2) return digits === 4 && view[end] === '年'
  if (BEHIND_DATE.at(view, end)) return true
  if (IN_NUMBER.at(view, at - 1) || !BEHIND_MARK.at(view, end)) return false
  // 共8次: within a sentence only a stop makes a mark of digits.
  return !(HAN.at(view, end) && HAN.at(view, at - 1))
}

const DIGIT_END = characterSet('^0-9')
const NAME_BEGINS = characterSet('版板模专阶任主篇项行举环活单')
const NUMBER_BEGINS = characterSet('一二三四五六七八九十0-9(')

/** Whether what begins like the name of a part (活动一) has no number behind it. */
function isBareName(view: string, at: number): boolean {
  return NAME_BEGINS.at(view, at) && !NUMBER_BEGINS.at(view, at + 2)
}

const CHAPTERS: Readonly<Record<string, SystemName>> = {
  章: 'chapter',
  编: 'chapter',
  部分: 'part',
  节: 'joint',
  条: 'article'
}

function read(
  name: string,
  shown: string,
  tail: string | undefined,
  view: string,
  start: number,
  text: string
): MarkFound | undefined {
  const place = placeOf(view, start)
  const behind = start + text.length
  const end = SEEN.next(view, behind, Math.min(view.length, behind + 20))
  const isLabel = name === 'label' || name === 'labelLine'
  const tight = !isLabel && end === behind && DIGIT.at(view, end)
  if (LINE_ONLY.has(name) && place !== 'line' && !(place === 'stop' && (name === 'decNone' || name === 'hanLine')))
    return undefined
  if (place !== 'line' && place !== 'stop' && STRONG_ONLY.has(name)) return undefined
  if (falseFriend(name, shown, place, view, start, end, tight)) return undefined
  const value =
    isLabel || name === 'empty' ? 0 : markValue(name === 'decimal' ? shown.slice(shown.lastIndexOf('.') + 1) : shown)
  if (value === 0 && !isLabel && name !== 'empty') return undefined
  const separator = (name === 'dec' || name === 'han' ? tail : undefined) ?? (LINE_ONLY.has(name) ? ' ' : '')
  const span = { start, end: start + text.trimEnd().length }
  const system = systemOf(name, shown, tail)
  return { system, span, end, value, separator, place, tight, style: undefined, words: undefined }
}

const SEEN = characterSet('^ \t')
/** These are marks at the beginning of a line only. */
const LINE_ONLY = new Set(['decLine', 'decNone', 'hanLine', 'empty', 'formalLine', 'labelLine', 'scene'])
/** These are marks at the beginning of a line or behind a stop only. */
const STRONG_ONLY = new Set(['stem', 'roman', 'romanParen'])

function systemOf(name: string, shown: string, tail: string | undefined): SystemName {
  if (name === 'decLine' || name === 'decNone') return 'dec'
  if (name === 'hanLine') return 'han'
  if (name === 'formalLine') return 'formal'
  if (name === 'labelLine') return 'label'
  if (name === 'empty') return 'hanParen'
  if (name === 'chapter') return CHAPTERS[tail!]!
  if (name === 'decimal') return shown.split('.').length === 2 ? 'decimal2' : 'decimal3'
  if (name === 'block')
    return /[㈠-㈩㊀-㊉]/.test(shown)
      ? 'hanParen'
      : /[⑴-⒇]/.test(shown)
        ? 'decParen'
        : /[⒈-⒛]/.test(shown)
          ? 'dec'
          : /[Ⅰ-Ⅻⅰ-ⅹ]/.test(shown)
            ? 'formal'
            : 'circled'
  return name as SystemName
}

function falseFriend(
  name: string,
  shown: string,
  place: MarkFound['place'],
  view: string,
  start: number,
  end: number,
  tight: boolean
): boolean {
  const behind = view.slice(end, end + 6)
  if (place !== 'line' && start > 0 && NO_MARK_BEHIND[name]?.includes(view[start - 1]!)) return true
  if (name === 'dec' && tight)
    return view[start + shown.length] === '、'
      ? place !== 'line' && place !== 'stop'
      : !isMarkBeforeFigure(behind, place)
  // 七(2)班, 城关(1)小: within a name; at the beginning of a line (2) 中文科 is an item like any other.
  if (name === 'decParen')
    return /^(?:班|年级|号|[+\-—~])/.test(behind) || (place === 'glued' && /^[中小](?!英|数|文科)/.test(behind))
  if (name === 'han' || name === 'hanLine') {
    // 一、二年级 and 二、三等奖 count classes and prizes.
    return COUNTING.at(behind, 0) && COUNTED.at(behind, 1) && markValue(behind[0]!) === markValue(shown) + 1
  }
  if (name === 'chapter') return /^(?:[的是中]|[为在].{0,3}课|课)/.test(behind)
  return name === 'label' && place === 'comma'
}

const COUNTING = characterSet('一二三四五六七八九')
const COUNTED = characterSet('年等班单课月周季级位个名条')

/** 2.2月17日 and, at a line or behind a stop, 2.45岁: a mark and a figure, no decimal; the count decides. 2.5学分 is one. */
function isMarkBeforeFigure(behind: string, place: MarkFound['place']): boolean {
  if (/^(?:[0-9]{1,2}月|[0-9]{4}年)/.test(behind)) return true
  if (/^(?:[0-9](?:分|元|小时|学时|课时|天|时|级|版)|[0-9]{3}|[0-9]{1,2}(?:[.%]|万|亿|千|学分|倍|折))/.test(behind))
    return false
  return place === 'line' || place === 'stop'
}

/** What stands before an offset; spaces, bullets and signs of Markdown at the beginning of a line do not count. */
function placeOf(view: string, start: number): MarkFound['place'] {
  let at = start - 1
  while (at >= 0 && (view[at] === ' ' || view[at] === '\t' || view[at] === '\u3000')) at--
  if (at < 0 || view[at] === '\n') return 'line'
  let sign = at
  while (sign >= 0 && '#*>•·◆●■★ \t　'.includes(view[sign]!)) sign--
  if (sign < 0 || view[sign] === '\n') return 'line'
  const char = view[at]!
  if (STOPS.includes(char)) return 'stop'
  return char === ',' || char === '、' ? 'comma' : 'glued'
}
