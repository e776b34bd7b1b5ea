import { RADICALS } from './radicals.js'
import { replaceUnits, unitTable } from './replace-units.js'

/**
 * Fold full-width and compatibility forms, character for character, so that offsets stay.
 * Digits, letters, brackets, commas, colons, semicolons, `! ? % ~` become ASCII; 。、“”‘’《》【】〔〕 stay; 「」『』 become “”‘’;
 * Kangxi and CJK radicals and compatibility ideographs become the characters they stand for.
 * ① ⑴ ㈠ Ⅰ ㎡ stay: NFKC over everything would destroy the numbering. Dashes and straight quotes: fold-punctuation.ts.
 */
export function foldWidth(text: string): string {
  return replaceUnits(text, TABLE)
}

const PAIRS = [
  '｡。､、｢“｣”「“」”『‘』’﹁“﹂”﹃‘﹄’〝“〞”〟”',
  '￥¥∶:︰:〜~∼~˜~⋯…・·‧·･·≪《≫》',
  '﹐,﹑、﹒.﹔;﹕:﹖?﹗!﹙(﹚)﹛{﹜}﹝〔﹞〕﹟#﹠&﹡*﹢+﹤<﹥>﹦=﹨\\﹩$﹪%﹫@',
  '︐,︑、︒。︓:︔;︕!︖?︵(︶)︷{︸}︹〔︺〕︻【︼】︽《︾》︿〈﹀〉',
  RADICALS
]

const TABLE = unitTable([
  ...PAIRS.flatMap(pairs),
  ...range(0xff01, 0xff5e, (code) => String.fromCharCode(code - 0xfee0)),
  ...range(0x2f00, 0x2fd5, (code) => String.fromCharCode(code).normalize('NFKC')),
  ...range(0xf900, 0xfaff, (code) => String.fromCharCode(code).normalize('NFC'))
])

function pairs(letters: string): [string, string][] {
  const chars = [...letters]
  return chars.flatMap((from, i) => (i % 2 === 0 ? [[from, chars[i + 1]!]] : []))
}

/** Only what changes, and keeps its length: a few compatibility ideographs stand for characters beyond the BMP. */
function range(first: number, last: number, to: (code: number) => string): [string, string][] {
  return Array.from({ length: last - first + 1 }, (_, i): [string, string] => [
    String.fromCharCode(first + i),
    to(first + i)
  ]).filter(([from, folded]) => folded !== from && folded.length === 1)
}
