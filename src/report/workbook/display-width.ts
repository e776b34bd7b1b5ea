/**
 * How wide a line is in columns, of which a Chinese character takes two: near enough for the widths and heights of
 * cells, and some hundred times as fast as counting graphemes.
 */
export function displayWidth(line: string): number {
  let width = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    // The halves of a pair together are one wide character.
    width += code < 0x1100 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return width
}
