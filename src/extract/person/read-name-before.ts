import { characterSet } from '../../character-set.js'
import { isHan } from '../is-han.js'
import { type Bound, leftBound } from './bounds.js'
import type { Page } from './page.js'
import { draftOf, isDouble, type Name, nameFrom, type Slot } from './read-name.js'
import { readSounded } from './read-sounded.js'

/** Surnames that are prepositions and conjunctions, too: 和王老师 is no 和王. */
const PREPOSITION = characterSet('和于向从与同为应连由经请让')
const JOINS = characterSet('和与同')
/** ,但章程老师只听了15节: a surname, and where a clause begins nearly always none. */
const BUT = '但'
const PAUSES = characterSet(',;。')
const SUPERLATIVE = characterSet('多少高好早快强')
const LONGEST = 14

/**
 * The name that ends at `end`, read backwards from what stands behind it (老师, 校长, 任组长, 、). Its `bound` tells what
 * stands before it; where it is merely the end of a word, the surname must be one that begins few words.
 */
export function readNameBefore(page: Page, end: number, slot: Slot = 'running'): Name | undefined {
  if (!mayEndName(page, end)) return undefined
  const sounded = soundedBefore(page, end)
  if (sounded) return sounded
  let first: Name | undefined
  for (const length of lengths(page.text, end)) {
    const name = nameBetween(page, end - length, end, slot)
    if (!first) first = name
    else if (name) return better(page, first, name)
  }
  return first
}

/** Whether a name could end at `end`, as far as its characters tell: most often none begins before it. */
export function mayEndName({ text, words }: Page, end: number): boolean {
  if (words.firsts.at(text, end - 2) || words.firsts.at(text, end - 3) || words.firsts.at(text, end - 4)) return true
  return words.sounds.at(text, end - 1)
}

/** 由于漪老师主讲: what looks like a longer name begins with the word that leads to the shorter one. */
function better({ text }: Page, longer: Name, shorter: Name): Name {
  // 但章程老师只听了15节: 但 is a surname, and nearly always 但.
  const leads = (PREPOSITION.at(text, longer.start) || text[longer.start] === BUT) && shorter.start === longer.start + 1
  return leads || (longer.bound === 'edge' && shorter.bound !== 'edge') ? shorter : longer
}

/** Whether a word begins at `start` is asked last: for that the text must be cut into words. */
function nameBetween(page: Page, start: number, end: number, slot: Slot): Name | undefined {
  const draft = draftOf(page, start, end)
  if (!draft || (page.text[start] === BUT && PAUSES.at(page.text, start - 1))) return undefined
  const firm = leftBound(page, start)
  const bound = firm ?? 'edge'
  const name = nameFrom(page, draft, bound, slotAt(page, start, end, bound, slot))
  if (!name || isCut(page, name)) return undefined
  if (!firm && (name.word || !isClear(page, name) || !page.isEdge(start))) return undefined
  return end - start > name.name.length ? { ...name, word: false } : name
}

/** Between an office or an institution and 老师 nothing but a name stands, and behind 最多的: 教研员平凡老师. */
function slotAt(page: Page, start: number, end: number, bound: Bound, slot: Slot): Slot {
  const { text } = page
  if (slot === 'called' && page.officeAt(end)?.use === 'address') {
    const leads = PREPOSITION.at(text, start)
    if (!leads || (end - start < 3 && !JOINS.at(text, start))) {
      const office = bound === 'office' && !leads ? page.officeEnding(start)! : undefined
      const only = office
        ? office.use !== 'weak' && office.use !== 'address'
        : page.organizationEnding(start) !== undefined
      if (only) return 'closed'
      if (bound === 'lead' && end - start > 2) return 'called'
      if (text[start - 1] === '的' && text[start - 3] === '最' && SUPERLATIVE.at(text, start - 2)) return 'closed'
    }
  }
  // What is a name only because of where it stands must be cut off.
  return bound === 'lead' || bound === 'edge' || bound === 'follower' ? 'running' : slot
}

/** How long a name could be: 欧阳瑞琪, 李静波, 王瑛, 李 科, 张 建国; the longer ones first. */
function lengths(text: string, end: number): readonly number[] {
  if (text[end - 3] === ' ' && isHan(text, end - 4)) return ALL.four
  if (text[end - 2] !== ' ') return ALL.any
  if (isHan(text, end - 4)) return isHan(text, end - 3) ? ALL.spaced : ALL.four
  return isHan(text, end - 3) ? ALL.three : ALL.none
}

const ALL = { any: [4, 3, 2], spaced: [4, 3], four: [4], three: [3], none: [] }

/** 和王, 高一张: a word and a surname before a title, no name; four characters without a surname of two. */
function isCut(page: Page, { start, end, name, bound }: Name): boolean {
  const { text, words } = page
  if (name.length === 4 && words.compound.at(name, 0) === '') return bound === 'edge' || !isDouble(page, name, 0, 4)
  if (start + name.length !== end) return false
  return name.length === 2 && PREPOSITION.at(text, start) && words.clear.at(name, 1)
}

function isClear({ words }: Page, { name }: Name): boolean {
  return words.clear.at(name, 0) || words.compound.at(name, 0) !== ''
}

/** 阿依古丽, 买买提·吐尔逊 before `end`, as far to the left as it goes and a name can begin. */
function soundedBefore(page: Page, end: number): Name | undefined {
  let from = end
  while (from > 0 && end - from < LONGEST && !page.isClosed(from - 1) && sounds(page, from - 1)) from--
  for (let start = from; end - start >= 4; start++) {
    const bound = leftBound(page, start)
    if (!bound) continue
    const name = readSounded(page, start)
    return name?.end === end ? { ...name, bound } : undefined
  }
  return undefined
}

function sounds({ text, words }: Page, at: number): boolean {
  return words.sounds.at(text, at) || text[at] === '·'
}
