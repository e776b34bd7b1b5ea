import type { Finding } from '../diagnostic.js'
import { decodeText } from './decode-text.js'
import type { Encoding } from './detect-encoding.js'
import { mainText } from './html-main.js'
import { htmlPieces } from './html-pieces.js'
import { htmlTree } from './html-tree.js'
import { layOut } from './lay-out.js'
import type { Reading } from './reading.js'

/**
 * Read a web page: its title and main text, laid out as a word processor's, with headings and tables as marks.
 * Navigation, scripts, sidebars and comments are left out, and a finding says how much that was.
 * @throws ReadFailure `too-deep` where elements are nested beyond all reason
 */
export async function readHtml(bytes: Uint8Array): Promise<Reading> {
  const { text: html, encoding } = decodeText(bytes, declared(bytes))
  const { kept, title, dropped } = mainText(htmlTree(html))
  const heading = title === undefined ? [] : [{ text: title, heading: 1 }]
  const laid = layOut([...heading, ...htmlPieces(kept)])
  return { ...laid, findings: dropped > 0 ? [leftOut(dropped)] : [], encoding }
}

/** The charset that the page says it has, where it is one of ours. */
function declared(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const name = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([a-z0-9_-]+)/i.exec(head)?.[1] ?? ''
  if (/^(?:x-)?gb/i.test(name)) return 'gb18030'
  if (/^(?:x-)?big5/i.test(name)) return 'big5'
  return /^utf-?8$/i.test(name) ? 'utf-8' : undefined
}

function leftOut(characters: number): Finding {
  return {
    check: 'residue',
    outcome: 'undecided',
    severity: 'info',
    message: `网页里的导航、边栏、推荐等共${characters}字不属于报告，没有读入`,
    data: { characters }
  }
}
