import pc from 'picocolors'
import stringWidth from 'string-width'
import type { Follow } from './follow-schema.js'
import type { Colours, Style } from './style.js'
import { type Column, table } from './table.js'
import { WORDING } from './wording.js'
import { wrap } from './wrap.js'

/**
 * What became of each promise, ready to print: a line for each with both quotes, below those that are not done the
 * sentence with the figures, and at the end how many of each there are.
 */
export function followTable(lines: readonly Follow[], { width, colour, lang }: Style): string {
  const words = WORDING[lang]
  const colours = pc.createColors(colour)
  if (lines.length === 0) return `${words.noPromises}\n`
  const half = Math.floor((width - 12) / 2)
  const columns: Column[] = [
    { heading: words.promiseColumns.outcome, least: 6 },
    { heading: words.promiseColumns.promise, least: half },
    { heading: words.promiseColumns.evidence, least: 10 }
  ]
  const [heading, ...rows] = table(
    columns,
    lines.map(({ outcome, promise, evidence }) => [
      { text: words.outcomes[outcome], colour: colourOf(outcome, colours) },
      { text: oneLine(promise.text) },
      evidence ? { text: oneLine(evidence.text) } : { text: '—', colour: colours.dim }
    ]),
    width
  )
  const margin = Math.max(...Object.values(words.outcomes).map((word) => stringWidth(word))) + 2
  const told = rows.flatMap((row, at) => {
    const { outcome, message } = lines[at]!
    if (outcome === 'done') return [row]
    return [row, ...wrap(message, width - margin - 2).map((line) => colours.dim(`${' '.repeat(margin)}${line}`))]
  })
  return `${[colours.dim(heading!), ...told, '', ...wrap(words.tallied(count(lines)), width)].join('\n')}\n`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function colourOf(outcome: Follow['outcome'], { green, yellow, red, cyan }: Colours) {
  return { done: green, partly: yellow, changed: yellow, 'not-mentioned': red, undecided: cyan }[outcome]
}

function count(lines: readonly Follow[]): Record<Follow['outcome'], number> {
  const counts = { done: 0, partly: 0, changed: 0, 'not-mentioned': 0, undecided: 0 }
  for (const { outcome } of lines) counts[outcome]++
  return counts
}
