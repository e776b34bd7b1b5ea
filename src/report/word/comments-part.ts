import { legalText } from '../legal-text.js'

/** A comment: its number, and its paragraphs. */
export interface WordComment {
  readonly id: number
  readonly lines: readonly string[]
}

/**
 * The part of a Word document that holds its comments, with ours behind those that are there. No date: the same
 * document gets the same bytes.
 * @param before the part as it is, undefined where there is none
 * @param namespace that of the document part
 */
export function commentsPart(before: string | undefined, namespace: string, comments: readonly WordComment[]): string {
  const own = comments.map(commentXml).join('')
  const close = before?.lastIndexOf('</w:comments>') ?? -1
  if (before !== undefined && close >= 0) return before.slice(0, close) + own + before.slice(close)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${own}</w:comments>`
}

function commentXml({ id, lines }: WordComment): string {
  const paragraphs = lines.map((line, index) => {
    const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : ''
    return `<w:p>${mark}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`
  })
  return `<w:comment w:id="${id}" w:author="研鉴" w:initials="研鉴">${paragraphs.join('')}</w:comment>`
}

function escaped(text: string): string {
  return legalText(text).replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!)
}
