/** What a page shows; places in points from the lower left corner. */
export interface PageDrawing {
  readonly size?: readonly [width: number, height: number]
  /** By how much a viewer turns the page, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270
  readonly texts?: readonly { x: number; y: number; text: string; size?: number; slant?: number }[]
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  /** Fill the page with a picture, as scanners do. */
  readonly scan?: boolean
}

/**
 * A PDF drawn by hand, in a Chinese font that is not embedded: without the character maps of pdfjs it has no text.
 * Chinese characters are as wide as the font is high, those of ASCII half as wide.
 */
export function makePdf(pages: readonly PageDrawing[]): Buffer {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream('<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '\x80')
  ]
  const kids: string[] = []
  for (const page of pages) {
    const [width, height] = page.size ?? [595, 842]
    kids.push(`${objects.length + 1} 0 R`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${page.rotate ?? 0}/Contents ${objects.length + 2} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>>>`
    )
    objects.push(stream('<<', drawing(page, width, height)))
  }
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`
  return write(objects)
}

function stream(head: string, content: string): string {
  return `${head}/Length ${content.length}>>\nstream\n${content}\nendstream`
}

function drawing({ texts = [], lines = [], scan }: PageDrawing, width: number, height: number): string {
  return [
    ...(scan ? [`q ${width} 0 0 ${height} 0 0 cm /I Do Q`] : []),
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(({ x, y, text, size = 12, slant = 0 }) => {
      const [cos, sin] = [Math.cos(slant), Math.sin(slant)].map((n) => n.toFixed(4))
      const hex = [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
      return `BT /F ${size} Tf ${cos} ${sin} ${sin!.startsWith('-') ? sin!.slice(1) : `-${sin}`} ${cos} ${x} ${y} Tm <${hex}> Tj ET`
    })
  ].join('\n')
}

function write(objects: readonly string[]): Buffer {
  let out = '%PDF-1.4\n'
  const places: number[] = []
  objects.forEach((object, index) => {
    places.push(out.length)
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  out += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
