import { html } from './html.js'

const BESIDE = /\(\?<?[=!][^()]*\)/g

/** Words side by side, in the order given; empty for none. What must not stand beside a word is left to the examples. */
export function wordList(words: Iterable<string>): string {
  const items = [...words].map((word) => `<li>${html(word.replace(BESIDE, '……'))}</li>`)
  return items.length > 0 ? `<ul class="words">${items.join('')}</ul>` : ''
}
