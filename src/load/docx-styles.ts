import { SaxesParser } from 'saxes'

/** What a style of Word says that bears on the text: its numbering, its outline level, and whether it hides text. */
export interface WordStyle {
  readonly id: string
  readonly basedOn?: string | undefined
  readonly numbering?: { readonly list?: string | undefined; readonly level?: number | undefined }
  /** Heading level, from 1; 0 where the style says that it is body text. */
  readonly heading?: number
  readonly hidden?: boolean
}

export interface WordStyles {
  /** A style and those it is based on, nearest first; of no style, the document's default paragraph style. */
  readonly chain: (id: string | undefined) => readonly WordStyle[]
}

/** Word itself stops at eleven; a chain in a circle must end somewhere. */
const LONGEST_CHAIN = 20

/**
 * Read `word/styles.xml` (ECMA-376 17.7).
 * @param xml the part, or undefined where the document has none
 * @throws on XML that is not well-formed
 */
export function docxStyles(xml: string | undefined): WordStyles {
  const { styles, standard } = xml === undefined ? { styles: new Map(), standard: undefined } : readStyles(xml)
  const chains = new Map<string | undefined, readonly WordStyle[]>()
  return {
    chain(id) {
      const known = chains.get(id)
      if (known) return known
      const chain: WordStyle[] = []
      for (
        let style = styles.get(id ?? standard);
        style && chain.length < LONGEST_CHAIN;
        style = styles.get(style.basedOn)
      ) {
        chain.push(style)
      }
      chains.set(id, chain)
      return chain
    }
  }
}

type Draft = { -readonly [K in keyof WordStyle]: WordStyle[K] }

function readStyles(xml: string): { styles: Map<string | undefined, WordStyle>; standard: string | undefined } {
  const styles = new Map<string | undefined, WordStyle>()
  let standard: string | undefined
  let style: Draft | undefined
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val']
    if (name === 'w:style') {
      style = { id: attributes['w:styleId'] ?? '' }
      styles.set(style.id, style)
      if (attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''))
        standard = style.id
    } else if (!style) return
    else if (name === 'w:basedOn') style.basedOn = value
    else if (name === 'w:name') readName(style, value)
    else if (name === 'w:outlineLvl') style.heading = value === '9' ? 0 : Number(value) + 1
    else if (name === 'w:numId') style.numbering = { ...style.numbering, list: value }
    else if (name === 'w:ilvl') style.numbering = { ...style.numbering, level: Number(value) }
    else if (name === 'w:vanish') style.hidden = !/^(0|false|off)$/.test(value ?? '')
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') style = undefined
  })
  parser.write(xml).close()
  return { styles, standard }
}

/** Word keeps the English names of its own styles whatever its language is. */
function readName(style: Draft, name: string | undefined): void {
  const level = /^heading ([1-9])$/i.exec(name ?? '')?.[1]
  if (level !== undefined) style.heading = Number(level)
}
