import { type Bound, leftBound } from './bounds.js'
import type { Page } from './page.js'
import { isDouble, type Name, nameOf, type Slot } from './read-name.js'
import { readSounded } from './read-sounded.js'

/** Surnames that are prepositions and conjunctions, too: 和王老师 is no 和王. */
const PREPOSITION = /[和于向从与同为应连由经请让]/
/** What a name that is one only because of where it stands must stand behind. */
const CUT_OFF: ReadonlySet<Bound> = new Set<Bound>(['open', 'join', 'office', 'organization'])
const JOINS = /[和与同]/
const SUPERLATIVE = /最[多少高好早快强]的$/
const LONGEST = 14
const HAN = /[\u3400-\u9fff]/

/**
 * The name that ends at `end`, read backwards from what stands behind it (老师, 校长, 任组长, 、). Its `bound` tells what
 * stands before it; where it is merely the end of a word, the surname must be one that begins few words.
 */
export function readNameBefore(page: Page, end: number, slot: Slot = 'running'): Name | undefined {
  const sounded = soundedBefore(page, end)
  if (sounded) return sounded
  const found: Name[] = []
  for (const start of starts(page.text, end)) {
    const bound = leftBound(page, start)
    if (bound === undefined) continue
    const name = nameOf(page, start, end, bound, slotAt(page, start, end, bound, slot))
    if (!name || isCut(page, name)) continue
    if (bound === 'edge' && (name.word || !isClear(page, name))) continue
    found.push(end - start > name.name.length ? { ...name, word: false } : name)
  }
  const [first, second] = found
  if (!first || !second) return first
  // 由于漪老师主讲: what looks like a longer name begins with the word that leads to the shorter one.
  const leads = PREPOSITION.test(page.text[first.start]!) && second.start === first.start + 1
  return leads || (first.bound === 'edge' && second.bound !== 'edge') ? second : first
}

/** Between an office or an institution and 老师 nothing but a name stands, and behind 最多的: 教研员平凡老师. */
function slotAt(page: Page, start: number, end: number, bound: Bound, slot: Slot): Slot {
  const { text, officeEnding, organizationEnds } = page
  const leads = PREPOSITION.test(text[start]!)
  if (
    slot === 'called' &&
    page.officeAt.get(end)?.use === 'address' &&
    !(leads && (end - start > 2 || JOINS.test(text[start]!)))
  ) {
    const office = bound === 'office' ? officeEnding.get(start)! : undefined
    if (
      leads
        ? organizationEnds.has(start)
        : office
          ? office.use !== 'weak' && office.use !== 'address'
          : organizationEnds.has(start)
    )
      return 'closed'
    if (bound === 'lead' && end - start > 2) return 'called'
    if (SUPERLATIVE.test(text.slice(Math.max(0, start - 4), start))) return 'closed'
  }
  return CUT_OFF.has(bound) ? slot : 'running'
}

/** Where a name could begin: 欧阳瑞琪, 李静波, 王瑛, 李 科, 张 建国; the longer ones first. */
function* starts(text: string, end: number): Iterable<number> {
  if (text[end - 3] === ' ' && HAN.test(text[end - 4] ?? '')) {
    yield end - 4
    return
  }
  if (text[end - 2] === ' ') {
    if (HAN.test(text[end - 4] ?? '')) yield end - 4
    if (HAN.test(text[end - 3] ?? '')) yield end - 3
    return
  }
  yield end - 4
  yield end - 3
  yield end - 2
}

/** 和王, 高一张: a word and a surname before a title, no name; four characters without a surname of two. */
function isCut(page: Page, { start, end, name, bound }: Name): boolean {
  const { text, words } = page
  if (name.length === 4 && words.compound.at(name, 0) === '') return bound === 'edge' || !isDouble(page, name)
  if (start + name.length !== end) return false
  return name.length === 2 && PREPOSITION.test(text[start]!) && words.surname(name[1]!) === 'clear'
}

function isClear({ words }: Page, { name }: Name): boolean {
  return words.surname(name[0]!) === 'clear' || words.compound.at(name, 0) !== ''
}

/** 阿依古丽, 买买提·吐尔逊 before `end`, as far to the left as it goes and a name can begin. */
function soundedBefore(page: Page, end: number): Name | undefined {
  const { text, words, closed } = page
  let from = end
  while (from > 0 && end - from < LONGEST && closed[from - 1] !== 1 && sounds(text[from - 1]!, words.sounds)) from--
  for (let start = from; end - start >= 4; start++) {
    const bound = leftBound(page, start)
    if (!bound || bound === 'edge') continue
    const name = readSounded(page, start)
    return name?.end === end ? { ...name, bound } : undefined
  }
  return undefined
}

function sounds(char: string, known: ReadonlySet<string>): boolean {
  return char === '·' || known.has(char)
}
