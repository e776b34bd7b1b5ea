import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import WordExtractor from 'word-extractor'
import { corpusFiles } from './bench-inputs.js'
import { built } from './built.js'
import { interleave } from './interleave.js'

/**
 * Whole files, from bytes to the checked report, against the readers of others alone on the same files. mammoth makes
 * lists of what is numbered, we the numbers: both read the numbering. Rows: format, files, milliseconds of the reader,
 * of ours for reading and for the report, their ratio, target.
 */
export async function benchFiles(): Promise<readonly (readonly (string | number)[])[]> {
  const { rules, loadFile, analyzeFile } = await built()
  const means = { rules, program: 'bench' }
  const readers = [
    {
      ending: '.docx',
      reader: 'mammoth',
      target: '≤ 2.00',
      read: (bytes: Uint8Array) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    },
    { ending: '.pdf', reader: 'pdf-parse', target: '≤ 1.30', read: readPdf },
    {
      ending: '.doc',
      reader: 'word-extractor',
      target: '',
      read: async (bytes: Uint8Array) => (await new WordExtractor().extract(Buffer.from(bytes))).getBody()
    }
  ]
  const rows: (string | number)[][] = [
    ['files', 'number', 'reader alone', 'ms', 'our reading, ms', 'whole, ms', 'whole ÷ reader', 'target']
  ]
  for (const { ending, reader, target, read } of readers) {
    const files = corpusFiles(ending)
    const contenders = [
      { name: reader, run: read },
      { name: 'reading', run: (bytes: Uint8Array) => loadFile(`a${ending}`, bytes) },
      { name: 'whole', run: (bytes: Uint8Array) => analyzeFile(`a${ending}`, bytes, means) }
    ]
    const [alone, reading, whole] = await interleave(contenders, files, { rounds: 25, warm: 40 })
    rows.push([
      ending,
      files.length,
      reader,
      alone!.toFixed(1),
      reading!.toFixed(1),
      whole!.toFixed(1),
      (whole! / alone!).toFixed(2),
      target
    ])
  }
  return rows
}

/** pdfjs takes the bytes that it is given for itself. */
async function readPdf(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  try {
    return (await parser.getText()).text
  } finally {
    await parser.destroy()
  }
}
