/** The place of an entry in the handbook; a rule and a word list may have one name, but not in one chapter. */
export function anchorOf(chapter: string, id: string): string {
  return `${chapter}-${id}`
}
