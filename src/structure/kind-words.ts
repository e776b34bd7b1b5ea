import type { Kind } from '../document.js'
import { oncePer } from '../once-per.js'
import type { DocumentKind } from '../rule/kinds/document-kind.js'
import { matchesOf } from '../rule/matches-of.js'

export interface KindWord {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/**
 * Every word of a title that tells a kind of document, in order: the 计划 and 总结 of 计划执行情况总结. Those in brackets at
 * its end count only where there are no others: 工作总结(附统计表).
 */
export function kindWords(title: string, rules: readonly DocumentKind[]): readonly KindWord[] {
  const bracket = title.endsWith(')') ? title.lastIndexOf('(') : -1
  const outside = bracket > 0 ? wordsIn(title.slice(0, bracket), rules) : NONE
  return outside.length > 0 ? outside : wordsIn(title, rules)
}

const NONE: readonly KindWord[] = []

function wordsIn(title: string, rules: readonly DocumentKind[]): readonly KindWord[] {
  const { words, except, kindOf } = compiled(rules)
  words.lastIndex = 0
  if (!words.test(title)) return []
  const masked = except ? title.replace(except, (phrase) => '□'.repeat(phrase.length)) : title
  return matchesOf(masked, words).map(({ index, 0: word }) => ({
    kind: kindOf.get(word)!,
    start: index,
    end: index + word.length
  }))
}

const compiled = oncePer((rules: readonly DocumentKind[]) => {
  const kindOf = new Map(rules.flatMap((rule) => rule.words.map((word) => [word, rule.kind] as const)))
  const except = rules.flatMap((rule) => rule.except)
  return {
    kindOf,
    words: new RegExp(longestFirst([...kindOf.keys()]), 'gu'),
    except: except.length > 0 ? new RegExp(longestFirst(except), 'gu') : undefined
  }
})

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}
