import type { Amount } from './page.js'

const PEOPLE_OR_GROUPS = new Set(['人', '名', '位', '组', '所', '班', '支', '对', '校'])

/** Whether an amount is of people or groups: mostly those that do a thing, not what is promised or was done. */
export function countsDoers({ type, unit, item = '' }: Amount): boolean {
  return type === 'count' && (PEOPLE_OR_GROUPS.has(unit) || (unit === '个' && /[组班校园员师]$/.test(item)))
}
