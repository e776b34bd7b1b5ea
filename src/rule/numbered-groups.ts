/** A pattern whose groups have numbers only. */
export interface Numbered {
  readonly pattern: RegExp
  /** The number that each name has, in order. */
  readonly numbers: ReadonlyMap<string, number>
}

const GROUP = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?<(?![=!])([^>]+)>|(?!\?))/g

/**
 * Take the names off the groups of a pattern: an engine makes an object of the named ones for every match, which takes longer
 * than most matches do.
 */
export function numberedGroups({ source, flags }: RegExp): Numbered {
  const numbers = new Map<string, number>()
  let count = 0
  const bare = source.replace(GROUP, (whole, name: string | undefined) => {
    if (!whole.startsWith('(')) return whole
    count++
    if (name === undefined) return whole
    numbers.set(name, count)
    return '('
  })
  return {
    pattern: new RegExp(
      bare.replace(BACK, (_, name: string) => `(?:\\${numbers.get(name)})`),
      flags
    ),
    numbers
  }
}

const BACK = /(?<=(?:^|[^\\])(?:\\\\)*)\\k<([^>]+)>/g
