import { characterSet } from '../character-set.js'

/**
 * Letters and circles that stand for figures, character for character (FIELD-GUIDE 2.3): 二oo八 → 二〇〇八, 二0一九 → 二〇一九,
 * 20l9年 → 2019年, l8学时 → 18学时. Only among figures of the same kind: CO2, O2O, PM2.5 and 一0班 stay.
 * Width and spaces must be folded before.
 */
export function foldConfusables(text: string): string {
  return mayHaveSome(text) ? text.replace(CHINESE, foldChinese).replace(ARABIC, foldArabic) : text
}

const SIGN = characterSet('oO○◯lI0')
const FIGURE = characterSet('一二三四五六七八九〇零0-9')
const CHINESE_FIGURE = characterSet('一二三四五六七八九〇零')

/** Whether one stands beside a figure of another kind: in most texts none does. */
function mayHaveSome(text: string): boolean {
  for (let at = SIGN.next(text, 0); at < text.length; at = SIGN.next(text, at + 1)) {
    const figures = text[at] === '0' ? CHINESE_FIGURE : FIGURE
    if (figures.at(text, at - 1) || figures.at(text, at + 1)) return true
  }
  return false
}

/** Bounded, so that a page of zeros takes linear time. */
const CHINESE = /[一二三四五六七八九〇][〇零一二三四五六七八九oO○◯0]{0,6}[oO○◯0][〇零一二三四五六七八九oO○◯0]{0,6}/g
const ARABIC = /[0-9oOlI]{0,12}[oOlI][0-9oOlI]{0,12}/g

function foldChinese(run: string, at: number, text: string): string {
  const year = text[at + run.length] === '年'
  const figures = run.match(/[一二三四五六七八九〇零]/g)!.length
  if (!year && (figures < 2 || /[oO○◯0]$/.test(run))) return run
  return run.replace(/[oO○◯0]/g, '〇')
}

function foldArabic(run: string, at: number, text: string): string {
  const before = text[at - 1] ?? ''
  const after = text[at + run.length] ?? ''
  if (/[A-Za-z0-9]/.test(before) || /[A-Za-z0-9]/.test(after) || !/[0-9]/.test(run)) return run
  const inner = /^[0-9](?:.*[0-9])?$/.test(run)
  const year = /^[0-9]/.test(run) && after === '年'
  const first = /^l[0-9]+$/.test(run) && /[\u4E00-\u9FFF%]/.test(after)
  return inner || year || first ? run.replace(/[oO]/g, '0').replace(/[lI]/g, '1') : run
}
