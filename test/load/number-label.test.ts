import { expect, test } from 'vitest'
import { numberLabel } from '../../src/load/number-label.js'

/** As Word 2016 shows them; ECMA-376 17.18.59 gives the names. */
test.each([
  ['decimal', [0, 1, 12, 345], ['0', '1', '12', '345']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['chineseCounting', [1, 10, 11, 20, 99, 100], ['一', '十', '十一', '二十', '九十九', '一〇〇']],
  [
    'chineseCountingThousand',
    [10, 19, 100, 105, 110, 2300],
    ['十', '十九', '一百', '一百零五', '一百一十', '二千三百']
  ],
  ['japaneseCounting', [21, 101], ['二十一', '一百零一']],
  ['ideographDigital', [10, 2024], ['一〇', '二〇二四']],
  ['chineseLegalSimplified', [3, 10, 12, 105], ['叁', '壹拾', '壹拾贰', '壹佰零伍']],
  ['ideographLegalTraditional', [2, 6], ['貳', '陸']],
  ['decimalEnclosedCircle', [1, 10, 20, 21, 35, 36], ['①', '⑩', '⑳', '㉑', '㉟', '36']],
  ['decimalEnclosedCircleChinese', [3], ['③']],
  ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '(21)']],
  ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21.']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
  ['ideographZodiac', [1, 12], ['子', '亥']],
  ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '十一']],
  ['upperRoman', [4, 9, 1994], ['IV', 'IX', 'MCMXCIV']],
  ['lowerRoman', [3], ['iii']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerLetter', [2], ['b']],
  ['ordinal', [1, 2, 3, 4, 11, 21], ['1st', '2nd', '3rd', '4th', '11th', '21st']],
  ['none', [5], ['']],
  ['what Word may invent', [7], ['7']],
  ['constructor', [7], ['7']]
])('%s', (format, numbers, shown) => {
  expect(numbers.map((n) => numberLabel(n, format))).toEqual(shown)
})
