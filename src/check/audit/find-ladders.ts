import { matchesOf } from '../../rule/matches-of.js'
import type { Span } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { TYPES } from './amount.js'
import type { Survey } from './survey.js'

/** A band of scores: from `low` to `high`, each where the text gives it. */
export interface Band {
  readonly span: Span<'normal'>
  readonly low: number | undefined
  readonly high: number | undefined
  /** As written. */
  readonly text: string
}

/** Bands of one scale, from the highest to the lowest. */
export interface Ladder {
  readonly bands: readonly Band[]
  readonly percent: boolean
}

interface Step extends Band {
  readonly percent: boolean
  readonly exact: boolean
}

/** The longest way between two bands, in UTF-16 units. */
const REACH = 40

/**
 * The grades of a document with their scores (优秀90分以上,良好80-89分 …), in order of place: amounts of points or percent side
 * by side with a grade's name for each. Points that are given or taken off are no bands, nor are shares of people.
 */
export function findLadders(surveyed: Survey, reader: Reader): readonly Ladder[] {
  const { text } = surveyed
  const ladders: Ladder[] = []
  let row: Step[] = []
  const close = () => {
    const ladder = asLadder(text, row, reader.pattern('grade'))
    if (ladder) ladders.push(ladder)
    row = []
  }
  const steps = stepsOf(surveyed, reader)
  if (steps.length < 2) return ladders
  for (const step of steps) {
    const last = row.at(-1)
    if (last && (!goesOn(text, last, step, reader.pattern('grade')) || beginsAnew(text, row, step))) close()
    row.push(step)
  }
  close()
  return ladders
}

/** Amounts of points, and of percent that speak of scores. */
function stepsOf(surveyed: Survey, reader: Reader): readonly Step[] {
  const { text } = surveyed
  const own = ({ span, text: words, exact }: Step) => {
    const before = text.slice(Math.max(0, span.start - 6), span.start)
    return (
      (before + words).search(reader.pattern('given')) < 0 && (!exact || before.search(reader.pattern('grade')) >= 0)
    )
  }
  const bare = bareScores(text, reader)
  // Where all are plain figures there are no bands.
  if (bare.length === 0 && !hasBounds(surveyed)) return []
  const steps = [...scores(surveyed, reader), ...bare]
  if (steps.length < 2) return []
  return steps.filter(own).sort((a, b) => a.span.start - b.span.start)
}

function hasBounds({ stretches, types }: Survey): boolean {
  if ((types & SCORES) === 0) return false
  for (const stretch of stretches)
    if ((stretch.types & SCORES) !== 0)
      for (const { value } of stretch.amounts)
        if (value.qualifier !== 'exact' && (value.type === 'score' || value.type === 'percent')) return true
  return false
}

function scores({ text, stretches, types }: Survey, reader: Reader): readonly Step[] {
  const found: Step[] = []
  if ((types & SCORES) === 0) return found
  for (const { amounts } of stretches)
    for (const { value, span } of amounts) {
      const { type, qualifier, max } = value
      if (type !== 'score' && type !== 'percent') continue
      const around = text.slice(Math.max(0, span.start - 12), span.end + 2)
      if (type === 'percent' && around.search(reader.pattern('share')) >= 0) continue
      const low = qualifier === 'at_most' || qualifier === 'less_than' ? undefined : value.value
      const high = max ?? (low === undefined ? value.value : undefined)
      const words = text.slice(span.start, span.end)
      found.push({ span, text: words, low, high, percent: type === 'percent', exact: qualifier === 'exact' })
    }
  return found
}

const SCORES = TYPES.score | TYPES.percent

/** Bands without a unit: 优秀(90-100), 良好(80以上). */
function bareScores(text: string, reader: Reader): readonly Step[] {
  return matchesOf(text, reader.pattern('bare')).map(({ index, 0: words, groups }) => {
    const numbers = [groups!['from'] ?? groups!['least'] ?? groups!['low'], groups!['to'] ?? groups!['high']]
      .filter((number) => number !== undefined)
      .map(Number)
    const at = index + words.search(/[0-9]/)
    const span = { start: at, end: index + words.length }
    const low = Math.min(...numbers)
    const high = numbers.length > 1 ? Math.max(...numbers) : undefined
    return {
      span,
      text: text.slice(span.start, span.end),
      low,
      high,
      percent: false,
      exact: false
    }
  })
}

function goesOn(text: string, last: Step, next: Step, grade: RegExp): boolean {
  const between = text.slice(last.span.end, next.span.start)
  if (between.length > REACH || last.percent !== next.percent) return false
  const behind = /^[^,;。、\n]{0,8}/.exec(text.slice(next.span.end, next.span.end + 8))![0]
  return (between + behind).search(grade) >= 0
}

/** 较差6分以下。…\n90分以上为优秀: behind a full stop the scale that went down goes up again, or the other way round. */
function beginsAnew(text: string, row: readonly Step[], next: Step): boolean {
  const [first, last] = [row[0]!, row.at(-1)!]
  const top = ({ low, high }: Step) => low ?? high!
  const turns = (top(last) - top(first)) * (top(next) - top(last)) < 0
  return turns && /[。\n]/.test(text.slice(last.span.end, next.span.start))
}

/** A row of steps is a ladder where there is a grade for each and they go down, or up, throughout. */
function asLadder(text: string, row: readonly Step[], grade: RegExp): Ladder | undefined {
  const [first, last] = [row[0], row.at(-1)]
  if (!first || !last || row.length < 2) return undefined
  const words = text.slice(Math.max(0, first.span.start - REACH), last.span.end + 8)
  if (new Set(words.match(grade)).size < row.length) return undefined
  const steps = exactAsBounds(row)
  if (steps.filter(({ exact }) => !exact).length < 2) return undefined
  const bands = steps.filter(({ exact }) => !exact)
  // 60分以下 is the lowest wherever it ends.
  const tops = bands.map(({ low, high }, at) => low ?? (at === 0 || at === bands.length - 1 ? -1 : high!))
  const down = tops.every((top, at) => at === 0 || top <= tops[at - 1]!)
  const up = tops.every((top, at) => at === 0 || top >= tops[at - 1]!)
  if (down === up) return undefined
  return { bands: down ? bands : [...bands].reverse(), percent: first.percent }
}

/** 优秀90分,良好80分,合格60分,不合格50分以下: before a last one that ends below, plain figures are where the grades begin. */
function exactAsBounds(row: readonly Step[]): readonly Step[] {
  const last = row.at(-1)!
  const begins = ({ exact, high }: Step) => exact || high === undefined
  return row.length > 2 && last.low === undefined && row.slice(0, -1).every(begins)
    ? row.map((step) => ({ ...step, exact: false }))
    : row
}
