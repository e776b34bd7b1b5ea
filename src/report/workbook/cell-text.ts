import { legalText } from '../legal-text.js'

/** What a cell holds at most, in UTF-16 units; Excel calls a file with a longer one damaged. */
const MOST = 32_767
const CUT = '……（过长，其余见 reports.jsonl）'

/**
 * A text as a cell can hold it. What XML cannot hold is shown as U+FFFD, and what is too long is cut. `_x0041_` is
 * written so that Excel shows these characters, and not the letter that they stand for there.
 */
export function cellText(text: string): string {
  return shortened(legalText(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function shortened(text: string): string {
  if (text.length <= MOST) return text
  const end = MOST - CUT.length
  const code = text.charCodeAt(end)
  return text.slice(0, code >= 0xdc00 && code <= 0xdfff ? end - 1 : end) + CUT
}
