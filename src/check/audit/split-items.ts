import { type CharacterSet, characterSet } from '../../character-set.js'

/** The items of a list in running text. */
export interface Items {
  /** As they stand between the pauses of the list. */
  readonly items: readonly string[]
  /** The counts that the list may be read to have: 、 or ，, 和 between two items or inside one. */
  readonly counts: ReadonlySet<number>
  /** Short items, one kind of pause, no 和: there is one way to count them. */
  readonly plain: boolean
  /** The list says that it leaves some out: 等. */
  readonly open: boolean
}

const ENCLOSED = /\([^()]*\)|“[^“”]*”|‘[^‘’]*’|《[^《》]*》/g
const OPENING = characterSet('(“‘《')
/** An item that is longer is rather a sentence, and may hold pauses of its own. */
const SHORT = 12
/** The longest first. */
const MARKS = [';', ',', '、'].map((mark) => ({ mark, pauses: characterSet(mark) }))
const SEVERAL = [',、', ',、;'].map(characterSet)
const BLACK = characterSet('^\\s')

/** Cut a list at its pauses; quotes, titles and brackets are cut out first, their pauses are not the list's. */
export function splitItems(list: string): Items {
  const bare = withoutEnclosed(list).replace(/[。.\s]+$/, '')
  const open = /(?:等等?|…+)[^,、;]{0,6}$/.test(bare)
  const marks = MARKS.filter(({ mark }) => bare.includes(mark))
  const items = cut(bare, (marks[0] ?? MARKS[2]!).pauses)
  const counts = new Set<number>()
  for (const { pauses } of marks) counts.add(cut(bare, pauses).length)
  for (const pauses of SEVERAL) counts.add(cut(bare, pauses).length)
  const joined = bare.match(/(?:以及|[和与及])/g)?.length ?? 0
  for (const count of [...counts])
    if (joined > 0) for (let more = 1; more <= Math.min(joined, 3); more++) counts.add(count + more)
  // 读一本书、写一篇反思、上一节好课;骨干教师还要…: the list may end where the sentence goes on.
  if (marks[0]?.mark === ';') counts.add(splitItems(bare.slice(0, bare.indexOf(';'))).items.length)
  const plain = marks.length === 1 && joined === 0 && items.every((item) => item.length <= SHORT)
  return { items, counts, plain, open }
}

function withoutEnclosed(list: string): string {
  if (OPENING.next(list, 0) === list.length) return list
  return list.replace(ENCLOSED, (piece) => piece.replace(/[,、;:和与及]/g, '·'))
}

function cut(text: string, pauses: CharacterSet): readonly string[] {
  const items: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = pauses.next(text, start)
    if (BLACK.next(text, start, end) < end) items.push(text.slice(start, end))
    start = end + 1
  }
  return items
}
