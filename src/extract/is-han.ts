/** Whether a Chinese character stands at an offset of a text; none does outside of it. */
export function isHan(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false
  const unit = text.charCodeAt(offset)
  return unit >= 0x3400 && unit <= 0x9fff
}
