import stringWidth from 'string-width'

/** What may not begin a line: closing marks hang on to the line before. */
const CLOSING = /^[，。、；：？！）》」』”’〕】%,.;:?!)]/

/** Break a text into lines of at most `width` columns (a closing mark may stand out by its own width). */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  // Latin words and figures hold together, Chinese breaks anywhere but behind an opening mark.
  for (const [piece] of text.matchAll(
    /[(（「『“‘《〈〔【]*(?:[\p{Script=Latin}\p{N}.%+/_-]+|[^\s(（「『“‘《〈〔【])|\s+|./gu
  )) {
    const size = stringWidth(piece)
    if (used + size > width && line !== '' && !CLOSING.test(piece)) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && piece.trim() === '') continue
    line += piece
    used += size
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}
