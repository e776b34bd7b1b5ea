import type { Page } from './page.js'

/** The names of the offices between two offsets, each once; forms of address (老师) are none. */
export function officesIn(page: Page, start: number, end: number): readonly string[] {
  let names: Set<string> | undefined
  for (let at = start; at < end; at++) {
    const office = page.officeAt(at)
    if (office && office.use !== 'address' && office.end <= end) {
      names ??= new Set()
      names.add(office.name)
    }
  }
  return names ? [...names] : NONE
}

const NONE: readonly string[] = []
