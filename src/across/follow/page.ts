import type { Role } from '../../document.js'
import { simplify } from '../../normalize/simplify.js'
import type { ReportEntity } from '../../report/entity-schema.js'
import type { Report } from '../../report/schema.js'

export type Amount = Extract<ReportEntity, { value: number }>

/** A piece between two marks of punctuation; offsets in the report's text. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Which sentence it is part of, by number. */
  readonly sentence: number
  readonly role: Role | undefined
  readonly heading: boolean
}

/** A report read for its promises and deeds: simplified, cut into clauses, with its amounts in order. */
export interface Page {
  readonly report: Report
  /** Simplified, with the offsets of the report's text. */
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly amounts: readonly Amount[]
  readonly roleOf: (section: string | null) => Role | undefined
}

/** Read a report as clauses. */
export function page(report: Report): Page {
  const simple = simplify(report.text).text
  // Where a character of two code units became one of one, offsets would shift: such a text stays as it is.
  const text = simple.length === report.text.length ? simple : report.text
  const roleOf = rolesBySection(report)
  return { report, text, clauses: clausesOf(report, text, roleOf), amounts: report.entities.filter(isAmount), roleOf }
}

const isAmount = (entity: ReportEntity): entity is Amount => 'unit' in entity && 'qualifier' in entity

/** The role of a section, or else of the nearest one that it is a part of. */
function rolesBySection({ sections }: Report): Page['roleOf'] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  return (id) => {
    for (let section = byId.get(id ?? ''); section; section = byId.get(section.parent ?? '')) {
      if (section.role) return section.role
    }
    return undefined
  }
}

const MARK = /[。！？!?；;]|[，,、：:|\t　]|\n|$/g
/** Spaces and the mark of an item. */
const LEAD = /^\s*(?:[0-9]{1,2}[.．)）](?![0-9])\s*|[（(][0-9一二三四五六七八九十]{1,3}[)）]\s*|[①-⑳]\s*)?/
/** A line shorter than this does not run on. */
const FULL_LINE = 24

function clausesOf(report: Report, text: string, roleOf: Page['roleOf']): Clause[] {
  const title = report.document.title
  const sections = [...report.sections].sort((a, b) => a.start - b.start)
  const edges = new Set(sections.flatMap(({ start, titleEnd }) => [start, titleEnd]))
  if (title) edges.add(title.start).add(title.end)
  const clauses: Clause[] = []
  let [from, line, sentence, next] = [0, 0, 0, 0]
  let section: (typeof sections)[number] | undefined
  const push = (to: number) => {
    while (next < sections.length && sections[next]!.start <= from) section = sections[next++]
    const start = from + LEAD.exec(text.slice(from, to))![0].length
    const end = to - /\s*$/.exec(text.slice(start, to))![0].length
    if (end <= start || (title && start >= title.start && end <= title.end)) return
    const heading = section !== undefined && start >= section.start && end <= section.titleEnd
    clauses.push({ start, end, text: text.slice(start, end), sentence, role: roleOf(section?.id ?? null), heading })
  }
  const stops = [...text.matchAll(MARK)].map((match) => ({ at: match.index, mark: match[0] }))
  for (const edge of edges) stops.push({ at: edge, mark: '§' })
  stops.sort((a, b) => a.at - b.at)
  for (const { at, mark } of stops) {
    if (at < from) continue
    const wrapped = mark === '\n' && at - line >= FULL_LINE && /[\u3400-\u9fff0-9]/.test(text[at - 1] ?? '')
    if (mark === '\n') line = at + 1
    if (wrapped) continue
    push(at)
    from = mark === '§' ? at : at + mark.length
    if (/[。！？!?；;\n§]/.test(mark)) sentence++
  }
  return clauses
}
