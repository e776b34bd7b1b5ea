/** What a cell holds at most, in UTF-16 units; Excel calls a file with a longer one damaged. */
const MOST = 32_767
const CUT = '……（过长，其余见 reports.jsonl）'

/**
 * A text as a cell can hold it. What XML cannot hold is shown as U+FFFD, line ends are one kind, and what is too long is
 * cut. `_x0041_` is written so that Excel shows these characters, and not the letter that they stand for there.
 */
export function cellText(text: string): string {
  return shortened(text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '\ufffd')).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Characters that XML 1.0 does not allow, and halves of surrogate pairs. */
const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function shortened(text: string): string {
  if (text.length <= MOST) return text
  const end = MOST - CUT.length
  const code = text.charCodeAt(end)
  return text.slice(0, code >= 0xdc00 && code <= 0xdfff ? end - 1 : end) + CUT
}
