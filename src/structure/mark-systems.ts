/** A way of numbering. `rank` orders them as they usually nest; a smaller one stands higher. */
export interface MarkSystem {
  readonly rank: number
  /** How the system writes a number, for messages. */
  readonly write: (value: number) => string
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const FORMAL = ['', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾']
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** The systems of numbering that reports use, with those that need no number: labels (三月份:) and bare headings. */
export const MARK_SYSTEMS = {
  chapter: { rank: 0, write: (n) => `第${han(n)}章` },
  part: { rank: 0.2, write: (n) => `第${han(n)}部分` },
  // 第一站:亮亮家底, 第二幕:…: parts that a report gives a name of its own.
  scene: { rank: 0.4, write: (n) => `第${han(n)}…` },
  joint: { rank: 0.6, write: (n) => `第${han(n)}节` },
  article: { rank: 0.8, write: (n) => `第${han(n)}条` },
  formal: { rank: 1, write: (n) => `${n > 10 ? '拾' : ''}${FORMAL[n > 10 ? n - 10 : n] ?? n}、` },
  roman: { rank: 1.2, write: (n) => `${ROMAN[n] ?? n}.` },
  stem: { rank: 1.5, write: (n) => `${STEMS[n - 1] ?? n}、` },
  bare: { rank: 1.9, write: () => '' },
  han: { rank: 2, write: (n) => `${han(n)}、` },
  label: { rank: 2.5, write: () => '' },
  hanParen: { rank: 3, write: (n) => `(${han(n)})` },
  dec: { rank: 4, write: (n) => `${n}.` },
  decimal2: { rank: 4.3, write: (n) => `*.${n}` },
  decimal3: { rank: 4.6, write: (n) => `*.*.${n}` },
  decParen: { rank: 5, write: (n) => `(${n})` },
  half: { rank: 5, write: (n) => `${n})` },
  romanParen: { rank: 5, write: (n) => `(${(ROMAN[n] ?? String(n)).toLowerCase()})` },
  bullet: { rank: 5.5, write: () => '' },
  circled: { rank: 6, write: (n) => String.fromCodePoint(0x245f + n) },
  alpha: { rank: 7, write: (n) => `${String.fromCodePoint(0x60 + n)}.` }
} as const satisfies Record<string, MarkSystem>

export type SystemName = keyof typeof MARK_SYSTEMS

/** Whether the marks of a system are those of headings as a rule; lower ones number items as often. */
export function isHigh(system: SystemName): boolean {
  return MARK_SYSTEMS[system].rank <= 3 && system !== 'article'
}

/** Whether marks of a system show no number: 三月份: is a heading and a date, ◆ and 【 are signs only. */
export function isUnnumbered(system: SystemName): boolean {
  return system === 'label' || system === 'bare' || system === 'bullet'
}

/** The number that a mark shows: 十二, 12, ⑫, 壹, 丙, c. */
export function markValue(text: string): number {
  if (text[0]! <= '9' && text[0]! >= '0') return Number(text)
  const single = HAN.indexOf(text)
  if (single > 0) return single
  const tens = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (tens)
    return (
      (tens[2] ? 10 * Math.max(1, HAN.indexOf(tens[1] ?? '')) : 0) + digit(tens[2] ? tens[3] : (tens[1] ?? tens[3]))
    )
  const formal = FORMAL.indexOf(text.replace('参', '叁').replace(/^拾(?=.)/, ''))
  if (formal > 0) return formal + (/^拾./.test(text) ? 10 : 0)
  const roman = ROMAN.indexOf(text.toUpperCase())
  if (roman > 0) return roman
  const stem = STEMS.indexOf(text)
  if (stem >= 0) return stem + 1
  return fromBlock(text.codePointAt(0)!)
}

function digit(char: string | undefined): number {
  return char === undefined ? 0 : HAN.indexOf(char)
}

function fromBlock(code: number): number {
  const from = [0x2460, 0x2474, 0x2488, 0x2776, 0x3220, 0x3280, 0x2170, 0x2160].find((start) => {
    return code >= start && code < start + (start < 0x3000 ? 20 : 10)
  })
  if (from !== undefined) return code - from + 1
  return (code | 0x20) - 0x60
}

function han(n: number): string {
  if (n <= 9) return HAN[n]!
  return `${n < 20 ? '' : HAN[Math.floor(n / 10)]}十${HAN[n % 10]}`
}
