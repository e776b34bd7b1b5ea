/** A line of a plain source: a paragraph, or a table of the lines written `|cell|cell|`. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly text: string; readonly place: 'title' | 'heading' | 'body' | 'signature' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/**
 * A plain source as the pieces of a letter. The first line is the title, and so is a second one that begins with ——; short
 * lines at the end without a full stop are the signature; a short line that begins with a number is a heading.
 */
export function readPlain(source: string): readonly Piece[] {
  const lines = source.split(/\r?\n/).map((line) => line.replace(/^[\s　]+|[\s　]+$/g, ''))
  const filled = lines.filter(Boolean)
  const signed = filled.length - [...filled].reverse().findIndex((line) => line.length > 24 || /[。：；|]/.test(line))
  const pieces: Piece[] = []
  for (const [at, text] of filled.entries()) {
    const last = pieces.at(-1)
    if (!text.startsWith('|')) pieces.push({ kind: 'paragraph', text, place: placeOf(text, at, at >= signed) })
    else if (last?.kind === 'table') pieces[pieces.length - 1] = { ...last, rows: [...last.rows, cellsOf(text)] }
    else pieces.push({ kind: 'table', rows: [cellsOf(text)] })
  }
  return pieces
}

const cellsOf = (line: string) => line.split('|').slice(1, -1)

function placeOf(text: string, at: number, signed: boolean): 'title' | 'heading' | 'body' | 'signature' {
  if (at === 0 || (at === 1 && text.startsWith('——'))) return 'title'
  if (signed) return 'signature'
  const short = text.length <= 24 && !/[。；：]/.test(text)
  return short && /^(?:[一二三四五六七八九十]+[、．]|（[一二三四五六七八九十]+）|第[一二三四]部分)/.test(text)
    ? 'heading'
    : 'body'
}
