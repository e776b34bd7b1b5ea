import { firstAt } from './find-nouns.js'
import type { Search } from './item-search.js'
import type { Surroundings } from './surroundings.js'

/** What a sum is for, right before it, from the mark before: 成果印制及其他 in 、成果印制及其他1.3万元. */
const LABEL =
  /(?:^|[、,;:(]|其中)((?:[\u4e00-\u9fff]|[及和与、](?=[\u4e00-\u9fff]{2})){2,14}?)(?:共计|合计|总计|为|约|计|共|各)?$/
/** Words of the doing, not of the purpose: 共投入, 支出, 比上年增加. */
const DOING =
  /^(?:共|总|合|累)?(?:计|投入|支出|花费|使用|用去|实支|安排|列支|划拨|拨付|下拨|筹措|争取|筹集|节约|增加|减少|增长|达到?|超过|剩余|剩下|余下|结余|余|其中|人均|生均|平均|金额)|统筹|切块|自筹|[了比较从把将由每]|(?:投入|支出|预算|实际|校均|到位)$|增加|减少/

/** 英语组、数学组各9000元: who gets it. */
const WHOSE = /[组校部园班级人师员]$/

/** 全年预算32.5万元: the budget, where the sentence has no other word for the money. */
export function budgetItem({ around, nouns }: Search): string | undefined {
  if (around.quantity.value.type !== 'money' || !/预算(?:总额)?[为共约计]?$/.test(around.before)) return undefined
  for (let i = firstAt(nouns, around.quantity.span.start) - 1; i >= 0 && nouns[i]!.start >= around.sentence.start; i--)
    if (nouns[i]!.kind === 'money') return undefined
  return '预算'
}

/**
 * What each sum of a list of sums is for: the words between the mark before it and the sum; undefined outside of lists.
 * @param next whether another sum follows in the sentence.
 */
export function moneyItem(around: Surroundings, next: boolean): string | undefined {
  if (around.quantity.value.type !== 'money') return undefined
  const row = around.before.endsWith(':')
    ? /(?:^|\n)[\s0-9.、()a-zA-Z①-⑳]*([\u4e00-\u9fff]{2,12}):$/.exec(around.before)?.[1]
    : undefined
  if (row && !DOING.test(row)) return row
  const listed = next || around.from > around.sentence.start
  if (!listed) return undefined
  const label = LABEL.exec(around.before.slice(-30))?.[1]?.replace(
    /^(?:其中|包括|用于|含|全年|全学[年期]|本学?[年期]|每年|学校|投入|安排|支出|划拨|拨付)+(?=..)/,
    ''
  )
  return label && label.length >= 2 && !DOING.test(label) && !WHOSE.test(label) ? label : undefined
}
