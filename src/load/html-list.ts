import type { HtmlElement } from './html-tree.js'
import { numberLabel } from './number-label.js'

/**
 * The numbers that a browser shows before the items of an ordered list, with their punctuation; none where they are
 * switched off, or where the author has written numbers into the items.
 */
export function listLabels(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>()
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(list.attributes['style'] ?? '')?.[1] ?? ''
  if (list.name !== 'ol' || /none/.test(style)) return labels
  const type = list.attributes['type'] ?? style
  const [, format, after] = TYPES.find(([pattern]) => pattern.test(type)) ?? [null, 'decimal', '. ']
  let number = Number.parseInt(list.attributes['start'] ?? '1', 10)
  if (Number.isNaN(number)) number = 1
  for (const item of list.children) {
    if (typeof item === 'string' || item.name !== 'li') continue
    const own = Number.parseInt(item.attributes['value'] ?? '', 10)
    if (!Number.isNaN(own)) number = own
    if (!NUMBERED.test(opening(item))) labels.set(item, numberLabel(number, format) + after)
    number++
  }
  return labels
}

/** Values of `type` and `list-style-type`, the `w:numFmt` formats they are, and a browser's punctuation. */
const TYPES: readonly (readonly [type: RegExp, format: string, after: string])[] = [
  [/^a$|lower-(?:alpha|latin)/, 'lowerLetter', '. '],
  [/^A$|upper-(?:alpha|latin)/, 'upperLetter', '. '],
  [/^i$|lower-roman/, 'lowerRoman', '. '],
  [/^I$|upper-roman/, 'upperRoman', '. '],
  [/cjk-ideographic|chinese/, 'chineseCounting', '、']
]

const NUMBERED = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|^[①-⑳]|^第[一二三四五六七八九十\d]+[条章节]/

function opening(element: HtmlElement): string {
  let text = ''
  for (const child of element.children) {
    text = (text + (typeof child === 'string' ? child : opening(child))).trimStart()
    if (text.length >= 8) break
  }
  return text.slice(0, 8)
}
