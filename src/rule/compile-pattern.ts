import type { Lexicons } from './lexicons.js'
import type { Place } from './read-rule-file.js'
import { repeatsAmbiguously } from './repeats-ambiguously.js'

/** What stands for a class of text in patterns. The marks are those of segment/mask.ts. */
const ATOMS: Readonly<Record<string, string>> = {
  /** A numeral that was read: never the inside of a longer one. */
  number: '\uE000\uE001*',
  date: '\uE004+',
  work: '\uE003+',
  /** Another numeral of the pattern than the one that it is about. */
  numeral: '\uE000\uE001*',
  /** Digits in texts that are not masked yet; never the inside of a longer number. */
  digits: '(?<![0-9.])[0-9]{1,12}(?![0-9])',
  cn: '[〇零○一二三四五六七八九十百两廿卅]{1,12}',
  han: '[\\u4e00-\\u9fff]',
  gap: ' ?'
}

/**
 * Turn a rule's pattern into regular expression source: `{number}` is an atom, `{units.hours}` a lexicon, `{unit:units.hours}`
 * a lexicon whose word is captured as `unit`; everything else is a regular expression.
 * @throws RuleFault for names that do not exist, for \b \w \W (they know no Chinese), for repeats within repeats.
 */
export function compilePattern(match: string, lexicons: Lexicons, place: Place, path: readonly PropertyKey[]): string {
  const fault = (text: string, mend: string): never => place.fault(path, text, mend)
  if (/\\[bBwW]/.test(match)) fault(`不能用 ${/\\[bBwW]/.exec(match)![0]}：它不认识汉字`, '写出具体的字，或用 {han}')
  const source = match.replace(
    /\{([a-z_][a-z0-9_]*:)?([a-z][a-z0-9_.-]*)\}/gi,
    (_, label: string | undefined, name: string) => {
      const inner = ATOMS[name] ?? lexicons.get(name)?.source
      if (inner === undefined)
        return fault(
          `没有叫 {${name}} 的词表`,
          `在 rules/lexicons/ 中加上它，或改成已有的：${[...lexicons.keys()].slice(0, 8).join(' ')} …`
        )
      return label ? `(?<${label.slice(0, -1)}>${inner})` : `(?:${inner})`
    }
  )
  if (repeatsWithinRepeats(source)) fault('重复之中又有重复，遇到某些文字会一直算下去', '去掉里层或外层的 + * {n,}')
  try {
    new RegExp(source, 'u')
  } catch (error) {
    fault(
      `不是合法的正则表达式：${(error as Error).message.replace(/^Invalid regular expression: /, '')}`,
      '检查括号是否成对'
    )
  }
  if (repeatsAmbiguously(source))
    fault('重复之中同一段文字有几种读法，遇到长的文字会一直算下去', '让每次重复都有一个必有的字，或里层只取一个字')
  return source
}

/** Whether a group that is repeated without bound holds a repeat without bound: (a+)+ takes exponential time. */
function repeatsWithinRepeats(source: string): boolean {
  const open: boolean[] = []
  let inside = false
  let set = false
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!
    if (char === '\\') i++
    else if (set) set = char !== ']'
    else if (char === '[') set = true
    else if (char === '(') {
      open.push(inside)
      inside = false
    } else if (char === ')') {
      const repeated = /^(?:[*+]|\{\d+,\})/.test(source.slice(i + 1, i + 12))
      if (repeated && inside) return true
      inside = (open.pop() ?? false) || inside
    } else if (char === '*' || char === '+' || /^\{\d+,\}/.test(source.slice(i, i + 12))) inside = true
  }
  return false
}
