import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Edit,
  forth,
  type OffsetMap,
  type Rewritten,
  rewrite,
  toSource,
  toSourceThrough
} from '../src/offset-map.js'
import type { Span } from '../src/span.js'

const FOLDED = new Map(
  Object.entries({ 學: '学', '㎡': 'm2', '…': '...', '　': ' ', '\u00ad': '', 𠮷: '吉', 隨: '𠵾随' })
)
const glyph = fc.constantFrom(...FOLDED.keys(), '学', '时', '7', '。', 'a', '😀')
const source = fc.array(glyph, { maxLength: 30 }).map((glyphs) => glyphs.join(''))

function fold(text: string): Rewritten {
  const edits: Edit[] = []
  let start = 0
  for (const char of text) {
    const to = FOLDED.get(char)
    if (to !== undefined) edits.push({ start, end: start + char.length, to })
    start += char.length
  }
  return rewrite(text, edits)
}
/** A second rewriting of another kind: removes 。 and doubles 7. */
function again(text: string): Rewritten {
  return rewrite(
    text,
    [...text.matchAll(/[。7]/g)].map(({ 0: char, index }) => ({
      start: index,
      end: index + 1,
      to: char === '7' ? '77' : ''
    }))
  )
}
const withSpan = source.chain((text) =>
  fc
    .tuple(fc.nat(fold(text).text.length), fc.nat(fold(text).text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } as Span<'normal'> }))
)
const whole = (text: string) => ({ start: 0, end: text.length })

describe('rewrite', () => {
  it('keeps what stands between edits', () => {
    expect(rewrite('一二三四', [{ start: 1, end: 2, to: 'zwei' }]).text).toBe('一zwei三四')
  })

  it('makes no map where no offset changes', () => {
    expect(rewrite('學習', [{ start: 0, end: 1, to: '学' }])).toEqual({ text: '学習', map: [] })
  })

  it('refuses edits that overlap, run backwards or leave the text', () => {
    const edit = (start: number, end: number): Edit => ({ start, end, to: '' })
    expect(() => rewrite('abcd', [edit(0, 2), edit(1, 3)])).toThrow(/out of order/)
    expect(() => rewrite('abcd', [edit(2, 1)])).toThrow(/out of order/)
    expect(() => rewrite('abcd', [edit(3, 5)])).toThrow(/out of order/)
  })

  it('tiles both texts, in order, without gap or overlap', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { text: normal, map } = fold(text)
        if (map.length === 0) return void expect(normal.length).toBe(text.length)
        let n = 0
        let s = 0
        for (const run of map) {
          expect([run.normal, run.source]).toEqual([n, s])
          n += run.normalLength
          s += run.sourceLength
        }
        expect([n, s]).toEqual([normal.length, text.length])
      })
    )
  })
})

describe('the way back', () => {
  it('covers: the piece of the source, folded again, contains the piece of the normal text', () => {
    fc.assert(
      fc.property(withSpan, ({ text, span }) => {
        const { text: normal, map } = fold(text)
        const back = toSource(map, span)
        expect(back.start).toBeLessThanOrEqual(back.end)
        expect(fold(text.slice(back.start, back.end)).text).toContain(normal.slice(span.start, span.end))
      }),
      { numRuns: 1000 }
    )
  })

  it('takes no more than it must: kept text comes back exactly', () => {
    const { text, map } = rewrite('甲…乙…丙', [
      { start: 1, end: 2, to: '...' },
      { start: 3, end: 4, to: '...' }
    ])
    const at = text.indexOf('乙')
    expect(toSource(map, { start: at, end: at + 1 })).toEqual({ start: 2, end: 3 })
  })

  it('keeps order: of two pieces side by side, the later one comes later', () => {
    fc.assert(
      fc.property(withSpan, fc.nat(), ({ text, span }, cut) => {
        const { map } = fold(text)
        const middle = span.start + (cut % (span.end - span.start + 1))
        if (middle === span.start || middle === span.end) return
        const one = toSource(map, { start: span.start, end: middle })
        const two = toSource(map, { start: middle, end: span.end })
        expect(one.start).toBeLessThanOrEqual(two.start)
        expect(one.end).toBeLessThanOrEqual(two.end)
      }),
      { numRuns: 1000 }
    )
  })

  it('is the identity for an empty map', () => {
    fc.assert(
      fc.property(withSpan, ({ span }) => {
        expect(toSource([], span)).toEqual(span)
        expect(toSourceThrough([], span)).toEqual(span)
        expect(forth([])(span as Span as Span<'source'>)).toEqual(span)
      })
    )
  })

  it('leads through a chain of maps, given in the order they were made', () => {
    fc.assert(
      fc.property(source, (text) => {
        const one = fold(text)
        const two = again(one.text)
        const maps: OffsetMap[] = [one.map, two.map]
        const back = toSourceThrough(maps, whole(two.text))
        if (two.text !== '') expect(again(fold(text.slice(back.start, back.end)).text).text).toBe(two.text)
        for (let at = 0; at < two.text.length; at++) {
          const middle = toSource(two.map, { start: at, end: at + 1 })
          const direct = toSource(one.map, middle as Span as Span<'normal'>)
          expect(toSourceThrough(maps, { start: at, end: at + 1 })).toEqual(direct)
        }
      })
    )
  })

  it('gives a point for an empty span, between the pieces on its sides', () => {
    fc.assert(
      fc.property(source, fc.nat(), (text, n) => {
        const { text: normal, map } = fold(text)
        const at = n % (normal.length + 1)
        const point = toSource(map, { start: at, end: at })
        expect(point.start).toBe(point.end)
        expect(point.end).toBeLessThanOrEqual(text.length)
        if (at > 0) expect(point.start).toBeGreaterThanOrEqual(toSource(map, { start: at - 1, end: at }).start)
      })
    )
  })
})

describe('the way forth', () => {
  it('and back covers where it began, but for what was removed', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), (text, a, b) => {
        const one = fold(text)
        const two = again(one.text)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const maps = [one.map, two.map]
        const there = forth(maps)({ start, end })
        expect(there.start).toBeLessThanOrEqual(there.end)
        expect(there.end).toBeLessThanOrEqual(two.text.length)
        if (there.start === there.end) return
        const back = toSourceThrough(maps, there)
        for (let at = start; at < end; at++) {
          const kept = forth(maps)({ start: at, end: at + 1 })
          if (kept.start === kept.end) continue
          expect(back.start).toBeLessThanOrEqual(at)
          expect(back.end).toBeGreaterThan(at)
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('finds kept text where it went', () => {
    const { map } = rewrite('ab\r\ncd', [{ start: 2, end: 4, to: '\n' }])
    expect(forth([map])({ start: 4, end: 6 })).toEqual({ start: 3, end: 5 })
  })
})
