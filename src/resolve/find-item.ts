import type { Extracted, Mention, Quantity } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import { firstCharacters } from '../rule/first-characters.js'
import { cellAt, labelCells } from '../structure/cell-at.js'
import { phraseBefore, phraseBehind, phraseUpToMark } from './adjoining-phrase.js'
import { cellItem } from './cell-item.js'
import { type CountedNoun, findNouns, firstAt } from './find-nouns.js'
import { shareItem } from './share-item.js'
import type { Surroundings } from './surroundings.js'

/** Words that may stand between a noun and its amount: 论文共4篇, 心得体会(2篇), 听课每人不少于20节. */
const LIGHT =
  /^(?:[共计达到了为有约各均仅只数总量:,、(\s“”》]|已经?|共计|总计|合计|累计|分别为?|至少|不少于|人数|总数|次数|数量|大约|每[人期年月周次天]|每学期|每学年|全年|本学期|一共|以上|获奖|发表|完成|上传|[一-龥]{0,4}[组科校级年])*$/
/** A noun behind an amount is its own only where no pause and no verb comes between: 62名教师, 48学时的培训. */
const BROKEN =
  /[,;:。!?、(\n\t\uE006]|^(?:[均都也还将由在被把让使并且和与及或是为占能可需应未没已]|达到|全(?![校园县区体员镇市组])|汇编|装订|收录|参加|完成|获|参与|发表)/
/** 目标20件, 要求3篇: said of the amount, not what it counts. */
const MEASURE = /^(?:目标|计划|要求|规定|指标|任务|比例|学科)$/
const PART = /(?:^|[,;(])其中[^,;]*$/
/** Marks the amounts themselves, so that no noun is found across their borders (一名|师傅). */
export const AMOUNT = '\uE006'

/** The items found before in the same paragraph, by the leading class of their unit. */
export type ItemsBefore = ReadonlyMap<string, string>
export type FindItem = (around: Surroundings, before: ItemsBefore) => string | undefined

/**
 * What is counted: the noun behind the amount where it adjoins, else the one before it, else the nearest fitting one of the
 * sentence, else that of an amount before it (a list shares its noun), else that of the section's heading.
 * Units say which classes of nouns fit: rules/lexicons/items.yml.
 */
export function makeFindItem(
  lexicons: Lexicons
): (document: Extracted, quantities: readonly Mention<Quantity>[]) => FindItem {
  const items = lexicons.get('items')
  const units = lexicons.get('items.of-unit')
  if (!items || !units) return () => () => undefined
  const pattern = new RegExp(`(?=[${firstCharacters(items.source)}])${items.source}`, 'g')
  return (document, quantities) => {
    const marked = overlay(document.masked, quantities)
    const cells = labelCells(document.text, document.tables)
    const nouns = findNouns(document, marked, pattern, items.groupOf)
    return (around, before) =>
      cellItem(cellAt(cells, around.quantity.span.start), around.own, around.quantity.value.type === 'score') ??
      itemOf({
        document,
        marked,
        nouns,
        pattern,
        kindOf: items.groupOf,
        around,
        before,
        kinds: kindsOf(units.groupOf, around.quantity.value.unit)
      })
  }
}

/** Classes of nouns that a unit counts, the leading one first. */
export function kindsOf(groupOf: ReadonlyMap<string, string>, unit: string): readonly string[] {
  return (groupOf.get(unit) ?? 'project').split(' ')
}

interface Search {
  readonly document: Extracted
  readonly marked: string
  readonly nouns: readonly CountedNoun[]
  readonly pattern: RegExp
  readonly kindOf: ReadonlyMap<string, string>
  readonly around: Surroundings
  readonly before: ItemsBefore
  readonly kinds: readonly string[]
}

function itemOf(search: Search): string | undefined {
  const { document, nouns, around, before, kinds } = search
  const { value, span } = around.quantity
  if (value.type === 'score') return labelOf(document.text, around)
  const inherited = before.get(kinds[0]!)
  if (value.type === 'percent') return shareItem(document.text, nouns, around, before.get('last'))
  if (/岁/.test(value.unit) && /年龄/.test(around.before.slice(-10))) return '年龄'
  const title = /《([^《》]{1,40})》[共出印编刊发行已]{0,3}$/.exec(around.before)
  if (title && /^[期本册部遍份]$/.test(value.unit)) return title[1]!
  const own = behind(search, span.end) ?? within(search) ?? ahead(search)
  if (own) return own
  // 制作课件320件,其中参加评选获奖9件: a part is of what the whole is of, unless its own words name another.
  if (inherited && PART.test(around.before))
    return chained(search) ?? phraseBehind(search.marked, span.end, value.unit) ?? inherited
  const found =
    chained(search) ??
    phraseBehind(search.marked, span.end, value.unit) ??
    inSentence(search, Math.max(around.clause.start, around.from)) ??
    elidedCourse(search) ??
    wordsBefore(search) ??
    phraseUpToMark(search.marked, span.end, value.unit) ??
    inSentence(search, around.sentence.start) ??
    inherited ??
    headingItem(search)
  if (found) return found
  return furtherOn(search)
}

/** The words before the amount in its clause; 24个专题32学时: what lies between two amounts is the first one's. */
function wordsBefore({ marked, around }: Search): string | undefined {
  const { start } = around.quantity.span
  const gap = marked.slice(Math.max(around.clause.start, around.from), start)
  if (around.from > around.clause.start && !/[、和与及]/.test(gap)) return undefined
  return phraseBefore(gap.slice(-20), around.quantity.value.unit)
}

/** 每月两次在周一下午…进行教研活动: the first fitting noun further on in the clause. */
function furtherOn({ marked, nouns, around, kinds }: Search): string | undefined {
  const { end } = around.quantity.span
  const next = nouns.slice(firstAt(nouns, end), firstAt(nouns, end) + 4).find((noun) => kinds.includes(noun.kind))
  if (!next || next.start - end > 24 || /[,;:。!?\n\t\uE006]/.test(marked.slice(end, next.start))) return undefined
  return next.word
}

/** 至少听课2节: the noun stands between the words of the qualifier and the figure. */
function within({ around, pattern, kindOf, kinds }: Search): string | undefined {
  const words =
    /^(?:至少|最少|起码|最多|至多|不少于|不超过)([\u4e00-\u9fff]{2,8}?)(?=[0-9一二三四五六七八九十两])/.exec(
      around.own
    )?.[1]
  const nouns = words?.match(pattern) ?? []
  return nouns.findLast((noun) => kinds.includes(kindOf.get(noun)!))
}

/** The noun that adjoins behind. */
function behind({ marked, nouns, kinds, document, around }: Search, end: number): string | undefined {
  const index = firstAt(nouns, end)
  const noun = nouns[index]
  if (!noun || noun.start - end > 14) return undefined
  const gap = marked.slice(end, noun.start)
  if (BROKEN.test(gap)) return undefined
  if (kinds.includes(noun.kind)) return compound(document.text, nouns, end, index)
  // 一次片区联研: what the unit does not count is part of a longer word.
  return gap.length <= 4
    ? (phraseUpToMark(marked, end, around.quantity.value.unit) ?? compound(document.text, nouns, end, index))
    : undefined
}

/** The noun that adjoins before, unless it belongs to the amount before. */
function ahead(search: Search): string | undefined {
  const { marked, nouns, around, kinds } = search
  const index = firstAt(nouns, around.quantity.span.start) - 1
  const noun = nouns[index]
  if (!noun || noun.start < around.sentence.start || noun.end > around.quantity.span.start) return undefined
  if (marked[noun.start - 1] === AMOUNT && noun.start > around.sentence.start) return undefined
  if (MEASURE.test(noun.word)) return undefined
  const gap = marked.slice(noun.end, around.quantity.span.start)
  if (!LIGHT.test(gap)) return undefined
  const close = gap.length <= 2 && !/^(?:group|people|rate|age|medium)$/.test(noun.kind) && !/[获发完]/.test(gap)
  if (!kinds.includes(noun.kind) && !close) return undefined
  // 参加评选获奖9件, 比赛中获奖46人次: where it was won is not what won.
  if (noun.kind === 'event' && kinds[0] !== 'event' && /获奖|发表/.test(gap)) return undefined
  if (noun.kind === 'prize') return ofPrize(search, index)
  // 派出教师参加省培3人: those who take part are counted; without a word for them it is the event.
  const takers = kinds[0] === 'people' && noun.kind === 'event' ? peopleBefore(search, index) : undefined
  return takers ?? (noun.rank ?? '') + joined(nouns, index)
}

function peopleBefore({ nouns, around }: Search, index: number): string | undefined {
  for (let i = index - 1; i >= 0 && nouns[i]!.start >= around.sentence.start; i--)
    if (nouns[i]!.kind === 'people') return joined(nouns, i)
  return undefined
}

/** 论文一等奖3篇、二等奖5篇: the prizes of a list are of the same thing. */
function ofPrize({ document, nouns, around, before }: Search, index: number): string {
  const noun = nouns[index]!
  const own = joined(nouns, index)
  const listed = /^[、,和及]?$/.test(document.text.slice(around.from, noun.start)) && own === noun.word
  const of = listed ? /^(.{2,})(?:[特一二三四]等|优秀|优胜)奖$/.exec(before.get('last') ?? '')?.[1] : undefined
  return (of ?? '') + own
}

/** 24次27个专题48学时的培训: amounts in a chain share the noun behind the last. */
function chained(search: Search): string | undefined {
  const { marked, around } = search
  let at = around.quantity.span.end
  const rest = marked.slice(at, at + 40)
  const chain = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,4}${AMOUNT}+){1,4}(?=的)`).exec(rest)
  if (!chain) return undefined
  at += chain[0].length
  return behind(search, at)
}

/** Nearest noun of the leading class in the sentence; of the other classes only in the clause. */
function inSentence({ nouns, around, kinds, marked }: Search, from: number): string | undefined {
  let second: string | undefined
  for (let i = firstAt(nouns, around.quantity.span.start) - 1; i >= 0 && nouns[i]!.start >= from; i--) {
    const noun = nouns[i]!
    if (!kinds.includes(noun.kind) || marked[noun.start - 1] === AMOUNT || MEASURE.test(noun.word)) continue
    if (noun.kind === kinds[0] || noun.start >= around.clause.start) return joined(nouns, i)
    second ??= joined(nouns, i)
  }
  return second
}

/** 获部优1节: of the lessons that the sentence speaks of, else 优课. */
function elidedCourse(search: Search): string | undefined {
  if (!/[部省市区县校]优$/.test(search.around.before)) return undefined
  return inSentence(search, search.around.sentence.start) ?? '优课'
}

function headingItem({ document, nouns, around, kinds }: Search): string | undefined {
  const { start } = around.quantity.span
  const section = document.sections.findLast(({ span }) => span.start <= start && start < span.end)
  if (!section) return undefined
  const inside = nouns.filter(
    (noun) => noun.start >= section.title.start && noun.end <= section.title.end && kinds.includes(noun.kind)
  )
  return inside.at(-1)?.word
}

/** What is no name of a grade or part: 分四个, 比上学期提高, 该项. */
const NO_LABEL = /[个比]|提高|增加|下降|降低|^[该此本]|[一二三四五六七八九十两]次/

/** What a score is given for: the grade or part right before it, or the cell before it in a rubric. */
function labelOf(text: string, around: Surroundings): string | undefined {
  if (/^[扣加减满总]/.test(around.own)) return undefined
  // 90分以上为优秀
  const named = /^[者的]?为([\u4e00-\u9fff]{2,4})(?=[,;。、)\n]|等次|$)/.exec(around.behind)
  if (named) return named[1]!
  const start = text.lastIndexOf('\n', around.quantity.span.start - 1) + 1
  const line = text.slice(Math.max(start, around.quantity.span.start - 40), around.quantity.span.start)
  const grade = /([\u4e00-\u9fff]{2,6})(?:等次)?[:为得计记]?\s*$/.exec(line)
  if (grade) {
    const label = grade[1]!.replace(/[为得计记]$/, '').replace(/(?<=..)每[次节篇人场项]$/, '')
    return NO_LABEL.test(label) ? undefined : label
  }
  if (line.trim() !== '') return undefined
  const above = text
    .slice(Math.max(0, start - 60), start)
    .trimEnd()
    .split(/\t|\n{2,}\t?|\n\t/)
  const cell = (above.at(-1) ?? '').replace(/\s/g, '').replace(/\n.*/s, '')
  const last =
    cell === ''
      ? ''
      : (
          text
            .slice(Math.max(0, start - 60), start)
            .trimEnd()
            .split('\n')
            .at(-1) ?? ''
        ).trim()
  const label = cell.length <= 12 ? cell : last
  return /^[\u4e00-\u9fff、]{2,12}$/.test(label) ? label : undefined
}

/** The compound that the noun closes: 校本培训课程 in 27个校本培训课程, 公开课 in 10堂特色鲜明的公开课. */
function compound(text: string, nouns: readonly CountedNoun[], from: number, index: number): string {
  let last = nouns[index]!
  for (let i = index + 1; i < nouns.length && nouns[i]!.start === last.end; i++) last = nouns[i]!
  const phrase = text
    .slice(from, last.end)
    .replace(/^.*的/, '')
    .replace(/[“”\s]/g, '')
  return /^[\u4e00-\u9fff]{1,10}$/.test(phrase) ? phrase : last.word
}

/** 评选精品课程15门: what is done to them is no part of their name. */
const CHOICE = /^(?:评选|评比|检查|表彰)$/

/** A noun with the nouns that it directly follows: 骨干教师外出学习. */
function joined(nouns: readonly CountedNoun[], index: number): string {
  let { word } = nouns[index]!
  for (
    let i = index;
    i > 0 && nouns[i - 1]!.end === nouns[i]!.start && word.length < 8 && !CHOICE.test(nouns[i - 1]!.word);
    i--
  )
    word = nouns[i - 1]!.word + word
  return word
}

function overlay(masked: string, quantities: readonly Mention<Quantity>[]): string {
  const out: string[] = []
  let at = 0
  for (const { span } of quantities) {
    if (span.start < at) continue
    out.push(masked.slice(at, span.start), AMOUNT.repeat(span.end - span.start))
    at = span.end
  }
  out.push(masked.slice(at))
  return out.join('')
}
