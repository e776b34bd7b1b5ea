import { characterSet } from '../../character-set.js'
import type { Amount } from './amount.js'
import type { Survey } from './survey.js'

/** 比去年多2次, 比上学期多听了2节, 增加0.96万元. */
const DIFFERENCE =
  /(?:增加|增长|减少|提高|下降|降低|高出|多出|节约|节省)了?(?:约|近)?$|比(?![较例如])[^,;。]{0,16}[多少增减][听讲开上写读]?了?(?:约|近)?$|[比较](?:上|去|前|往)[^,;。]{0,6}的$/
/** What it ends with. */
const LAST = characterSet('加长少高低降出约省多增减了近的听讲开上写读')
const GIVEN = characterSet('扣加减')

const BOUNDS: ReadonlySet<string> = new Set(['at_least', 'at_most', 'more_than', 'less_than'])
const THOSE = /^(?:的|者|的有|的共|者有)?[0-9一二三四五六七八九十两]/

/**
 * Shares and ages stand beside the amounts of a list and are not of it; no more are points that are added or taken off, by how much
 * something is more than something else, nor a bound that those behind it have reached.
 */
export function isAside({ text }: Pick<Survey, 'text'>, { value, span: { start, end } }: Amount): boolean {
  if (value.type === 'score') return GIVEN.at(text, start - 1) || GIVEN.at(text, start)
  if (value.type === 'percent' || value.unit.endsWith('岁')) return true
  // 其中8学分以上37人: who reached it are counted, not it.
  if (BOUNDS.has(value.qualifier) && THOSE.test(text.slice(end, end + 4))) return true
  return LAST.at(text, start - 1) && DIFFERENCE.test(text.slice(Math.max(0, start - 20), start))
}
