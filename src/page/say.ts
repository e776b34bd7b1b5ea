import { WORDS, type Word } from '../report/page/words.js'
import { overview } from './data.js'

export type Script = 'hans' | 'hant'

/** Kept for the next visit where the browser lets a file keep anything. */
const KEY = 'yanjian-script'
let script: Script = stored() ?? 'hans'

/** The script of the interface; what documents say stays as written in either. */
export const currentScript = (): Script => script

export function setScript(chosen: Script): void {
  script = chosen
  document.documentElement.lang = chosen === 'hant' ? 'zh-Hant' : 'zh-Hans'
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // Some browsers give a file from disk no storage: the choice holds while the page is open.
  }
}

/** A sentence of ours in the script chosen. */
export function inScript(text: string): string {
  return script === 'hant' ? (overview.traditional[text] ?? text) : text
}

/** What the page says, with `{name}` filled in. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return inScript(WORDS[word]).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function stored(): Script | undefined {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'hans' || kept === 'hant' ? kept : undefined
  } catch {
    return undefined
  }
}
