import type { PdfLine } from './pdf-lines.js'
import type { PdfPage, PdfPart } from './pdf-page.js'

/** Share of the page's height, at its top and bottom, in which running heads and page numbers stand. */
const EDGE = 0.12
/** Share of the pages on which the same line must stand at the same height. */
const SHARE = 0.4
/** Points. */
const SAME_HEIGHT = 4

/**
 * Take the running heads, feet and page numbers off pages: what stands at the edge of many pages at the same height
 * and differs only in its numbers, and bare page numbers.
 */
export function withoutRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const places = new Map<string, number[][]>()
  pages.forEach((page, number) => {
    for (const line of page.parts) {
      if (!('segments' in line) || !isAtEdge(line, page)) continue
      const key = keyOf(line)
      const heights = places.get(key) ?? []
      places.set(key, heights)
      const same = heights.find(([height]) => Math.abs(height! - line.y) <= SAME_HEIGHT)
      if (!same) heights.push([line.y, number])
      else if (same.at(-1) !== number) same.push(number)
    }
  })
  const least = Math.max(2, pages.length * SHARE)
  const runs = (line: PdfLine) => {
    const same = places.get(keyOf(line))?.find(([height]) => Math.abs(height! - line.y) <= SAME_HEIGHT)
    return same !== undefined && same.length - 1 >= least
  }
  return pages.map((page) => ({
    ...page,
    parts: page.parts.filter((part) => !isHead(part, page, runs))
  }))
}

function isHead(part: PdfPart, page: PdfPage, runs: (line: PdfLine) => boolean): boolean {
  return 'segments' in part && isAtEdge(part, page) && (runs(part) || PAGE_NUMBER.test(textOf(part)))
}

function isAtEdge({ y }: PdfLine, { height }: PdfPage): boolean {
  return y < height * EDGE || y > height * (1 - EDGE)
}

function textOf(line: PdfLine): string {
  return line.segments
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
}

/** Figures differ from page to page. */
function keyOf(line: PdfLine): string {
  return textOf(line).replace(/\d+|[一二三四五六七八九十百]+/g, '#')
}

/** 3 · - 3 - · 第3页 · 第3页共9页 · 3/9 · Page 3 of 9 · iv */
const PAGE_NUMBER =
  /^(?:[-—–~·.]*(?:\d{1,4}|[ivxl]{1,6})[-—–~·.]*|第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页(?:[,，/／]?共(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页)?|\d{1,4}[/／]\d{1,4}|[Pp]age\d{1,4}(?:of\d{1,4})?)$/
