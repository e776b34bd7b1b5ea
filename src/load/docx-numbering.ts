import { SaxesParser } from 'saxes'
import type { WordStyles } from './docx-styles.js'
import type { List, ListLevel } from './list-counter.js'

/** Which list a paragraph counts in, and on which level (from 0). */
export interface ListPlace {
  readonly list: List
  readonly level: number
}

/** What a paragraph says of its numbering itself. `list` 0 takes it out of the list of its style. */
export interface NumberingClaim {
  readonly style?: string | undefined
  readonly list?: string | undefined
  readonly level?: number | undefined
}

/**
 * Read `word/numbering.xml` (ECMA-376 17.9).
 * @param xml the part, or undefined where the document has none
 * @param styles of the same document: numbering may stand on a paragraph's style or on one it is based on
 * @returns a function from what a paragraph claims to its place in a list, or undefined where it has no number
 * @throws on XML that is not well-formed
 */
export function docxNumbering(
  xml: string | undefined,
  styles: WordStyles
): (claim: NumberingClaim) => ListPlace | undefined {
  const lists = xml === undefined ? new Map<string, StyledList>() : readLists(xml)
  return (claim) => {
    const own = claim.list === undefined ? inherited(claim.style, styles) : claim
    const list = own?.list === undefined ? undefined : lists.get(own.list)
    if (!own || !list) return undefined
    const level = claim.level ?? own.level ?? list.levelOfStyle.get(own.style ?? '') ?? 0
    return { list, level }
  }
}

/** The nearest style, from the paragraph's own down to what it is based on, that names a list. */
function inherited(style: string | undefined, styles: WordStyles): NumberingClaim | undefined {
  let level: number | undefined
  for (const { id, numbering } of styles.chain(style)) {
    level ??= numbering?.level
    if (numbering?.list !== undefined) return { style: id, list: numbering.list, level }
  }
  return undefined
}

interface StyledList extends List {
  readonly levelOfStyle: ReadonlyMap<string, number>
}

/** An abstract list as it stands in the part; `numStyleLink` says that another one, `styleLink`, holds its levels. */
interface Abstract {
  readonly id: string
  readonly levels: Map<number, DraftLevel>
  numStyleLink?: string | undefined
  styleLink?: string | undefined
}
interface Concrete {
  abstract?: string | undefined
  readonly levels: Map<number, DraftLevel>
  readonly starts: Map<number, number>
}
type DraftLevel = { -readonly [K in keyof ListLevel]: ListLevel[K] } & { style?: string | undefined; custom?: boolean }

function readLists(xml: string): Map<string, StyledList> {
  const abstracts = new Map<string, Abstract>()
  const concretes = new Map<string, Concrete>()
  let abstract: Abstract | undefined
  let concrete: Concrete | undefined
  let level: DraftLevel | undefined
  let overridden = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val']
    if (name === 'w:abstractNum') {
      abstract = { id: attributes['w:abstractNumId'] ?? '', levels: new Map() }
      abstracts.set(abstract.id, abstract)
    } else if (name === 'w:num') {
      concrete = { levels: new Map(), starts: new Map() }
      concretes.set(attributes['w:numId'] ?? '', concrete)
    } else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'])
    else if (name === 'w:startOverride') concrete?.starts.set(overridden, Number(value))
    else if (name === 'w:lvl') {
      level = { start: 0, format: 'decimal', text: '' }
      ;(concrete ?? abstract)?.levels.set(Number(attributes['w:ilvl']), level)
    } else if (name === 'w:abstractNumId' && concrete) concrete.abstract = value
    else if (name === 'w:numStyleLink' && abstract) abstract.numStyleLink = value
    else if (name === 'w:styleLink' && abstract) abstract.styleLink = value
    else if (level) readLevel(level, name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:lvl') level = undefined
    else if (name === 'w:num') concrete = undefined
    else if (name === 'w:abstractNum') abstract = undefined
  })
  parser.write(xml).close()
  return link(abstracts, concretes)
}

function readLevel(level: DraftLevel, name: string, attributes: Record<string, string>): void {
  const value = attributes['w:val']
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') readFormat(level, value, attributes['w:format'])
  else if (name === 'w:lvlText') level.text = value ?? ''
  else if (name === 'w:lvlRestart') level.restart = Number(value)
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false'
  else if (name === 'w:pStyle') level.style = value
}

/** Newer formats (01, 001) stand as `custom` with their first numbers, and again as a fallback that must not win. */
function readFormat(level: DraftLevel, value: string | undefined, sample: string | undefined): void {
  if (level.custom) return
  const padded = value === 'custom' ? /^(0*)1,/.exec(sample ?? '')?.[1] : undefined
  if (padded === '0') level.format = 'decimalZero'
  else if (value !== 'custom') level.format = value ?? 'decimal'
  level.custom = padded === '0'
}

function link(abstracts: Map<string, Abstract>, concretes: Map<string, Concrete>): Map<string, StyledList> {
  const byStyle = new Map([...abstracts.values()].flatMap((a) => (a.styleLink ? [[a.styleLink, a] as const] : [])))
  const lists = new Map<string, StyledList>()
  for (const [id, { abstract, levels, starts }] of concretes) {
    const named = abstracts.get(abstract ?? '')
    const base = (named?.numStyleLink && byStyle.get(named.numStyleLink)) || named
    if (!base) continue
    const all = new Map([...base.levels, ...levels])
    const levelOfStyle = new Map([...all].flatMap(([at, { style }]) => (style ? [[style, at] as const] : [])))
    lists.set(id, { counts: base.id, levels: all, starts, levelOfStyle })
  }
  return lists
}
