import fc from 'fast-check'
import { ConverterFactory, Locale } from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import { toSourceThrough } from '../../src/offset-map.js'
import { normalized } from './as-loaded.js'
import { PARAGRAPHS, REPORT } from './samples.js'

/** Pieces of everything that is folded, removed, joined or repaired. */
const piece = fc.constantFrom(
  ...'一二校本研修学時課髮展组长自已著0125oOl（），。：“”"\'的.、；—-~～　\t\n\r\u00adР①《》％%A⼯⻓𠮷㗲',
  '基矗',
  '學(xué)',
  '\n\n',
  '——',
  '  ',
  '校本研修工作扎实有效',
  '，提高了教师的水平',
  '1.',
  '一、',
  '素養髮展'
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('for any text', () => {
  it('every piece of the normal text has its place in the source, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, maps } = normalized(source)
        let last = { start: 0, end: 0 }
        for (let at = 0; at < text.length; at++) {
          const here = toSourceThrough(maps, { start: at, end: at + 1 })
          expect(here.start).toBeLessThan(here.end)
          expect(here.end).toBeLessThanOrEqual(source.length)
          expect(here.start).toBeGreaterThanOrEqual(last.start)
          expect(here.end).toBeGreaterThanOrEqual(last.end)
          last = here
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('repairs stand in the source where they say, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        let last = 0
        for (const { from, source: at } of normalized(source).repairs) {
          expect(source.slice(at.start, at.end)).toBe(from)
          expect(at.start).toBeGreaterThanOrEqual(last)
          last = at.start
        }
      }),
      { numRuns: 500 }
    )
  })

  it('nothing more comes of normalizing a normalized text', () => {
    // Not so for indents, which tell paragraphs apart and are gone then, and for texts of two lines at the limit of width.
    const last =
      '本学期的各项研修活动已按计划全部完成，特此说明，请各组对照检查，查漏补缺，按时归档，以备年终考核时查验。'
    const text = anyText.map((source) => `${source.replace(/^[ 　\t]+/gm, '')}\n${last}`)
    fc.assert(
      fc.property(text, (source) => {
        const once = normalized(source).text
        expect(normalized(once).text).toBe(once)
      }),
      { numRuns: 1000, seed: 20240702 }
    )
  })
})

const toTraditional = ConverterFactory(Locale.from['cn']!)
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll('．', '.')

describe.each([['the report', REPORT], ...PARAGRAPHS.map((text, i) => [`paragraph ${i + 1}`, text])])(
  '%s',
  (_, sample) => {
    const normal = normalized(sample!).text

    it('comes out alike in traditional characters', () => {
      const { text, script } = normalized(toTraditional(sample!))
      expect(text).toBe(normal)
      expect(script).toBe('traditional')
      expect(normalized(sample!).script).toBe('simplified')
    })

    it('comes out alike in full and in half width', () => {
      expect(normalized(fullWidth(sample!)).text).toBe(normal)
      expect(normalized(normal).text).toBe(normal)
    })

    it('comes out alike with spaces around its figures and other line ends', () => {
      const spaced = sample!.replace(/(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])/g, ' ')
      expect(normalized(spaced.replaceAll('\n', '\r\n')).text).toBe(normal)
    })
  }
)
