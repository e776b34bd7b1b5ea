import type { CalendarDate, Mention, Period, Segmented, Shield } from '../document.js'
import { readChinese } from '../numeral/read-chinese.js'
import { toMention } from './to-mention.js'

const PARTS: Readonly<Record<string, NonNullable<CalendarDate['part']>>> = {
  上旬: 'start',
  初: 'start',
  年初: 'start',
  上中旬: 'middle',
  中旬: 'middle',
  中下旬: 'middle',
  中: 'middle',
  下旬: 'end',
  底: 'end',
  末: 'end',
  年底: 'end',
  年末: 'end',
  上半年: 'first_half',
  前半年: 'first_half',
  下半年: 'second_half',
  后半年: 'second_half'
}

/** Dates and periods: the shields of these kinds, read. A date that cannot be (13月) was no shield. */
export function findCalendar(document: Segmented): readonly Mention<CalendarDate | Period>[] {
  const found: Mention<CalendarDate | Period>[] = []
  for (const shield of document.shields) {
    const value = shield.kind === 'date' ? readDate(shield) : shield.kind === 'period' ? readPeriod(shield) : undefined
    if (value) found.push(toMention(document, shield.rule, shield.span, value))
  }
  return found
}

function readDate({ groups }: Shield): CalendarDate | undefined {
  const year = yearOf(groups)
  const month = figure(groups['month'] ?? groups['cmonth'])
  const day = figure(groups['day'] ?? groups['cday'])
  const part = PARTS[groups['part'] ?? groups['part2'] ?? '']
  if (year === undefined && month === undefined && day === undefined && part === undefined) return undefined
  return { type: 'date', year, month, day, part }
}

/** 民国 years count from 1912; two digits are of this century up to 49. */
function yearOf(groups: Shield['groups']): number | undefined {
  if (groups['roc'] !== undefined) return figure(groups['roc'])! + 1911
  if (groups['yy'] !== undefined) return fullYear(groups['yy'])
  return figure(groups['year'] ?? groups['cyear'])
}

function readPeriod({ groups }: Shield): Period | undefined {
  const term = termOf(groups['term'])
  const first = groups['y1'] === undefined ? undefined : fullYear(groups['y1'])
  const second = groups['y2'] === undefined ? first && first + 1 : fullYear(groups['y2'])
  if (first !== undefined && second !== undefined) {
    return { type: 'period', schoolYear: `${first}-${second}`, term: term ?? 'full' }
  }
  if (groups['year'] !== undefined && term) {
    // 2025年春季学期 is the second term of the school year that began the autumn before.
    const year = Number(groups['year'])
    const start = term === 'second' ? year - 1 : year
    return { type: 'period', schoolYear: `${start}-${start + 1}`, term }
  }
  return term ? { type: 'period', term } : undefined
}

function termOf(word: string | undefined): Period['term'] {
  if (!word) return undefined
  if (/[一1上秋]/.test(word)) return 'first'
  if (/[二2下春]/.test(word)) return 'second'
  return 'full'
}

/** 二〇一九, 109 (民国), 19 and 2019 as a year of our era. */
function fullYear(text: string): number {
  const year = figure(text)!
  if (text.length === 3) return year + 1911
  return year < 100 ? year + (year < 50 ? 2000 : 1900) : year
}

function figure(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (text === '元') return 1
  return /^[0-9]+$/.test(text) ? Number(text) : readChinese(text, 0, text.length, 'exact')?.value
}
