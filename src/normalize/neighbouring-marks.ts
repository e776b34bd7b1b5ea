/** The marks before and after an outline mark in the same writing: 一、 and 三、 of 二、; none of a bullet. */
export function neighbouringMarks(mark: string): readonly string[] {
  const figure = FIGURE.exec(mark)?.[0]
  if (figure === undefined) return []
  return [-1, 1].flatMap((step) => beside(figure, step).map((next) => mark.replace(figure, next)))
}

const FIGURE = /[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳⑴-⒇㈠-㈩]/
const CHINESE = '一二三四五六七八九十'

function beside(figure: string, step: number): string[] {
  if (/[0-9]/.test(figure)) return [String(Number(figure) + step)]
  if (figure.length > 1) return []
  const place = CHINESE.indexOf(figure)
  if (place < 0) return [String.fromCharCode(figure.charCodeAt(0) + step)]
  return [...(CHINESE[place + step] ?? '')]
}
