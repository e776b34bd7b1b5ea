import { characterSet } from '../character-set.js'

/**
 * Read the outline mark or bullet that a line begins with: 一、 （一） 1. 1） ① 第一章 •. Any width; 3.1万元 is none.
 * @returns `undefined` where it begins with none.
 */
export function listMark(line: string): string | undefined {
  return FIRST.at(line, 0) ? MARK.exec(line)?.[0] : undefined
}

const NUMBER = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'
const MARK = new RegExp(
  `^(?:${NUMBER}(?:[、)）]|[.．](?![0-9０-９]))|[（(]${NUMBER}[)）]|[①-⑳⑴-⒇㈠-㈩]|第${NUMBER}[章节節条條部篇]|[A-Za-z][.．、)）]|[-—•·●◆■□★※▲*](?=[ \\u3000]))`
)
const FIRST = characterSet('0-9０-９一二三四五六七八九十（(①-⑳⑴-⒇㈠-㈩第A-Za-z—•·●◆■□★※▲*-')
