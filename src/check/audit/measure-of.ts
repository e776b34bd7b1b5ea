import type { Quantity } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Lexicons } from '../../rule/lexicons.js'

/**
 * What an amount may be added to: amounts of one measure. 人 名 位 are one, and 节 堂; 人次 is never 人, nor 项 篇
 * (rules/lexicons/audit.yml).
 */
export function measureOf({ type, unit }: Quantity, lexicons: Lexicons): string {
  if (type !== 'count' && type !== 'hours') return type
  return groups(lexicons).get(unit) ?? unit
}

const groups = oncePer(
  (lexicons: Lexicons): ReadonlyMap<string, string> => lexicons.get('audit.measures')?.groupOf ?? new Map()
)
