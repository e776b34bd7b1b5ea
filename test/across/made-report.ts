import { createHash } from 'node:crypto'
import type { Report } from '../../src/report/schema.js'

/** A report that has no more in it than its text and what is given: as much as copies are looked for by. */
export function madeReport(text: string, document: Partial<Report['document']> = {}, path = '总结.txt'): Report {
  const sha256 = createHash('sha256').update(`${path}\0${document.school?.name}\0${text}`).digest('hex')
  return {
    schemaVersion: '1',
    id: `${sha256.slice(0, 16)}-0`,
    source: { path, format: 'txt', bytes: text.length, sha256, part: { index: 0, of: 1, start: 0, end: text.length } },
    document: { kind: 'summary', script: 'simplified', ...document },
    text,
    sections: [],
    roles: {} as Report['roles'],
    entities: [],
    ledger: [],
    findings: [],
    coverage: { numbers: 0, understood: 0, checked: 0, unread: [] },
    provenance: { program: '0', rules: '0'.repeat(64), segmenter: 'none' }
  }
}
