import pc from 'picocolors'
import stringWidth from 'string-width'
import type { Report } from './schema.js'
import { shorten } from './shorten.js'
import type { Colours, Style } from './style.js'
import { LABELS } from './view/labels.js'
import { WORDING, type Wording } from './wording.js'

type Item = NonNullable<Report['completeness']>['items'][number]

/** More headings are no longer an outline: of the deepest levels none are shown, and where that is not enough, the first. */
const MOST = 40

/**
 * The outline of a draft with what it lacks in its place: headings as they nest, each with the part that it is, and the
 * parts that are missing or only mentioned between them, in the order of the profile.
 */
export function terminalOutline(report: Report, style: Style): string[] {
  const { sections, completeness } = report
  const words = WORDING[style.lang]
  const colours = pc.createColors(style.colour)
  const items = completeness?.items ?? []
  const shown = shownOf(sections)
  const lacking = lackingAfter(items, shown)
  const gutter = 2 + Math.max(stringWidth(words.missing), stringWidth(words.thin))
  const lacks = (after: number) => (lacking.get(after) ?? []).map((item) => lackLine(item, gutter, words, colours))
  const lines = shown.flatMap((section, at) => [headLine(section, items, gutter, style, words, colours), ...lacks(at)])
  const hidden = sections.length - shown.length
  const more = hidden > 0 ? [colours.dim(`${' '.repeat(gutter)}${words.moreHeadings(hidden)}`)] : []
  const all = [...lacks(-1), ...lines, ...more]
  return all.length > 0 ? [colours.bold(words.outline), ...all] : []
}

function shownOf(sections: Report['sections']): Report['sections'] {
  const deepest = Math.max(1, ...sections.map(({ level }) => level))
  for (let level = deepest; level > 1; level--) {
    const list = sections.filter((section) => section.level <= level)
    if (list.length <= MOST) return list
  }
  return sections.filter(({ level }) => level === 1).slice(0, MOST)
}

/** By the heading that they are shown after, -1 before the first: parts that no heading is of. */
function lackingAfter(items: readonly Item[], sections: Report['sections']): ReadonlyMap<number, readonly Item[]> {
  const lacking = new Map<number, Item[]>()
  const lastOf = new Map<string, number>()
  // What stands under a heading of the part stands before what follows the part.
  for (const [at, { role, end }] of sections.entries()) {
    if (!role) continue
    let last = at
    while (sections[last + 1] && sections[last + 1]!.start < end) last++
    lastOf.set(role, last)
  }
  const firstOf = (role: string) => sections.findIndex((section) => section.role === role)
  for (const [index, item] of items.entries()) {
    if ((item.status !== 'missing' && item.status !== 'thin') || lastOf.has(item.role)) continue
    const before = items.slice(0, index).findLast(({ role }) => lastOf.has(role))
    const behind = items.slice(index + 1).find(({ role }) => lastOf.has(role))
    const after = before ? lastOf.get(before.role)! : behind ? firstOf(behind.role) - 1 : sections.length - 1
    lacking.set(after, [...(lacking.get(after) ?? []), item])
  }
  return lacking
}

function headLine(
  { level, marker, title, role }: Report['sections'][number],
  items: readonly Item[],
  gutter: number,
  { width }: Style,
  words: Wording,
  { dim, yellow }: Colours
): string {
  const item = items.find((one) => one.role === role)
  const part = role ? `  ${words.role(role, item?.label ?? LABELS.roles[role])}` : ''
  const indent = '  '.repeat(Math.min(level, 5) - 1)
  const head = shorten(`${indent}${marker}${title}`, width - gutter - stringWidth(part))
  const mark = item?.status === 'thin' ? words.thin : ''
  return `${yellow(mark)}${' '.repeat(gutter - stringWidth(mark))}${head}${dim(part)}`
}

function lackLine({ role, label, status, deduction }: Item, gutter: number, words: Wording, colours: Colours): string {
  const [word, colour] = status === 'missing' ? [words.missing, colours.red] : [words.thin, colours.yellow]
  const cost = deduction > 0 ? words.costs(deduction) : ''
  return colour(`${word}${' '.repeat(gutter - stringWidth(word))}${words.role(role, label)}${cost}`)
}
