/** How many Han characters stand between two offsets, counted up to `most`. */
export function countHan(text: string, start: number, end: number, most: number): number {
  let count = 0
  for (let at = start; at < end && count < most; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}
