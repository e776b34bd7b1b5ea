import { SaxesParser } from 'saxes'
import type { ListPlace, NumberingClaim } from './docx-numbering.js'
import type { WordStyles } from './docx-styles.js'
import type { List } from './list-counter.js'

/** What the parts beside a text say about it. */
export interface Surroundings {
  readonly styles: WordStyles
  readonly place: (claim: NumberingClaim) => ListPlace | undefined
  /** The label of the next paragraph of a list; see `listCounter`. */
  readonly count: (list: List, level: number) => string
}

/**
 * Rewrite a part of a .docx that holds text (document, footnotes, endnotes) so that its plain runs hold exactly what
 * Word shows: automatic numbers become text, headings of any kind get the style ids `Heading1` … `Heading9`, hidden
 * text, pictures and the targets of links are gone, and the text of simple fields, rubies, formulas and drawn boxes
 * stands where mammoth reads it. What comes out needs no other part.
 * @param xml the part
 * @throws on XML that is not well-formed
 */
export function bakeDocx(xml: string, around: Surroundings): string {
  const edits: Edit[] = []
  const parser = new SaxesParser()
  const state = new Baking(edits, around)
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position
    state.open(name, attributes, { start: xml.lastIndexOf('<', end - 1), end, empty: isSelfClosing })
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position
    state.close(name, { start: xml.lastIndexOf('<', end - 1), end, empty: isSelfClosing })
  })
  parser.on('text', (text) => state.text(text))
  parser.write(xml).close()
  return splice(xml, edits)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}
/** Where a tag stands; `empty`: it opens and closes at once. */
interface Tag {
  readonly start: number
  readonly end: number
  readonly empty: boolean
}
interface Paragraph {
  claim: { -readonly [K in keyof NumberingClaim]: NumberingClaim[K] }
  outline?: number
  /** The paragraph's own mark is deleted, moved away or hidden: it has no line, hence no number, of its own. */
  markGone: boolean
  markHidden: boolean
  /** It has text already: a break before that only moves it to a new page. */
  begun: boolean
  /** A hidden mark that only joins a heading to the text behind it; the number is shown. */
  joins: boolean
}
interface Run {
  readonly start: number
  hidden?: boolean
  style?: string | undefined
}
/** A piece of markup with a drawing in it, whose tags are rewritten if it turns out to hold a text box. */
interface Drawing {
  readonly edits: Edit[]
  hasText: boolean
}

const UNWRAPPED = new Set(['w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase'])
const DROPPED = new Set(['w:rubyPr', 'w:rt', 'w:softHyphen', 'w:tblStyle', 'v:imagedata'])
const REPLACED = new Map([
  ['w:cr', '<w:br/>'],
  ['w:noBreakHyphen', '<w:t>-</w:t>']
])
/** What stands between a drawing and the text in it. */
const CASING = new Set(
  'wp:inline wp:anchor a:graphic a:graphicData wps:wsp wps:txbx wpg:wgp wpg:grpSp wpc:wpc'.split(' ')
)
/** Properties as they were before a tracked change. */
const PAST = new Set(['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange'])

class Baking {
  private readonly names: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly runs: Run[] = []
  private readonly rows: { gone: boolean }[] = []
  private readonly drawings: Drawing[] = []
  private readonly alternatives: { choice: Drawing; taken: boolean }[] = []
  private readonly starts: number[] = []
  private past = 0
  private unused = 0
  private formula: string | undefined

  constructor(
    private readonly edits: Edit[],
    private readonly around: Surroundings
  ) {}

  open(name: string, attributes: Record<string, string>, tag: Tag): void {
    const parent = this.names.at(-1)
    this.names.push(name)
    this.starts.push(tag.start)
    if (PAST.has(name)) this.past++
    if (this.past > 0) return
    if (name === 'w:p') {
      this.paragraphs.push({ claim: {}, markGone: false, markHidden: false, begun: false, joins: false })
    } else if (name === 'w:t' && this.paragraphs.length > 0) this.paragraphs.at(-1)!.begun = true
    else if (name === 'w:br' && this.paragraphs.at(-1)?.begun === false) this.edit(tag, '')
    else if (name === 'w:r') this.runs.push({ start: tag.start })
    else if (name === 'w:tr') this.rows.push({ gone: false })
    else if (name === 'm:oMath') this.formula ??= ''
    else if (UNWRAPPED.has(name)) this.edit(tag, '')
    else if (REPLACED.has(name)) this.edit(tag, REPLACED.get(name)!)
    else if (parent === 'w:rPr') this.readRunProperty(name, attributes['w:val'])
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.readProperty(name, attributes['w:val'], tag)
    else if (parent === 'w:trPr' && name === 'w:del') this.rows.at(-1)!.gone = true
    else this.openDrawing(name, tag)
  }

  close(name: string, tag: Tag): void {
    this.names.pop()
    const start = this.starts.pop()!
    if (PAST.has(name)) this.past--
    if (this.past > 0) return
    if (name === 'w:p') this.paragraphs.pop()
    else if (name === 'w:pPr') this.finishProperties(tag)
    else if (name === 'w:r') {
      if (this.isHidden(this.runs.pop()!)) this.edit({ start, end: tag.end }, '')
    } else if (name === 'w:tr') this.rows.pop()
    else if (name === 'm:oMath' && !this.names.includes('m:oMath')) {
      this.edit({ start, end: tag.end }, textRun(this.formula ?? ''))
      this.formula = undefined
    } else if (DROPPED.has(name)) this.edit({ start, end: tag.end }, '')
    else if (UNWRAPPED.has(name) && !tag.empty) this.edit(tag, '')
    else this.closeDrawing(name, start, tag)
  }

  text(text: string): void {
    if (this.formula !== undefined && this.names.at(-1) === 'm:t') this.formula += text
  }

  private edit({ start, end }: { start: number; end: number }, to: string): void {
    this.edits.push({ start, end, to })
  }

  private readProperty(name: string, value: string | undefined, tag: Tag): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:pStyle') {
      paragraph.claim.style = value
      // Only the styles that `finishProperties` puts in say anything to mammoth.
      this.edit(tag, '')
    } else if (name === 'w:numId') paragraph.claim.list = value
    else if (name === 'w:ilvl') paragraph.claim.level = Number(value)
    else if (name === 'w:outlineLvl') paragraph.outline = value === '9' ? 0 : Number(value) + 1
  }

  private readRunProperty(name: string, value: string | undefined): void {
    const on = !/^(0|false|off)$/.test(value ?? '')
    if (this.names.at(-3) === 'w:pPr') {
      const paragraph = this.paragraphs.at(-1)
      if (!paragraph) return
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.markGone = true
      else if (name === 'w:vanish') paragraph.markHidden = on
      else if (name === 'w:specVanish') paragraph.joins = on
    } else if (this.names.at(-3) === 'w:r') {
      const run = this.runs.at(-1)!
      if (name === 'w:vanish') run.hidden = on
      else if (name === 'w:rStyle') run.style = value
    }
  }

  /** Behind the properties of a paragraph everything is known that its number and its heading level depend on. */
  private finishProperties(tag: Tag): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || tag.empty || this.names.at(-1) !== 'w:p') return
    const chain = this.around.styles.chain(paragraph.claim.style)
    const heading = paragraph.outline ?? chain.find((style) => style.heading !== undefined)?.heading ?? 0
    if (heading > 0) this.edit({ start: tag.start, end: tag.start }, `<w:pStyle w:val="Heading${heading}"/>`)
    const gone = paragraph.markGone || (paragraph.markHidden && !paragraph.joins)
    if (gone || this.unused > 0 || this.rows.some((row) => row.gone)) return
    const place = this.around.place(paragraph.claim)
    if (place) this.edit({ start: tag.end, end: tag.end }, textRun(this.around.count(place.list, place.level)))
  }

  /** Hiding is a toggle (ECMA-376 17.7.3): a character style that hides shows again what a paragraph style hides. */
  private isHidden(run: Run): boolean {
    if (run.hidden !== undefined) return run.hidden
    const { chain } = this.around.styles
    const style = this.paragraphs.at(-1)?.claim.style
    const byParagraph = chain(style).find(({ hidden }) => hidden !== undefined)?.hidden ?? false
    if (run.style === undefined) return byParagraph
    return byParagraph !== (chain(run.style).find(({ hidden }) => hidden !== undefined)?.hidden ?? false)
  }

  /** mammoth reads only the fallback of a drawing, which need not hold the text that is in the drawing proper. */
  private openDrawing(name: string, tag: Tag): void {
    if (name === 'w:drawing') {
      this.drawings.push({ edits: [{ start: tag.start, end: tag.end, to: '<w:pict>' }], hasText: false })
    } else if (name === 'mc:AlternateContent') {
      this.alternatives.push({ choice: { edits: [], hasText: false }, taken: false })
    } else if (name === 'mc:Choice') {
      this.alternatives.at(-1)?.choice.edits.push({ start: tag.start, end: tag.end, to: '<mc:Fallback>' })
    } else if (name === 'mc:Fallback') {
      if (this.alternatives.at(-1)?.taken) this.unused++
    } else if (name === 'w:txbxContent') {
      for (const drawing of this.drawings) drawing.hasText = true
      for (const { choice } of this.alternatives) choice.hasText ||= this.unused === 0 && this.drawings.length > 0
    } else if (CASING.has(name)) this.drawings.at(-1)?.edits.push({ start: tag.start, end: tag.end, to: '' })
  }

  private closeDrawing(name: string, start: number, tag: Tag): void {
    const edit = { start: tag.start, end: tag.end }
    if (name === 'w:drawing') {
      const drawing = this.drawings.pop()!
      if (drawing.hasText) this.edits.push(...drawing.edits, { ...edit, to: '</w:pict>' })
      else this.edit({ start, end: tag.end }, '')
    } else if (name === 'mc:AlternateContent') this.alternatives.pop()
    else if (name === 'mc:Choice') {
      const alternative = this.alternatives.at(-1)
      if (!alternative?.choice.hasText || alternative.taken) return
      alternative.taken = true
      this.edits.push(...alternative.choice.edits, { ...edit, to: '</mc:Fallback>' })
    } else if (name === 'mc:Fallback') {
      if (!this.alternatives.at(-1)?.taken) return
      this.unused--
      this.edit({ start, end: tag.end }, '')
    } else if (CASING.has(name) && !tag.empty) this.drawings.at(-1)?.edits.push({ ...edit, to: '' })
  }
}

function textRun(text: string): string {
  if (text === '') return ''
  const escaped = text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!)
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

/** Edits inside a piece that is removed as a whole go with it. */
function splice(xml: string, edits: Edit[]): string {
  const out: string[] = []
  let at = 0
  for (const { start, end, to } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    out.push(xml.slice(at, start), to)
    at = end
  }
  out.push(xml.slice(at))
  return out.join('')
}
