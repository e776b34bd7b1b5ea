import type { HandbookExample } from './chapter.js'
import { html } from './html.js'

/** The text of an example as HTML, the pieces that are meant marked in it, one behind the other. */
export function markFinds({ text, finds, fires }: HandbookExample): string {
  let at = 0
  let out = ''
  for (const find of finds) {
    const start = text.indexOf(find.text, at)
    if (start < 0) continue
    out += `${html(text.slice(at, start))}<mark${fires ? '' : ' class="held"'}>${html(find.text)}</mark>`
    at = start + find.text.length
  }
  return (out + html(text.slice(at))).trimEnd()
}
