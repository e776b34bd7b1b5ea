type Period = 'day' | 'week' | 'month' | 'term' | 'year'
const PERIODS: Readonly<Record<Period, string>> = { day: '天', week: '周', month: '月', term: '学期', year: '年' }

/** What an amount is counted for, in words: 每人每学期, 每2周; empty of a plain amount. */
export function perLabel(
  per:
    | { readonly period?: Period | undefined; readonly every?: number | undefined; readonly who?: string | undefined }
    | undefined
): string {
  if (!per) return ''
  const often = per.period && `每${per.every && per.every !== 1 ? per.every : ''}${PERIODS[per.period]}`
  return [per.who && `每${per.who}`, often].filter(Boolean).join('')
}
