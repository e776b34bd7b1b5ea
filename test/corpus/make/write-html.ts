import { readPlain } from './read-plain.js'

/** A plain source as a page of a web site without anything around it. */
export function writeHtml(source: string): Uint8Array {
  const pieces = readPlain(source)
  const title = pieces[0]?.kind === 'paragraph' ? pieces[0].text : ''
  const body = pieces.map((piece) => {
    if (piece.kind === 'paragraph') return piece.place === 'title' ? `<h1>${piece.text}</h1>` : `<p>${piece.text}</p>`
    const rows = piece.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    return `<table>\n${rows.join('\n')}\n</table>`
  })
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`
  return new TextEncoder().encode(
    `<!DOCTYPE html>\n<html lang="zh">\n${head}\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
  )
}
