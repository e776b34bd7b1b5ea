/** Whether a sticky pattern matches at an offset of the text. */
export function sticks(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
