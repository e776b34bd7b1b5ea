import { matchesOf } from '../rule/matches-of.js'
/**
 * Which lines are set with a gap after every character: 工 作 总 结. At least three characters, all gaps alike, so that
 * a row of names (支 娟　羊 帆) is none.
 * @returns whether the line that holds an offset is such a line; ask in order of place.
 */
export function spacedLines(text: string): (at: number) => boolean {
  const found = matchesOf(text, SPACED)
  let next = 0
  return (at) => {
    while (next < found.length && found[next]!.index + found[next]![0].length <= at) next++
    const line = found[next]
    return line !== undefined && line.index <= at
  }
}

const SPACED = /^[ \t\u3000]*[\u3400-\u9FFF]([ \u00A0\u3000]+)[\u3400-\u9FFF](?:\1[\u3400-\u9FFF])+[ \t\u3000]*$/gm
