import * as OpenCC from 'opencc-js/cn2t'

/** A way in which the same thing is written by others: the values read must be the same. */
export interface Variant {
  readonly name: string
  readonly vary: (text: string) => string
}

const BEFORE = '为了做好各项准备，各组分头落实。'
const AFTER = '。以上事项由教导处负责解释。'
/** Characters in a line of a re-wrapped text. */
const WIDTH = 18

const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' })
const DIGITS = '零一二三四五六七八九'

/** Every example is also read embedded, in traditional script, full-width, re-wrapped, and with Chinese numerals. */
export const VARIANTS: readonly Variant[] = [
  { name: '嵌入上下文', vary: embed },
  { name: '繁体', vary: (text) => toTraditional(text) },
  { name: '全角', vary: toFullWidth },
  { name: '重新折行', vary: (text) => wrap(embed(text)) },
  { name: '汉字数字', vary: toChineseNumerals }
]

/** A table stays one: its rows are lines. */
function embed(text: string): string {
  const line = text.includes('\t') ? '\n' : ''
  return `${BEFORE}${line}${text}${line}${line ? AFTER.slice(1) : AFTER}`
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => (char === '"' ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0)))
}

function wrap(text: string): string {
  if (text.includes('\n')) return text
  return text.match(new RegExp(`.{1,${WIDTH}}`, 'gsu'))!.join('\n')
}

/**
 * Whole numbers from 3 to 99 before a measure word as Chinese numerals. 1 becomes an article and 2 becomes 两, and figures
 * of dates, versions, decimals and ranges have other rules.
 */
function toChineseNumerals(text: string): string {
  return text.replace(
    /(?<![0-9.,+:〔(［/A-Za-z第〕-])([3-9]|[1-9][0-9])(?=个|名|位|次|节|篇|本|项|人|学时|课时|场|份|天|小时)/g,
    (digits) => {
      const n = Number(digits)
      const tens = Math.floor(n / 10)
      return n < 10 ? DIGITS[n]! : `${tens > 1 ? DIGITS[tens] : ''}十${n % 10 ? DIGITS[n % 10] : ''}`
    }
  )
}
