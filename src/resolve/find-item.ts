import { characterSet } from '../character-set.js'
import type { Extracted, Mention, Quantity } from '../document.js'
import { wordFinder } from '../extract/word-finder.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { LabelledCell } from '../structure/cell-at.js'
import { phraseBefore, phraseBehind, phraseUpToMark } from './adjoining-phrase.js'
import { cellItem, countsCaption } from './cell-item.js'
import { firstAt, makeFindNouns } from './find-nouns.js'
import { gradeItem, prizeItem } from './graded-item.js'
import { captionItem, headingItem, runInItem, topicItem } from './item-above.js'
import { AMOUNT, GOES_ON, type ItemsBefore, inSentence, MEASURE, type Search } from './item-search.js'
import { compound, coordinated, joined } from './joined-nouns.js'
import { makeKindsOf } from './kinds-of.js'
import { elidedCourse, heard, listened } from './lesson-item.js'
import { budgetItem, moneyItem } from './money-item.js'
import { overlayAmounts } from './overlay-amounts.js'
import { bracketed, isPart, partDone } from './part-item.js'
import { ageItem, peopleItem } from './people-item.js'
import { scoreItem } from './score-item.js'
import { shareItem } from './share-item.js'
import type { Surroundings } from './surroundings.js'
import { titledItem } from './titled-item.js'
import { classesBefore, unnamedItem } from './unnamed-item.js'
import { wordsIn } from './words-in.js'

/** Words that may stand between a noun and its amount: 论文共4篇, 心得体会(2篇), 听课每人不少于20节. */
const LIGHT =
  /^(?:[共计达到了为有约各均仅只数总量:,、(\s“”》]|已经?|共计|总计|合计|累计|分别为?|至少|不少于|人数|总数|次数|节数|篇数|本数|时数|数量|大约|每[人期年月周次天]|每学期|每学年|全年|本学期|一共|以上|获奖|发表|完成|上传|[一-龥]{0,4}[组科校级年])*$/
/** A noun behind an amount is its own only where no pause and no verb comes between: 62名教师, 48学时的培训. */
const BREAKS = characterSet(',;:。!?、()\n\t\uE006')
const BROKEN =
  /^(?:面向|[均都也还将由在被把让使并且和与及或是为占能可需应须另未没已]|达到|全(?![校园县区体员镇市组])|汇编|装订|收录|参加|完成|获(?!奖$)|参与|发表|依|按|照|根据|至今|还|仍|尚)/

export type FindItem = (around: Surroundings, before: ItemsBefore, cell: LabelledCell | undefined) => string | undefined

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
  const verbs = lexicons.get('items.verbs')?.words ?? new Set<string>()
  if (!items || !units) return () => () => undefined
  const list = wordFinder(items.words)
  const kindsOf = makeKindsOf(units.groupOf)
  const findNouns = makeFindNouns(list, items.groupOf, kindsOf)
  return (document, quantities) => {
    const marked = overlayAmounts(document.masked, quantities)
    const nouns = findNouns(document, marked, quantities)
    const named = new Set<number>()
    const names = new Set<string>()
    for (const { value, span } of document.mentions) {
      if (value.type !== 'person') continue
      named.add(span.end)
      names.add(value.name)
    }
    return (around, before, cell) => {
      const kinds = kindsOf(around.quantity.value.unit)
      const search = { document, marked, nouns, list, kindOf: items.groupOf, around, before, kinds, verbs, named }
      const { own, quantity } = around
      const caption = countsCaption(cell) ? captionItem(search) : undefined
      return (
        caption ??
        topicItem(search, cell) ??
        ledBy(cell, names, kinds) ??
        cellItem(cell, own, quantity.value.type === 'score') ??
        itemOf(search)
      )
    }
  }
}

/** A row of 组别, 组长, 人数: whose group it is is not who is counted. */
function ledBy(
  cell: LabelledCell | undefined,
  names: ReadonlySet<string>,
  kinds: readonly string[]
): string | undefined {
  if (kinds[0] !== 'people' || cell?.label === undefined) return undefined
  return names.has(cell.label.replace(/\s/g, '')) && /^(?:成员|组员|教师|总)?(?:人数|人次)?$/.test(cell.header ?? '')
    ? '教师'
    : undefined
}

function itemOf(search: Search): string | undefined {
  const { document, nouns, around, before, kinds } = search
  const { value, span } = around.quantity
  if (value.type === 'score') return scoreItem(document.text, around)
  const inherited = before.get(kinds[0]!)
  if (value.type === 'percent') return shareItem(document.text, nouns, around, before.get('last'))
  if (value.unit.includes('岁')) return ageItem(search)
  const classes = value.unit === '班' ? classesBefore(search) : undefined
  if (classes) return classes
  const next = around.to < around.sentence.end
  const own =
    peopleItem(search) ??
    budgetItem(search) ??
    heard(around) ??
    doneOften(search) ??
    behind(search, span.end) ??
    titledItem(search) ??
    partDone(search, inherited) ??
    within(search) ??
    gradeItem(search) ??
    bracketed(search) ??
    ahead(search) ??
    moneyItem(around, next)
  if (own) return own
  // 制作课件320件,其中参加评选获奖9件: a part is of what the whole is of, unless its own words name another.
  if (inherited && isPart(around))
    return (
      chained(search) ??
      phraseBehind(search.marked, span.end, value.unit, search.verbs) ??
      elidedCourse(search) ??
      // 经费52万元,其中集团统筹22万元: who spends it is no name of it.
      (value.type === 'money' ? undefined : wordsBefore(search)) ??
      inherited
    )
  const found =
    chained(search) ??
    phraseBehind(search.marked, span.end, value.unit, search.verbs) ??
    listened(around) ??
    inSentence(search, Math.max(around.clause.start, around.from)) ??
    elidedCourse(search) ??
    wordsBefore(search) ??
    phraseUpToMark(search.marked, span.end, value.unit, search.verbs) ??
    inSentence(search, around.sentence.start) ??
    inherited ??
    runInItem(search) ??
    headingItem(search)
  return found ?? furtherOn(search) ?? unnamedItem(search)
}

/** 每月检查一次学习笔记: what is done so often; but 每月开展一次教研 says it behind. */
function doneOften({ around, verbs, nouns }: Search): string | undefined {
  if (around.quantity.value.unit !== '次') return undefined
  const deed = OFTEN.exec(around.before.slice(-6))?.[1]
  if (deed === undefined || verbs.has(deed)) return undefined
  const noun = nouns[firstAt(nouns, around.quantity.span.start) - 1]
  return noun?.end === around.quantity.span.start && noun.kind !== 'event' ? undefined : deed
}

const OFTEN = /每(?:[天日周旬月年]|学[期年])([\u4e00-\u9fff]{2})$/
const LISTS = characterSet('、和与及')

/** The words before the amount in its clause; 24个专题32学时: what lies between two amounts is the first one's. */
function wordsBefore({ marked, around, verbs, named }: Search): string | undefined {
  const { start } = around.quantity.span
  // 于晶河32节: whose they are.
  if (named.has(start)) return undefined
  const gap = marked.slice(Math.max(around.clause.start, around.from), start)
  if (around.from > around.clause.start && LISTS.next(gap, 0) === gap.length) return undefined
  return phraseBefore(gap.slice(-20), around.quantity.value.unit, verbs)
}

const FURTHER = characterSet(',;:。!?\n\t\uE006')

/** 每月两次在周一下午…进行教研活动: the first fitting noun further on in the clause. */
function furtherOn({ marked, nouns, around, kinds }: Search): string | undefined {
  const { end } = around.quantity.span
  const first = firstAt(nouns, end)
  const next = nouns.slice(first, first + 4).find((noun) => kinds.includes(noun.kind))
  if (!next || next.start - end > 24 || FURTHER.next(marked, end, next.start) < next.start) return undefined
  return next.word
}

/** 至少听课2节: the noun stands between the words of the qualifier and the figure. */
function within({ around, list, kindOf, kinds }: Search): string | undefined {
  if (!'至最起不'.includes(around.own[0]!)) return undefined
  const words =
    /^(?:至少|最少|起码|最多|至多|不少于|不超过)([\u4e00-\u9fff]{2,8}?)(?=[0-9一二三四五六七八九十两])/.exec(
      around.own
    )?.[1]
  return words && wordsIn(words, list).findLast((noun) => kinds.includes(kindOf.get(noun)!))
}

/** The noun that adjoins behind. */
function behind({ marked, nouns, kinds, document, around, verbs, before }: Search, end: number): string | undefined {
  const index = firstAt(nouns, end)
  const noun = nouns[index]
  if (!noun || noun.start - end > 14) return undefined
  const gap = marked.slice(end, noun.start)
  // 缺勤超过两次的教师: who it is said of.
  if (gap === '的' && noun.kind === 'people' && kinds[0] === 'event' && kinds[1] !== 'text') return undefined
  if (gap !== '' && (BREAKS.next(gap, 0) < gap.length || BROKEN.test(gap) || GOES_ON.test(gap))) return undefined
  // 达到12节之目标
  if (MEASURE.has(noun.word) && (gap === '的' || gap === '之')) return undefined
  if (kinds.includes(noun.kind)) return compound(document.text, nouns, end, index)
  // 240本研修手册,有36本内容雷同: of those told of before.
  if (before.has(kinds[0]!) && /[,;]有$/.test(around.before)) return undefined
  // 研修手册60本,有9本内容雷同: what is the matter with those told of before.
  if (before.has(kinds[0]!) && ABOUT.has(noun.word)) return undefined
  // 一次片区联研: what the unit does not count is part of a longer word.
  return gap.length <= 4
    ? (phraseUpToMark(marked, end, around.quantity.value.unit, verbs) ?? compound(document.text, nouns, end, index))
    : undefined
}

/** Said of things, and no unit counts them here. */
const ABOUT: ReadonlySet<string> = new Set(['内容', '记录', '质量', '方面', '环节', '过程', '情况'])

/** What was gained is no measure of it: 获, 发表, 完成. */
const GAINS = characterSet('获发完')
/** Classes of nouns that no other unit counts. */
const APART: ReadonlySet<string> = new Set(['group', 'people', 'rate', 'age', 'medium'])

/** The noun that adjoins before, unless it belongs to the amount before. */
function ahead(search: Search): string | undefined {
  const { marked, nouns, around, kinds } = search
  const index = firstAt(nouns, around.quantity.span.start) - 1
  const noun = nouns[index]
  if (!noun || noun.start < around.sentence.start || noun.end > around.quantity.span.start) return undefined
  if (marked[noun.start - 1] === AMOUNT && noun.start > around.sentence.start) return undefined
  if (MEASURE.has(noun.word)) return undefined
  const gap = marked.slice(noun.end, around.quantity.span.start)
  if (gap !== '' && (!LIGHT.test(gap) || isObject(search, noun.start, gap))) return undefined
  // 购书410册: what was bought.
  if (noun.word === '购书' && kinds[0] === 'text') return '图书'
  // 订阅杂志36份: what was bought, not where something was printed.
  if (
    noun.kind === 'medium' &&
    kinds[0] === 'text' &&
    gap === '' &&
    SUBSCRIBES.test(marked.slice(noun.start - 2, noun.start))
  )
    return noun.word
  const close = gap.length <= 2 && !APART.has(noun.kind) && GAINS.next(gap, 0) === gap.length
  if (!kinds.includes(noun.kind) && !close) return undefined
  // 参加评选获奖9件, 比赛中获奖46人次: where it was won is not what won.
  if (noun.kind === 'event' && kinds[0] !== 'event' && (gap.includes('获奖') || gap.includes('发表'))) return undefined
  if (noun.kind === 'prize' || (noun.word[0] === '奖' && (kinds[0] === 'text' || kinds[0] === 'lesson')))
    return prizeItem(search, index)
  // 派出教师参加省培3人: those who take part are counted; without a word for them it is the event.
  const takers = kinds[0] === 'people' && noun.kind === 'event' ? takersBefore(search, index) : undefined
  return takers ?? (noun.rank ?? '') + coordinated(search, index)
}

const SUBSCRIBES = /订|[购买]$/

/** 5人获一等奖,8人获二等奖: behind a pause, what the amount before has is not what this one counts. */
function isObject({ marked, around }: Search, start: number, gap: string): boolean {
  if (COMMA.next(gap, 0) === gap.length) return false
  return GETS.test(marked.slice(Math.max(around.sentence.start, start - 30), start))
}

const COMMA = characterSet(',;')
const GETS = new RegExp(`${AMOUNT}[\\u4e00-\\u9fff]{0,4}[获得被][\\u4e00-\\u9fff]{0,6}$`)

function takersBefore({ nouns, around, marked }: Search, index: number): string | undefined {
  for (let i = index - 1; i >= 0 && nouns[i]!.start >= around.sentence.start; i--)
    if (nouns[i]!.kind === 'people') {
      const between = marked.slice(nouns[i]!.end, nouns[index]!.start)
      // 教师基本功比赛8人次 is one word.
      // 选派教师46人次,其中国培3人次: of those counted before.
      return (/^[\u4e00-\u9fff]+/.test(between) || OF_THOSE.test(between)) && !/[;,](?!其中)/.test(between)
        ? joined(nouns, i)
        : undefined
    }
  return undefined
}

const OF_THOSE = new RegExp(`^${AMOUNT}+,其中[^。;:]*$`)

/** What is no word: an amount, a pause. */
const WORDS = characterSet('^\u4e00-\u9fff')
const CHAIN = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,4}${AMOUNT}+){1,4}(?=的)`)

/** 24次27个专题48学时的培训: amounts in a chain share the noun behind the last. */
function chained(search: Search): string | undefined {
  const { marked, around } = search
  const { end } = around.quantity.span
  const next = WORDS.next(marked, end, Math.min(marked.length, end + 5))
  if (marked[next] !== AMOUNT) return undefined
  const chain = CHAIN.exec(marked.slice(end, end + 40))
  return chain ? behind(search, end + chain[0].length) : undefined
}
