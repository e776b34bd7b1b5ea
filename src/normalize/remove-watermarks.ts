import { type Edit, type Rewritten, rewrite } from '../offset-map.js'
import { matchesOf } from '../rule/matches-of.js'

/**
 * Remove the marks that article sites hide in texts to know them again (FIELD-GUIDE 6.3): a full stop before 的
 * (新.的局面), and straight single quotes that nothing closes on their line (课的'教学, '研修).
 * Quotes in pairs and apostrophes stay. Width must be folded before.
 */
export function removeWatermarks(text: string): Rewritten {
  if (!text.includes("'") && !text.includes('.的')) return { text, map: [] }
  const edits: Edit[] = []
  let open: number | undefined
  const drop = (at: number | undefined) => {
    if (at !== undefined && CHINESE.test(text[at + 1] ?? '')) edits.push({ start: at, end: at + 1, to: '' })
  }
  for (const { 0: found, index } of matchesOf(text, MARKS)) {
    if (found === '.') edits.push({ start: index, end: index + 1, to: '' })
    else if (found === '\n') {
      drop(open)
      open = undefined
    } else if (open === undefined) open = index
    else if (text[index - 1] === '的' && text[open - 1] === '的') {
      // A mark behind 的 closes nothing: the one before it is a mark too.
      drop(open)
      open = index
    } else open = undefined
  }
  drop(open)
  return edits.length === 0
    ? { text, map: [] }
    : rewrite(
        text,
        edits.sort((a, b) => a.start - b.start)
      )
}

const MARKS = /\.(?<=[\u3400-\u9FFF][ \u00A0\u3000]{0,3}\.)(?=的)|'(?<![A-Za-z]'(?=[A-Za-z]))|\n/g
const CHINESE = /[\u3400-\u9FFF“‘《(]/
