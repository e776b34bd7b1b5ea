import { characterSet } from '../character-set.js'
import { type CountedNoun, firstAt } from './find-nouns.js'
import { inSentence, type Search } from './item-search.js'
import { joined } from './joined-nouns.js'

/** Grades of what was judged, which no noun needs to follow: 优秀8节, 一等16所, 特優1件. */
const GRADE = /(特优|优等|优秀|优良|良好|合格|不合格|基本合格|及格|不及格|佳作|[特一二三甲乙丙]等)$/
/** What grades end in. */
const GRADES = characterSet('优等秀良好格作')
const COLON = characterSet(':(')
const LISTED = /^[、,和及]?$/
const OF_PRIZE = /^(.{2,}?)(?:[特一二三四]等|优秀|优胜)奖$/
const GRADED = /^(?:特优|优等|优秀|优良|良好|合格|不合格|基本合格|及格|不及格|佳作|[特一二三甲乙丙]等)(?=..)/

/**
 * Of a prize, the prize with what won it: 论文一等奖 in 论文一等奖3篇 and 论文二等奖 in 、二等奖5篇 behind it.
 * @param index of the prize among the nouns.
 */
export function prizeItem(search: Search, index: number): string {
  const { document, nouns, around, before, kinds } = search
  const noun = nouns[index]!
  const own = joined(nouns, index)
  if (own !== noun.word) return own
  const listed = LISTED.test(document.text.slice(around.from, noun.start))
  const before_ = listed ? OF_PRIZE.exec(before.get('last') ?? '')?.[1] : undefined
  const texts = kinds[0] === 'text' || kinds[0] === 'lesson'
  return (before_ ?? (texts ? (wonBy(search, noun) ?? '') : '')) + own
}

/** 获市级二等奖2篇: of a text or lesson, the last that the sentence or the amount before it names. */
function wonBy(search: Search, prize: CountedNoun): string | undefined {
  const { nouns, around, kinds, before } = search
  for (let i = firstAt(nouns, prize.start) - 1; i >= 0 && nouns[i]!.start >= around.sentence.start; i--)
    if (nouns[i]!.kind === kinds[0]) return joined(nouns, i)
  return before.get(kinds[0]!)?.replace(OF_PRIZE, '$1')
}

/** 一级52人, 研究生12人: of people counted by their rank or degree, that. */
const PEOPLE = characterSet('人名位')
const RANK = /((?:正|副)?高级|中级|初级|[一二三]级|未定级|特级)$/

/** Of a grade right before the amount, the grade with what was judged: 优秀汇报课 in 评出优秀8节、良好4节 of 汇报课. */
export function gradeItem(search: Search): string | undefined {
  const { around, kinds, before } = search
  const { unit, type } = around.quantity.value
  const rank =
    unit.length === 1 && PEOPLE.at(unit, 0) && around.before.endsWith('级')
      ? RANK.exec(around.before.slice(-3))?.[1]
      : undefined
  if (rank) return rank
  if (type !== 'count') return undefined
  const end = around.before.length - (COLON.at(around.before, around.before.length - 1) ? 1 : 0)
  const grade = GRADES.at(around.before, end - 1)
    ? GRADE.exec(around.before.slice(Math.max(0, end - 4), end))?.[1]
    : undefined
  // 优秀、合格、不合格三个等次 are three grades.
  if (!grade || /^[等档层级]/.test(around.behind)) return undefined
  const judged = before.get(kinds[0]!) ?? inSentence(search, around.sentence.start)
  return grade + (judged === undefined || GRADE.test(judged) ? '' : judged.replace(GRADED, ''))
}
