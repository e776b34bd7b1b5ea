import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The first page of a PDF as a picture in a PDF, as a scanner makes them: no text in it. Drawn by pdftoppm. */
export function writeScan(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const quality = ['-jpeg', '-jpegopt', 'quality=20', '-gray', '-r', '60', '-l', '1']
    execFileSync('pdftoppm', [...quality, join(folder, 'a.pdf'), join(folder, 'page')])
    return pictureAsPdf(readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.jpg'))!)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pictureAsPdf(jpeg: Uint8Array): Uint8Array {
  const [width, height] = sizeOf(Buffer.from(jpeg))
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${draw.length}>>\nstream\n${draw}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}${at < objects.length - 1 ? '\nendobj\n' : ''}`
    return offset
  })
  const tail = '\nendstream\nendobj\n'
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length + jpeg.length + tail.length
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([Buffer.from(text), jpeg, Buffer.from(tail + end)])
}

/** Width and height from the frame header of a JPEG. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1]!
    if (marker >= 0xc0 && marker <= 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)]
  }
  throw new Error('no frame in the picture')
}
