import type { HeadingStyle } from './heading-styles.js'
import type { MarkFound } from './scan-marks.js'

/** All marks in order of place, each with the level that the container gave to its line, where it did. */
export function mergeMarks(
  numbered: readonly MarkFound[],
  bare: readonly MarkFound[],
  styles: readonly HeadingStyle[]
): readonly MarkFound[] {
  if (bare.length === 0 && styles.length === 0) return numbered
  const merged = [...numbered, ...bare].sort((a, b) => a.span.start - b.span.start)
  let n = 0
  return merged.map((mark) => {
    while (n < styles.length && styles[n]!.span.end <= mark.span.start) n++
    const style = styles[n]
    const inside = style && mark.place === 'line' && style.span.start <= mark.span.start
    if (!inside) return mark
    const { system, span, end, value, separator, place, tight, words } = mark
    return { system, span, end, value, separator, place, tight, style: style.level, words }
  })
}
