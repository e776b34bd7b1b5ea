import type { Stated } from './amount-words.js'

const PERIODS = { day: '天', week: '周', month: '月', term: '学期', year: '年' }

/** An amount as a message names it: 听课不少于20节, 集体备课每2周1次. */
export function tellAmount({ amount, before }: Stated): string {
  const { per, item = '', text } = amount
  const near = /[^，,；;。]*$/.exec(before)![0]
  const each = /人均|每人|每(?:位|名)(?:教师|老师)/.exec(near)?.[0] ?? ''
  const every = per?.every ?? 1
  const period =
    per?.period && !/[周月年期天]/.test(text)
      ? `每${every === 1 ? '' : every}${every > 1 && per.period === 'month' ? '个' : ''}${PERIODS[per.period]}`
      : ''
  const figure = text.replace(/\s+/g, '')
  return `${figure.includes(item) ? '' : item}${each && /每/.test(each) ? '每人' : each}${period}${figure}`
}
