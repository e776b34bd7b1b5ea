import { shorten } from '../shorten.js'
import { LABELS } from '../view/labels.js'
import { wrap } from '../wrap.js'
import type { Advice, Look } from './advice-of.js'
import { praiseOf } from './praise-of.js'

/** A letter: what it is about, to whom, and three lists between an opening and a close. */
export interface Letter {
  readonly title: string
  readonly to: string
  readonly opening: string
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly close: string
}

/** Columns of a line of text and of the title, of which a Chinese character takes two; typesetters part some lines earlier. */
const LINE = 69
const TITLE_LINE = 46
/** Lines of a page, less those for address, headings, seal and date. */
const PAGE = 25
/** Of the lists, where the page does not hold them all. */
const LEAST = { good: 4, missing: 6 } as const
const CLOSE = '以上意见由程序根据文字核对得出，难免有不周之处；如与实际情况不符，请予说明。'

/** What a school is told of its documents, on one page: what does not fit is counted. */
export function letterLines(documents: readonly Advice[]): Letter {
  const { school } = documents[0]!
  const title = `关于${school ?? ''}${kindOf(school)}研修材料的意见书`
  const opening = `${polite(school)}报送的${named(documents)}已收到，感谢为此付出的努力。我们对文中的内容和数字逐项作了核对，现将意见反馈如下，供修改完善时参考。`
  const prefix = prefixes(documents)
  const each = (of: (advice: Advice) => readonly string[]) =>
    inTurn(documents.map((advice, index) => of(advice).map((line) => shorten(`${prefix[index]}${line}`, 2 * LINE - 8))))
  const good = each(praiseOf)
  const missing = each(missingLines)
  const look = each(({ look }) => look.map(lookLine))
  const extra = Math.ceil((wrap(title, TITLE_LINE).length - 1) * 1.4)
  const room = PAGE - extra - linesOf(opening) - linesOf(CLOSE)
  const forGood = within(room - heightOf(missing) - heightOf(look), LEAST.good, heightOf(good))
  const forMissing = within(room - forGood - heightOf(look), LEAST.missing, heightOf(missing))
  const asked = documents.some(({ asked }) => asked > 0)
  const nothing = asked ? '要求的内容都已写到，没有需要补充的。' : '对这类材料的内容没有统一要求。'
  return {
    title,
    to: school === undefined ? '报送单位：' : `${school}：`,
    opening,
    parts: [
      { heading: '一、做得好的方面', lines: fitted(good, forGood, '项，不一一列出', '已报送材料。') },
      { heading: '二、建议补充的内容', lines: fitted(missing, forMissing, '项，见问题清单', nothing) },
      {
        heading: '三、请核对的数字和文字',
        lines: fitted(look, room - forGood - forMissing, '类，见问题清单', '没有发现需要核对的地方。')
      }
    ],
    close: CLOSE
  }
}

/** The first of each list, then the second of each: where room is short, no document is passed over. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
}

const isKindergarten = (school: string | undefined) => school !== undefined && /(?:幼儿|幼稚)园$/.test(school)
const kindOf = (school: string | undefined) => (isKindergarten(school) ? '园本' : '校本')

function polite(school = ''): string {
  if (isKindergarten(school)) return '贵园'
  if (/[校学中小部]$/.test(school)) return '贵校'
  return /[院局]$/.test(school) ? `贵${school.at(-1)}` : '贵单位'
}

/** With several documents it is said which one is meant. */
function prefixes(documents: readonly Advice[]): readonly string[] {
  if (documents.length === 1) return ['']
  return documents.map(({ kind, name }) => {
    const alone = documents.filter((other) => other.kind === kind).length === 1
    return alone ? `${LABELS.kinds[kind]}：` : `${shorten(fileOf(name), 24, 'middle')}：`
  })
}

function named([first, ...others]: readonly Advice[]): string {
  const { title, name } = first!
  const called = title === undefined ? `“${shorten(fileOf(name), 40, 'middle')}”` : `《${shorten(title, 60)}》`
  return others.length === 0 ? called : `${called}等${others.length + 1}份材料`
}

const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1)

function missingLines({ lacking }: Advice): string[] {
  return lacking.map(({ label, status, required, advice }) => {
    const state = status === 'thin' ? '写得较简略' : required ? '没有找到' : '没有找到（建议有）'
    return `“${label}”${state}${advice && `，${advice}`}。`
  })
}

function lookLine({ label, count, first }: Look): string {
  return count === 1 ? `${label}：${first}。` : `${label}有${count}处，如：${first}。`
}

/** Its first line is indented, and may have a number. */
const linesOf = (text: string) => wrap(`□□□${text}`, LINE).length
const heightOf = (lines: readonly string[]) =>
  Math.max(
    1,
    lines.reduce((sum, line) => sum + linesOf(line), 0)
  )
const within = (room: number, least: number, wanted: number) => Math.min(wanted, Math.max(least, room))

/** As many as there is room for; the last line tells how many more there are. */
function fitted(lines: readonly string[], room: number, others: string, none: string): readonly string[] {
  if (lines.length === 0) return [none]
  const shown: string[] = []
  let left = room
  for (const [index, line] of lines.entries()) {
    const behind = index === lines.length - 1 ? 0 : 1
    if (linesOf(line) + behind > left) break
    shown.push(line)
    left -= linesOf(line)
  }
  const numbered = shown.length === 1 ? shown : shown.map((line, index) => `${index + 1}. ${line}`)
  const more = lines.length - shown.length
  return more === 0 ? numbered : [...numbered, `此外还有${more}${others}。`]
}
