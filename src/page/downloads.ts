import type { Word } from '../report/page/words.js'
import { h } from './h.js'
import { say } from './say.js'

/** The files beside a page that a server gave: results to take along. A page from disk stands beside them anyway. */
export function downloads(): HTMLElement | false {
  if (!location.protocol.startsWith('http')) return false
  const list = h('ul', {})
  const element = h('details', { class: 'downloads' }, h('summary', {}, say('download')), list)
  fetch('files.json')
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .then((names) =>
      list.replaceChildren(
        ...[...names]
          .sort((a, b) => rank(a) - rank(b))
          .map((name) => {
            const word = WORDS_OF[name]
            const link = h('a', { href: `files/${encodeURIComponent(name)}`, download: name }, word ? say(word) : name)
            return h('li', {}, link, word && h('small', {}, name))
          })
      )
    )
    .catch(() => element.remove())
  return h('div', { class: 'served' }, element, h('a', { href: '/', class: 'plain' }, say('another')))
}

/** What people look for first; names that are none of these come last, as they are. */
const WORDS_OF: Readonly<Record<string, Word>> = {
  'workbook.xlsx': 'fileWorkbook',
  '意见书.zip': 'fileAdvice',
  '批注.zip': 'fileComments',
  'report.html': 'filePage',
  'reports.jsonl': 'fileReports',
  'follow.jsonl': 'fileFollow',
  'copies.jsonl': 'fileCopies',
  'manifest.json': 'fileManifest'
}
const NAMES = Object.keys(WORDS_OF)
const rank = (name: string) => (NAMES.includes(name) ? NAMES.indexOf(name) : NAMES.length)
