import { type CharacterSet, characterSet } from '../character-set.js'

/**
 * Letters and circles that stand for figures, character for character (FIELD-GUIDE 2.3): 二oo八 → 二〇〇八, 二0一九 → 二〇一九,
 * 20l9年 → 2019年, l8学时 → 18学时. Only among figures of the same kind: CO2, O2O, PM2.5 and 一0班 stay.
 * Width and spaces must be folded before.
 */
export function foldConfusables(text: string): string {
  const chinese = isMixed(text, CONFUSABLE, HAN_FIGURE) ? text.replace(CHINESE, foldChinese) : text
  return isMixed(chinese, LETTER, DIGIT) ? chinese.replace(ARABIC, foldArabic) : chinese
}

const CONFUSABLE = characterSet('oO○◯0')
const HAN_FIGURE = characterSet('一二三四五六七八九〇零')
const LETTER = characterSet('oOlI')
const DIGIT = characterSet('0-9')

/** Whether a sign of the one set stands beside one of the other, as in every run that changes: in most texts none does. */
function isMixed(text: string, signs: CharacterSet, figures: CharacterSet): boolean {
  for (let at = signs.next(text, 0); at < text.length; at = signs.next(text, at + 1))
    if (figures.at(text, at - 1) || figures.at(text, at + 1)) return true
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
