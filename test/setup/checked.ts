import { createHash } from 'node:crypto'
import { type Checked, ROLES, type Role, type RoleVerdict } from '../../src/document.js'
import { rewrite } from '../../src/offset-map.js'

const SOURCE = '青禾小學校本研修總結\n一、基 本情況\n全年完成72學時。自已辦學。\n（二）問題\n自已辦學。'

/**
 * A document as the last stage leaves it, made by hand: traditional, with a stray space in a heading, so that the
 * offsets of its normalized text and of its source differ from the heading on.
 */
export function checkedByHand(changes: Partial<Checked> = {}): Checked {
  const source = changes.source ?? SOURCE
  const { text, map } = normalized(source)
  const roles = Object.fromEntries(
    ROLES.map((role) => [role, { status: 'missing', evidence: [] }])
  ) as unknown as Record<Role, RoleVerdict>
  return {
    origin: { path: '青禾小学/总结.txt', format: 'txt', encoding: 'utf-8', bytes: 99, sha256: sha256(source) },
    part: { index: 0, of: 1, start: 0, end: source.length },
    source,
    marks: [],
    readerFindings: [],
    text,
    maps: [map],
    script: 'traditional',
    repairs: [],
    kind: 'summary',
    title: within(text, '青禾小学校本研修总结'),
    blocks: [],
    tables: [],
    sections: [
      {
        id: 's1',
        parent: null,
        level: 1,
        marker: '一、',
        number: 1,
        title: within(text, '基本情况'),
        span: { start: text.indexOf('一、'), end: text.indexOf('(二)') },
        role: 'overview'
      },
      {
        id: 's2',
        parent: 's1',
        level: 2,
        marker: '(二)',
        title: within(text, '问题'),
        span: { start: text.indexOf('(二)'), end: text.length }
      }
    ],
    roles: { ...roles, overview: { status: 'present', evidence: [within(text, '基本情况')] } },
    outlineFaults: [],
    outlineMarks: [],
    residue: [],
    shields: [],
    numerals: [],
    masked: text,
    sentences: [...text.matchAll(/[^\n。]+。?/g)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length
    })),
    words: { at: () => undefined, isEdge: () => false, within: () => [], isCut: () => true },
    segmenter: 'by hand',
    mentions: [],
    rejected: [],
    entities: [
      {
        id: 'e1',
        rule: 'hours.total',
        span: within(text, '72学时'),
        source: within(source, '72學時'),
        value: { type: 'hours', value: 72, qualifier: 'exact', unit: '学时' },
        section: 's1',
        item: '校本研修',
        status: 'actual'
      }
    ],
    ledger: [],
    school: { name: '青禾小学', source: within(source, '青禾小學') },
    period: { year: 2031 },
    findings: [],
    completeness: {
      profile: 'summary',
      score: 9,
      outOf: 10,
      items: [{ role: 'problems', label: '找出缺点', status: 'missing', deduction: 1, nearest: within(source, '問題') }]
    },
    coverage: { numbers: 2, understood: 1, checked: 0, unread: [within(source, '72')] },
    ...changes
  }
}

/** The first place of a phrase in a text. */
export function within(text: string, phrase: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(phrase, from)
  if (start < 0) throw new Error(`${phrase} does not stand in ${text}`)
  return { start, end: start + phrase.length }
}

const PAIRS: Record<string, string> = { 學: '学', 總: '总', 結: '结', 況: '况', 時: '时', 辦: '办', 問: '问', 題: '题' }

function normalized(source: string) {
  const edits = [...source.matchAll(/[學總結況時辦問題（）]| (?=本)/g)].map(({ index, 0: from }) => ({
    start: index,
    end: index + 1,
    to: from === ' ' ? '' : from === '（' ? '(' : from === '）' ? ')' : PAIRS[from]!
  }))
  return rewrite(source, edits)
}

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
