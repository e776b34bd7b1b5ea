import { ReadFailure } from '../diagnostic.js'

/**
 * Tell what a text is by its markup: a web page, Markdown, or plain.
 * @param head the beginning of the text, enough to see what it is
 * @param whole gives all of the text, asked for only where the head is not enough
 * @throws ReadFailure `unsupported` for XML, JSON and web archives, which are text but no documents
 */
export function sniffText(head: string, whole: () => string): 'html' | 'md' | 'txt' {
  const start = head.slice(afterPreamble(head))
  if (PAGE.test(start)) return 'html'
  if (/^<[?\w]/.test(head.trimStart()) && XML.test(head.slice(0, 2000))) {
    throw new ReadFailure('unsupported', '这是XML文件，不是可以读取的文档；请另存为docx、pdf或txt')
  }
  const closing = head.match(/<\/(?:p|div|td|li|span|table|h[1-6]|a)\s*>/gi)?.length ?? 0
  if (closing >= 20 || (closing >= 2 && /^<[a-z]/i.test(start))) return 'html'
  if (/^mime-version:/im.test(head.slice(0, 2000)) && /^content-type:\s*multipart\//im.test(head.slice(0, 4000))) {
    throw new ReadFailure('unsupported', '这是网页归档（MHT）或邮件，不能读取；请另存为docx、pdf或txt')
  }
  if (/^[{[]/.test(start) && isJson(whole())) {
    throw new ReadFailure('unsupported', '这是JSON数据，不是可以读取的文档')
  }
  return looksLikeMarkdown(head) ? 'md' : 'txt'
}

const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title)\b/i
const XML = /<\?xml\b|\bxmlns\b|^\s*<svg\b/i

/** Where the text begins behind blanks, comments and an XML declaration. */
function afterPreamble(text: string): number {
  let at = 0
  for (;;) {
    while (at < text.length && /\s/.test(text[at]!)) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '>' : undefined
    const end = close === undefined ? -1 : text.indexOf(close, at + 4)
    if (close === undefined || end < 0) return at
    at = end + close.length
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false // an answer, not a fault: there is no other way to ask
  }
}

/** A heading or a fence says it; lists, emphasis, links and rulers only when there are several. */
function looksLikeMarkdown(text: string): boolean {
  if (/^ {0,3}#{1,6}[ \t]+\S/m.test(text) || /^ {0,3}```/m.test(text)) return true
  if (/^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/m.test(text)) return true
  const signs =
    text.match(/\*\*[^\s*][^*\n]{0,200}\*\*|\[[^\]\n]{1,200}\]\([^()\s]{1,500}\)|^ {0,3}> \S/gm)?.length ?? 0
  return signs >= 2
}
