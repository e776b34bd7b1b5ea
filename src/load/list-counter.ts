import { numberLabel } from './number-label.js'
import { spacedLabel } from './spaced-label.js'

/** One level of a list, as Word defines it. */
export interface ListLevel {
  /** The first number. */
  readonly start: number
  /** A `w:numFmt` name. */
  readonly format: string
  /** `第%1章`: what is shown, `%n` being the number of level n, counted from 1. */
  readonly text: string
  /** Which level's use starts this one anew, counted from 1: it or any above it; 0: none. Left out: any above. */
  readonly restart?: number
  /** Show the numbers of all levels as plain figures. */
  readonly legal?: boolean
}

/** A list in use. Lists with the same `counts` count together; `starts` says where a level begins with this list. */
export interface List {
  readonly counts: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
}

const DEEPEST = 9
const LETTERS = /[\p{L}\p{N}]/u

/**
 * Count the numbered paragraphs of one document.
 * @returns a function to call for every numbered paragraph in document order with its list and level (from 0); it
 * gives the label with a space behind it where one is needed, or '' where the level shows nothing
 */
export function listCounter(): (list: List, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<List>()
  return (list, level) => {
    const shape = list.levels.get(level)
    if (!shape) return ''
    const counter = counters.get(list.counts) ?? []
    counters.set(list.counts, counter)
    if (!begun.has(list)) {
      begun.add(list)
      for (const at of list.starts.keys()) counter[at] = undefined
    }
    // A level above that was not yet used counts as used: what follows （一） of a list that began with it is 二、.
    for (let above = 0; above < level; above++) counter[above] ??= startOf(list, above)
    counter[level] = (counter[level] ?? startOf(list, level) - 1) + 1
    restartBelow(counter, list, level)
    return label(counter, list, shape)
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1
}

function restartBelow(counter: (number | undefined)[], list: List, level: number): void {
  for (let below = level + 1; below < DEEPEST; below++) {
    const restart = list.levels.get(below)?.restart
    if (restart === undefined || level < restart) counter[below] = undefined
  }
}

function label(counter: readonly (number | undefined)[], list: List, shape: ListLevel): string {
  if (shape.format === 'bullet') return spacedLabel(bullet(shape.text))
  const text = shape.text.replace(/%([1-9])/g, (_, digit) => {
    const at = Number(digit) - 1
    const level = list.levels.get(at)
    const n = counter[at] ?? startOf(list, at)
    return numberLabel(n, shape.legal ? 'decimal' : (level?.format ?? 'decimal'))
  })
  return spacedLabel(text)
}

/** Bullets are glyphs of symbol fonts, whose codes mean nothing (l, Ø, or a private character) elsewhere. */
function bullet(text: string): string {
  return text.trim() === '' || LETTERS.test(text) ? '•' : text
}
