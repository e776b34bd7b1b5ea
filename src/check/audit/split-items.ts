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
/** An item that is longer is rather a sentence, and may hold pauses of its own. */
const SHORT = 12

/** Cut a list at its pauses; quotes, titles and brackets are cut out first, their pauses are not the list's. */
export function splitItems(list: string): Items {
  const bare = list.replace(ENCLOSED, (piece) => piece.replace(/[,、;:和与及]/g, '·')).replace(/[。.\s]+$/, '')
  const open = /(?:等等?|…+)[^,、;]{0,6}$/.test(bare)
  const marks = [';', ',', '、'].filter((mark) => bare.includes(mark))
  const by = (pauses: string) => cut(bare, pauses)
  const items = by(marks[0] ?? '、')
  const counts = new Set([...marks.map((mark) => by(mark).length), by(',、').length, by(',、;').length])
  const joined = bare.match(/(?:以及|[和与及])/g)?.length ?? 0
  for (const count of [...counts])
    if (joined > 0) for (let more = 1; more <= Math.min(joined, 3); more++) counts.add(count + more)
  // 读一本书、写一篇反思、上一节好课;骨干教师还要…: the list may end where the sentence goes on.
  if (marks[0] === ';') counts.add(splitItems(bare.split(';', 1)[0]!).items.length)
  const plain = marks.length === 1 && joined === 0 && items.every((item) => item.length <= SHORT)
  return { items, counts, plain, open }
}

function cut(text: string, pauses: string): readonly string[] {
  return text.split(new RegExp(`[${pauses}]`)).filter((item) => item.trim() !== '')
}
