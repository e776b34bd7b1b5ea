import { html } from './html.js'

/** Words side by side, in the order given; empty for none. */
export function wordList(words: Iterable<string>): string {
  const items = [...words].map((word) => `<li>${html(word)}</li>`)
  return items.length > 0 ? `<ul class="words">${items.join('')}</ul>` : ''
}
