/** A line that stands in one text only, or in both. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' '
  readonly text: string
}

/** What to take from the first text and to put into it to get the second, line by line, with as few of both as can be. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const head = a.findIndex((line, at) => line !== b[at])
  if (head < 0 && a.length === b.length) return a.map((text) => ({ sign: ' ', text }))
  const start = head < 0 ? a.length : head
  let tail = 0
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const same = (text: string): DiffLine => ({ sign: ' ', text })
  const changed = between(a.slice(start, a.length - tail), b.slice(start, b.length - tail))
  return [...a.slice(0, start).map(same), ...changed, ...a.slice(a.length - tail).map(same)]
}

/** By the longest common subsequence of lines. */
function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i++]! })
      j++
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      lines.push({ sign: '-', text: a[i++]! })
    else lines.push({ sign: '+', text: b[j++]! })
  }
  return lines
}
