import { Parser } from 'htmlparser2'
import { ReadFailure } from '../diagnostic.js'
import { LIMITS } from './limits.js'

export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (HtmlElement | string)[]
}

/** Elements that hold nothing to read; `nav` and `aside` are left out by what they mean, the rest by what they are. */
const UNREAD = new Set(
  'script style noscript iframe svg math template object audio video canvas select button textarea datalist map nav aside rt rp del'.split(
    ' '
  )
)

/** Elements deeper than this hang on the last one above: every walk over the tree may then be a plain recursion. */
const DEEPEST = 200

/**
 * Build the tree of a web page without what nobody reads: scripts, hidden elements, glosses, comments.
 * @returns a root element without a name
 * @throws ReadFailure `too-deep` where elements stand in more than a thousand others: nothing that a program wrote
 */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const open: HtmlElement[] = [root]
  let unread = 0
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (depth > LIMITS.htmlDepth) throw new ReadFailure('too-deep', `网页标记嵌套超过${LIMITS.htmlDepth}层，无法读取`)
      if (unread > 0 || UNREAD.has(name) || isUnread(attributes)) {
        unread++
        return
      }
      const element: HtmlElement = { name, attributes, children: [] }
      open[Math.min(open.length, DEEPEST) - 1]!.children.push(element)
      open.push(element)
    },
    ontext(text) {
      if (unread > 0) return
      const children = open[Math.min(open.length, DEEPEST) - 1]!.children
      const last = children.length - 1
      if (typeof children[last] === 'string') children[last] += text
      else children.push(text)
    },
    onclosetag() {
      depth--
      if (unread > 0) unread--
      else open.pop()
    }
  })
  parser.write(html)
  parser.end()
  return root
}

/** The number of a note or comment, in the text and before the note, as word processors save it. */
const NOTE_MARK =
  /^(?:sdfootnote(?:anc|sym)|sdendnote(?:anc|sym)|Mso(?:Footnote|Endnote|Comment)Reference|msocomanchor)$/i

/** Hidden, the mark of a note, comments, or the running head that a word processor writes once, with this title. */
function isUnread(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    /^(?:header|footer)$/.test(attributes['title'] ?? '') ||
    attributes['aria-hidden'] === 'true' ||
    NOTE_MARK.test(attributes['class'] ?? '') ||
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment-list|header|footer)/i.test(
      attributes['style'] ?? ''
    )
  )
}
