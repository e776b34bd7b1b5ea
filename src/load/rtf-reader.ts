import type { Piece } from './lay-out.js'
import { type RtfDecoder, rtfDecoder } from './rtf-decoder.js'
import { RtfFlow } from './rtf-flow.js'
import type { RtfToken } from './rtf-tokens.js'

/** Follows the tokens of an RTF file and gathers the text that it shows (Rich Text Format Specification 1.9.1). */
export class RtfReader {
  private state: State = { ...START }
  private readonly outer: State[] = []
  private readonly body = new RtfFlow()
  private readonly notes: Piece[] = []
  private readonly charsets = new Map<number, number>()
  private readonly headings = new Map<number, number>()
  private codePage: number | undefined
  private standardFont: number | undefined
  /** Characters still to be skipped: what stands behind `\u` for readers without Unicode. */
  private skip = 0
  private starred = false
  private bytes: number[] = []
  private decoder: RtfDecoder | undefined
  private label = ''
  private styleName = ''
  private depth = 0
  private ended = false

  /** Whether the file came to its end: every group that was opened is closed. */
  get closed(): boolean {
    return this.ended
  }

  read(token: RtfToken): void {
    if (this.ended) return
    if (token.kind === 'open') this.open()
    else if (token.kind === 'close') this.close()
    else if (token.kind === 'text') this.text(token.text)
    else if (token.kind === 'byte') this.byte(token.byte)
    else if (token.kind === 'symbol') this.symbol(token.symbol)
    else this.word(token.word, token.value)
  }

  /** Paragraphs and tables in order; notes last. */
  pieces(): Piece[] {
    return [...this.body.close(), ...this.notes]
  }

  private open(): void {
    this.flush()
    this.skip = 0
    this.depth++
    this.outer.push(this.state)
    this.state = { ...this.state }
  }

  private close(): void {
    this.flush()
    this.skip = 0
    this.starred = false
    const inner = this.state
    this.state = this.outer.pop() ?? { ...START }
    this.depth--
    this.ended = this.depth <= 0
    if (inner.place === 'label' && this.state.place !== 'label') {
      this.flow(this.state).number(this.label)
      this.label = ''
    } else if (inner.place === 'styles') this.nameStyle(inner.style)
    if (inner.box !== this.state.box && inner.box) this.attach(inner.box)
  }

  private attach(box: Box): void {
    const pieces = box.flow.close()
    if (box.note) this.notes.push(...pieces)
    else this.flow(this.state).boxes.push(...pieces)
  }

  private flow(state: State): RtfFlow {
    return state.box?.flow ?? this.body
  }

  private text(text: string): void {
    const skipped = Math.min(this.skip, text.length)
    this.skip -= skipped
    let rest = text.slice(skipped)
    if (rest === '') return
    // The second byte of a double-byte character may be an ASCII character that is written as itself.
    if (this.bytes.length > 0) {
      this.bytes.push(rest.charCodeAt(0))
      rest = rest.slice(1)
    }
    for (let at = 0; at < rest.length; at++) {
      if (rest.charCodeAt(at) < 0x80) continue
      this.emit(rest.slice(0, at))
      for (const char of rest.slice(at)) this.byte(char.charCodeAt(0))
      return
    }
    this.emit(rest)
  }

  private byte(byte: number): void {
    if (this.skip > 0) {
      this.skip--
      return
    }
    const { asian, asianFont, font } = this.state
    const used = (asian ? asianFont : undefined) ?? font ?? this.standardFont
    const decoder = rtfDecoder(this.codePage, used === undefined ? undefined : this.charsets.get(used))
    if (decoder !== this.decoder) this.flush()
    this.decoder = decoder
    this.bytes.push(byte)
  }

  private flush(): void {
    if (this.bytes.length === 0) return
    const text = this.decoder!(Uint8Array.from(this.bytes))
    this.bytes = []
    this.put(text)
  }

  private emit(text: string): void {
    this.flush()
    if (text !== '') this.put(text)
  }

  private put(text: string): void {
    const { place, hidden, deleted } = this.state
    if (place === 'styles') this.styleName += text
    else if (place === 'label') this.label += text
    else if (place === 'text' && !hidden && !deleted) this.flow(this.state).text(text)
  }

  private symbol(symbol: string): void {
    if (symbol === '*') {
      this.starred = true
      return
    }
    if (this.skip > 0) this.skip--
    else if (symbol === '\n' || symbol === '\r') this.word('par', undefined)
    else if (symbol === '~') this.emit('\u00a0')
    else if (symbol === '_') this.emit('-')
    else if ('{}\\'.includes(symbol)) this.text(symbol)
  }

  private word(word: string, value: number | undefined): void {
    const starred = this.starred
    this.starred = false
    if (word === 'u') {
      this.emit(String.fromCharCode((value ?? 0) & 0xffff))
      this.skip = this.state.skips
      return
    }
    if (this.skip > 0) {
      this.skip--
      return
    }
    this.flush()
    if (word in DESTINATIONS || starred) this.enter(word)
    else if (word in SHOWN) this.put(SHOWN[word]!)
    else this.change(word, value)
  }

  /** A group whose first word says that what is in it is not, or not simply, text of the document. */
  private enter(word: string): void {
    const state = this.state
    const place = DESTINATIONS[word] ?? 'unseen'
    if (place === 'box' || place === 'note') {
      if (state.place === 'unseen' && !state.boxed) return
      state.box = { flow: new RtfFlow(), note: place === 'note' }
      Object.assign(state, { place: 'text', hidden: false, deleted: false, inTable: false, outline: undefined })
    } else if (place === 'shape') Object.assign(state, { boxed: state.place === 'text', place: 'unseen' })
    else if (place === 'unicode') state.place = state.boxed ? 'text' : 'unseen'
    else if (state.place === 'text') state.place = place
  }

  private change(word: string, value: number | undefined): void {
    const { state } = this
    const on = value !== 0
    if (word === 'uc') state.skips = value ?? 1
    else if (word === 'ansicpg') this.codePage = value
    else if (word === 'deff') this.standardFont = value
    else if (word === 'f') state.font = value
    else if (word === 'fcharset' && state.place === 'fonts') this.charsets.set(state.font ?? 0, value ?? 0)
    else if (word === 'dbch') state.asian = true
    else if (word === 'loch' || word === 'hich') state.asian = false
    else if (word === 'af' && state.asian) state.asianFont = value
    else if (word === 'plain') Object.assign(state, { hidden: false, deleted: false, font: undefined, asian: false })
    else if (word === 'v') state.hidden = on
    else if (word === 'deleted') state.deleted = on
    else if (word === 's') state.style = value
    else if (word === 'outlinelevel') this.outline(value ?? 0)
    else if (word === 'pard') Object.assign(state, { inTable: false, outline: undefined, style: undefined })
    else if (word === 'intbl') state.inTable = true
    else if (state.place === 'text') this.structure(word, value)
  }

  private structure(word: string, value: number | undefined): void {
    const { state } = this
    const flow = this.flow(state)
    if (word === 'par' || word === 'sect' || word === 'nestrow') {
      if (state.deleted) flow.runOn()
      else flow.endParagraph(state.inTable, this.heading())
    } else if (word === 'cell') flow.endCell(this.heading())
    else if (word === 'row') flow.endRow()
    else if (word === 'trowd') flow.beginRow()
    else if (word === 'cellx') flow.addEdge(value ?? 0)
  }

  private outline(level: number): void {
    const { style, place } = this.state
    const heading = level >= 0 && level < 9 ? level + 1 : 0
    if (place === 'styles') this.headings.set(style ?? 0, heading)
    else this.state.outline = heading
  }

  private heading(): number | undefined {
    const { outline, style } = this.state
    return (outline ?? this.headings.get(style ?? 0)) || undefined
  }

  private nameStyle(style: number | undefined): void {
    const level = /^\s*heading ([1-9]);?\s*$/i.exec(this.styleName)?.[1]
    this.styleName = ''
    if (level !== undefined && style !== undefined && !this.headings.has(style)) this.headings.set(style, Number(level))
  }
}

/** What a group is for. `shape` and `unicode` hold text further in, or in place of what stands beside them. */
type Place = 'text' | 'unseen' | 'fonts' | 'styles' | 'label'

interface Box {
  readonly flow: RtfFlow
  readonly note: boolean
}

/** Everything that ends with the group it is set in. */
interface State {
  place: Place
  /** A text box further in is text of the document. */
  boxed: boolean
  box: Box | undefined
  /** How many characters stand for one `\u`. */
  skips: number
  font: number | undefined
  asian: boolean
  asianFont: number | undefined
  hidden: boolean
  deleted: boolean
  inTable: boolean
  outline: number | undefined
  style: number | undefined
}

const START: State = {
  place: 'text',
  boxed: false,
  box: undefined,
  skips: 1,
  font: undefined,
  asian: false,
  asianFont: undefined,
  hidden: false,
  deleted: false,
  inTable: false,
  outline: undefined,
  style: undefined
}

const UNSEEN =
  'colortbl info listtable listoverridetable pict nonshppict header headerl headerr headerf footer footerl footerr ' +
  'footerf fldinst bkmkstart bkmkend annotation atnid atnauthor shprslt filetbl revtbl rsidtbl xe tc rxe txe themedata ' +
  'generator objdata objclass template operator ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn sp pgptbl private'

const DESTINATIONS: Readonly<Record<string, Place | 'box' | 'note' | 'shape' | 'unicode'>> = Object.assign(
  Object.create(null),
  Object.fromEntries(UNSEEN.split(' ').map((word) => [word, 'unseen'])),
  { fonttbl: 'fonts', stylesheet: 'styles', listtext: 'label', pntext: 'label' },
  { shpinst: 'shape', do: 'shape', upr: 'shape', ud: 'unicode' },
  { shptxt: 'box', dptxbxtext: 'box', footnote: 'note' }
)

const SHOWN: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  tab: '\t',
  line: '\n',
  page: '\n',
  column: '\n',
  softline: '\n',
  nestcell: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005'
})
