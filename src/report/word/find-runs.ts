import { SaxesParser } from 'saxes'

/** A stretch of XML. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A `w:t` with the run that it stands in: all that one needs to know to cut there. */
export interface TextRun {
  /** The whole element, and what stands between its tags. */
  readonly element: Stretch
  readonly content: Stretch
  /** The run; of a run in a text box, a field or a control within the line, the outermost element that may be marked. */
  readonly run: Stretch
  /** Whether the run may be cut in two here: it is no run inside another. */
  readonly divisible: boolean
  /** Whether nothing of the run stands before this element, or behind it. */
  readonly first: boolean
  readonly last: boolean
  /** The `w:rPr` of the run, to be repeated behind a cut. */
  readonly properties: string
  /** Which of the outermost paragraphs it stands in. */
  readonly paragraph: number
}

/**
 * The texts of a document part that comments may be set on, in their order, and where the last paragraph of its body
 * closes. The text of a form's control (a title, a date to choose) is none: LibreOffice loses text that is marked there.
 */
export function findRuns(xml: string): { readonly texts: readonly TextRun[]; readonly end: number } {
  const scan = new Scan(xml)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, isSelfClosing }) => {
    const end = parser.position
    scan.open(name, { start: xml.lastIndexOf('<', end - 1), end })
    if (isSelfClosing) scan.close(name, { start: end, end }, true)
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position
    if (!isSelfClosing) scan.close(name, { start: xml.lastIndexOf('<', end - 1), end }, false)
  })
  parser.write(xml).close()
  return { texts: scan.texts, end: scan.end }
}

type Draft = { -readonly [K in keyof TextRun]: TextRun[K] }

/** What is marked as a whole: runs, and within a line fields and controls around them. */
const UNITS: ReadonlySet<string> = new Set(['w:r', 'w:fldSimple', 'w:sdt'])
/** What the properties were before a tracked change; to repeat it would repeat its number. */
const PAST = /<w:rPrChange\b.*?<\/w:rPrChange>/gs

class Scan {
  readonly texts: TextRun[] = []
  /** Where the last paragraph closes, outside of forms and anywhere. */
  private outside: number | undefined
  private inside: number | undefined
  private readonly names: string[] = []
  private readonly tags: Stretch[] = []
  /** The outermost unit, its texts and how many elements stand in it. */
  private unit:
    | { start: number; properties: string; contents: number; drafts: { draft: Draft; place: number }[] }
    | undefined
  /** Where in `names` it stands. */
  private unitAt = -1
  private paragraphAt = -1
  private paragraph = -1
  /** Controls around paragraphs that are open; those that only hold a table of contents or the like are none of a form. */
  private readonly controls: { form: boolean }[] = []

  constructor(private readonly xml: string) {}

  open(name: string, tag: Stretch): void {
    const depth = this.names.length
    if (this.unit && depth === this.unitAt + 1 && name !== 'w:rPr') this.unit.contents++
    if (name === 'w:p' && this.paragraphAt < 0) {
      this.paragraphAt = depth
      this.paragraph++
    } else if (name === 'w:sdt' && this.paragraphAt < 0) this.controls.push({ form: true })
    else if (name === 'w:docPartObj' && this.paragraphAt < 0 && this.controls.length > 0)
      this.controls.at(-1)!.form = false
    else if (UNITS.has(name) && this.paragraphAt >= 0 && !this.unit) {
      this.unit = { start: tag.start, properties: '', contents: 0, drafts: [] }
      this.unitAt = depth
    }
    this.names.push(name)
    this.tags.push(tag)
  }

  close(name: string, tag: Stretch, empty: boolean): void {
    this.names.pop()
    const opened = this.tags.pop()!
    const depth = this.names.length
    if (this.unit && depth === this.unitAt) this.endUnit(tag.end)
    else if (this.unit && depth === this.unitAt + 1 && name === 'w:rPr')
      this.unit.properties = this.xml.slice(opened.start, tag.end).replace(PAST, '')
    else if (this.unit && name === 'w:t' && !empty) this.text(opened, tag)
    else if (name === 'w:p' && depth === this.paragraphAt) {
      this.paragraphAt = -1
      if (empty) return
      if (!this.inForm()) this.outside = tag.start
      this.inside = tag.start
    } else if (name === 'w:sdt' && this.paragraphAt < 0) this.controls.pop()
  }

  get end(): number {
    return this.outside ?? this.inside ?? -1
  }

  private inForm(): boolean {
    return this.controls.some(({ form }) => form)
  }

  private text(opened: Stretch, closing: Stretch): void {
    if (this.inForm()) return
    const { unit, unitAt, names, paragraph } = this
    const draft: Draft = {
      element: { start: opened.start, end: closing.end },
      content: { start: opened.end, end: closing.start },
      run: { start: unit!.start, end: closing.end },
      divisible: names.length === unitAt + 1 && names[unitAt] === 'w:r',
      first: unit!.contents === 1,
      last: false,
      properties: '',
      paragraph
    }
    unit!.drafts.push({ draft, place: unit!.contents })
  }

  private endUnit(end: number): void {
    const { start, properties, contents, drafts } = this.unit!
    for (const { draft, place } of drafts)
      this.texts.push(Object.assign(draft, { run: { start, end }, last: place === contents, properties }))
    this.unit = undefined
    this.unitAt = -1
  }
}
