import { characterSet } from '../character-set.js'
import { firstAt } from './find-nouns.js'
import type { Search } from './item-search.js'

const TITLED = characterSet('册本份套部')
const OF_TITLE = characterSet('期本册部遍份')

/** What the title beside an amount names, where that is what is counted: 校刊《…》编印4期, 《…》两部. */
export function titledItem({ nouns, around }: Search): string | undefined {
  const { unit } = around.quantity.value
  if (unit.length !== 1) return undefined
  const behind = around.behind[0] === '《' && TITLED.at(unit, 0) ? /^《([^《》]{1,30})》/.exec(around.behind) : null
  if (behind) return behind[1]!
  if (!OF_TITLE.at(unit, 0) || !around.before.includes('》', around.before.length - 7)) return undefined
  const title = /《([^《》]{1,40})》(?:全年|每[年月]|每学[年期])?[共出印编刊发行已]{0,3}$/.exec(around.before)
  if (!title) return undefined
  const start = around.quantity.span.start - title[0].length
  const noun = nouns[firstAt(nouns, start) - 1]
  return noun?.end === start && /[刊报讯]$/.test(noun.word) ? `${noun.word}${title[1]}` : title[1]!
}
