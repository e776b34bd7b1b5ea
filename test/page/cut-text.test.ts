import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cover, cutText } from '../../src/page/cut-text.js'

const words = (text: string, covers: readonly Cover[]) =>
  cutText(text, covers).map((line) => line.map(({ start, end, covers }) => [text.slice(start, end), covers.length]))

describe('cutText', () => {
  test('cuts where covers begin and end, nested and overlapping', () => {
    const covers = [
      { start: 2, end: 6 },
      { start: 4, end: 8 },
      { start: 4, end: 5 }
    ]
    expect(words('共有教师十人在内外', covers)).toEqual([
      [
        ['共有', 0],
        ['教师', 1],
        ['十', 3],
        ['人', 2],
        ['在内', 1],
        ['外', 0]
      ]
    ])
  })

  test('ends pieces at lines, whatever goes over them, and keeps empty lines', () => {
    expect(words('甲乙\r\n\n丙丁', [{ start: 1, end: 6 }])).toEqual([
      [
        ['甲', 0],
        ['乙', 1]
      ],
      [],
      [
        ['丙', 1],
        ['丁', 0]
      ]
    ])
  })

  test('leaves out what has no extent, and takes what goes over the end', () => {
    expect(
      words('甲乙', [
        { start: 1, end: 1 },
        { start: 1, end: 9 }
      ])
    ).toEqual([
      [
        ['甲', 0],
        ['乙', 1]
      ]
    ])
  })

  test('every character stands once, under just the covers that lie over it', () => {
    const place = fc.tuple(fc.nat(12), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '𠮷') }), fc.array(place), (text, covers) => {
        const lines = cutText(text, covers)
        const wholes = lines.map((line) => line.map(({ start, end }) => text.slice(start, end)).join(''))
        expect(wholes.join('\n')).toBe(text)
        for (const { start, end, covers: own } of lines.flat())
          expect(new Set(own)).toEqual(
            new Set(covers.filter((cover) => cover.end > cover.start && cover.start < end && cover.end > start))
          )
      })
    )
  })
})
