import { characterSet } from '../../character-set.js'
import { signNumber } from './find-signs.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { mayEndName, readNameBefore } from './read-name-before.js'

/** What a note in brackets behind a name begins with. */
const OF_PERSON = /^(?:师|徒|男|女)[,)]|^(?:现|时|曾|原)(?:任|执教|为)/
const OPEN = signNumber('(')
const CLOSE = characterSet(')')
/** How far behind the bracket that opens a note the one stands that closes it. */
const FARTHEST = 25
const PAIR: Readonly<Record<string, string>> = { 师: '师傅', 徒: '徒弟' }

/** People that a note in brackets says something of: 李晨(校长), 张敏(师), 李守群(现执教一年级). */
export function findNoted(page: Page): readonly Found[] {
  const { text } = page
  const found: Found[] = []
  for (const open of page.signs.places[OPEN]!) {
    if (!mayEndName(page, open)) continue
    const to = Math.min(open + FARTHEST + 1, text.length)
    const close = CLOSE.next(text, open + 1, to)
    if (close === to) continue
    const note = text.slice(open + 1, close + 1)
    const roles = officesIn(page, open + 1, close)
    if (!OF_PERSON.test(note) && !(roles.length > 0 && note.length < 14)) continue
    const pair = note[1] === ')' ? PAIR[note[0]!] : undefined
    const name = readNameBefore(page, open, pair ? 'closed' : 'running')
    if (!name || name.bound === 'edge' || name.bound === 'lead' || (name.word && !OF_PERSON.test(note))) continue
    const { start, end } = name
    found.push({ start, end, name: name.name, rule: 'person.note', roles: pair ? [pair] : roles })
  }
  return found
}
