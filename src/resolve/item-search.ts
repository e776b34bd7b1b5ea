import { characterSet } from '../character-set.js'
import type { Extracted } from '../document.js'
import type { WordFinder } from '../extract/word-finder.js'
import { type CountedNoun, firstAt } from './find-nouns.js'
import { joined } from './joined-nouns.js'
import type { Surroundings } from './surroundings.js'

/** Marks the amounts themselves, so that no noun is found across their borders (一名|师傅). */
export const AMOUNT = '\uE006'

/** The items found before in the same paragraph, by the leading class of their unit. */
export type ItemsBefore = ReadonlyMap<string, string>

/** What the search for a counted noun looks at. */
export interface Search {
  readonly document: Extracted
  readonly marked: string
  readonly nouns: readonly CountedNoun[]
  /** The words that are nouns, and the class of each. */
  readonly list: WordFinder
  readonly kindOf: ReadonlyMap<string, string>
  readonly around: Surroundings
  readonly before: ItemsBefore
  readonly kinds: readonly string[]
  /** Words that are no nouns. */
  readonly verbs: ReadonlySet<string>
  /** Where names of people end. */
  readonly named: ReadonlySet<number>
}

/** 目标20件, 要求3篇: said of the amount, not what it counts. */
export const MEASURE: ReadonlySet<string> = new Set(['目标', '计划', '要求', '规定', '指标', '任务', '比例', '学科'])

const OTHERS_LESSON = /^(?:师傅|徒弟|师父)课$/

/** So many nouns back a sentence is searched: one without end has none that is meant further off. */
const MOST = 200

/** Nearest noun of the leading class in the sentence; of the other classes only in the clause. */
export function inSentence({ nouns, around, kinds, marked }: Search, from: number): string | undefined {
  let second: string | undefined
  const nearest = firstAt(nouns, around.quantity.span.start) - 1
  for (let i = nearest; i >= 0 && i > nearest - MOST && nouns[i]!.start >= from; i--) {
    const noun = nouns[i]!
    if (!kinds.includes(noun.kind) || MEASURE.has(noun.word)) continue
    if (noun.kind === 'group' && isDoer(marked, noun)) continue
    // 提高到公用经费的6%,不低于5万元: what a share is of.
    if (noun.kind === 'money' && marked[noun.end] === '的' && marked[noun.end + 1] === AMOUNT) continue
    // 每位教师上1节研究课,40岁以下上2节: of the same kind, what the amount before counts.
    if (marked[noun.start - 1] === AMOUNT && (noun.kind !== kinds[0] || noun.start >= around.clause.start)) continue
    const word = joined(nouns, i)
    // 听师傅课157节,人均19.6节
    const own = OTHERS_LESSON.test(word) && marked[noun.start - word.length] !== '的' ? '听课' : word
    if (noun.kind === kinds[0] || noun.start >= around.clause.start) return own
    second ??= own
  }
  return second
}

/** 全组得了九个, 学校给的五个, 学校现有专业9个: who has them or gives them. */
function isDoer(marked: string, { start, end, word }: CountedNoun): boolean {
  if (word.length === 1 && WHOLE.at(marked, start - 1)) return true
  return GIVES.at(marked, end) && /^(?:给|[现共设]有|开设)/.test(marked.slice(end, end + 2))
}

/** What 给, 现有 and 开设 begin with. */
const GIVES = characterSet('给现共设开')

const WHOLE = characterSet('全我本该各每')

/** Words behind an amount that begin a predicate, not a noun: 三成还停在…, 5份上载至…; 面向 describes a noun. */
export const GOES_ON = /[在到至给被把]|(?<!面)向|^[登刊载印入进送存留停]/
