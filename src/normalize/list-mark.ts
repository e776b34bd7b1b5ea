/** The mark that a line begins with, and the marks before and after it in the same writing. */
export interface ListMark {
  readonly mark: string
  readonly neighbours: readonly string[]
}

/**
 * Read the outline mark or bullet that a line begins with: 一、 （一） 1. 1） ① 第一章 •. Any width; 3.1万元 is none.
 * @returns `undefined` where it begins with none.
 */
export function listMark(line: string): ListMark | undefined {
  const match = MARK.exec(line)
  if (!match) return undefined
  const mark = match[0]
  const figure = FIGURE.exec(mark)?.[0]
  if (figure === undefined) return { mark, neighbours: [] }
  return { mark, neighbours: [-1, 1].flatMap((step) => beside(figure, step).map((next) => mark.replace(figure, next))) }
}

const NUMBER = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'
const MARK = new RegExp(
  `^(?:${NUMBER}(?:[、)）]|[.．](?![0-9０-９]))|[（(]${NUMBER}[)）]|[①-⑳⑴-⒇㈠-㈩]|第${NUMBER}[章节節条條部篇]|[A-Za-z][.．、)）]|[-—•·●◆■□★※▲*](?=[ \\u3000]))`
)
const FIGURE = /[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳⑴-⒇㈠-㈩]/
const CHINESE = '一二三四五六七八九十'

function beside(figure: string, step: number): string[] {
  if (/[0-9]/.test(figure)) return [String(Number(figure) + step)]
  if (figure.length > 1) return []
  const place = CHINESE.indexOf(figure)
  if (place < 0) return [String.fromCharCode(figure.charCodeAt(0) + step)]
  return [...(CHINESE[place + step] ?? '')]
}
