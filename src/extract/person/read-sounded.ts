import { isHan } from '../is-han.js'
import { rightBound } from './bounds.js'
import type { Page } from './page.js'
import type { Name } from './read-name.js'

const LONGEST = 14
const SHORTEST = 4

/**
 * A name of a minority that begins at `at`, written by its sound: 阿依古丽, 买买提·吐尔逊. Four characters at least, every one
 * of them (but for the dot) such as sounds are written with, up to something that ends names.
 */
export function readSounded(page: Page, at: number): Name | undefined {
  const { text, words } = page
  let end = at
  let dots = 0
  while (end - at < LONGEST && !page.isClosed(end)) {
    if (!words.sounds.at(text, end)) {
      if (text[end] !== '·' || end < at + 2) break
      dots++
    }
    end++
  }
  for (; end - at >= SHORTEST; end--) {
    const bound = rightBound(page, end)
    if (!bound || !isHan(text, end - 1)) continue
    const name = text.slice(at, end)
    if (dots === 0 && (name.length > 6 || words.never.at(name, 0) !== '')) return undefined
    return { start: at, end, name, bound, clear: true, word: false, slotted: false }
  }
  return undefined
}
