const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** An integer from 0 to 10^8 as people write it: 105 is 一百零五, 12 is 十二, 20000 is 二万. */
export function writeChinese(n: number): string {
  if (n === 0) return '零'
  if (n >= 1e8) return `${writeChinese(Math.floor(n / 1e8))}亿${tail(n % 1e8, 1e7)}`
  if (n >= 1e4) return `${writeChinese(Math.floor(n / 1e4))}万${tail(n % 1e4, 1e3)}`
  const text = section(n)
  return n < 20 && n >= 10 ? text.slice(1) : text
}

/** The same, with 壹贰叁 and 拾佰仟. */
export function writeFinancial(n: number): string {
  const plain = writeChinese(n).replace(/^十/, '一十')
  return plain.replace(
    /[一二三四五六七八九十百千]/g,
    (char) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(char)]!
  )
}

/** Digit by digit: 2019 is 二〇一九. */
export function writeDigits(n: number): string {
  return [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}

function tail(n: number, full: number): string {
  if (n === 0) return ''
  const text = n >= 1e4 ? writeChinese(n) : section(n)
  return n < full ? `零${text}` : text
}

function section(n: number): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += (zero ? '零' : '') + DIGITS[digit] + PLACES[place]
      zero = false
    }
  }
  return text
}
