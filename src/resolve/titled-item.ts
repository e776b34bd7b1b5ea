import { characterSet } from '../character-set.js'
import { firstAt } from './find-nouns.js'
import type { Search } from './item-search.js'

const TITLED = characterSet('册本份套部')
const OF_TITLE = characterSet('期本册部遍份')

const EACH = /《([^《》]{1,40})》[^。;《》]{0,16}[,、]每[期册本辑](?:约|印|发行|印发|印制|编印|印数|发放)?$/
/** 《某集》1册,不少于12万字 */
const LONG = /《([^《》]{1,40})》[^。;,、《》]{0,8},(?:共|计|总计)?$/
const REACH = 64

/** What the title beside an amount names, where that is what is counted: 校刊《…》编印4期, 《…》两部. */
export function titledItem({ nouns, around }: Search): string | undefined {
  const { unit } = around.quantity.value
  if (unit.length !== 1) return undefined
  const behind = around.behind[0] === '《' && TITLED.at(unit, 0) ? /^《([^《》]{1,30})》/.exec(around.behind) : null
  if (behind) return behind[1]!
  // 《某刊》4期,每期印500册
  const each = EACH.exec(around.before.slice(-REACH))
  if (each && (unit === '册' || unit === '份' || unit === '字')) return each[1]!
  const long = unit === '字' ? LONG.exec(around.before.slice(-REACH)) : null
  if (long) return long[1]!
  if (!OF_TITLE.at(unit, 0) || !around.before.includes('》', around.before.length - 7)) return undefined
  const title = /《([^《》]{1,40})》(?:全年|每[年月]|每学[年期])?[共出印编刊发行已]{0,3}$/.exec(around.before)
  if (!title) return undefined
  const start = around.quantity.span.start - title[0].length
  const noun = nouns[firstAt(nouns, start) - 1]
  return noun?.end === start && /[刊报讯]$/.test(noun.word) ? `${noun.word}${title[1]}` : title[1]!
}
