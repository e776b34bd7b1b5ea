import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { extentOf } from './extent-of.js'
import { survey } from './survey.js'
import { tell } from './tell.js'

/** Products that the text writes out: 2000元×24节=48000元. */
export function products(document: Resolved, rules: CheckRules): readonly Finding[] {
  const { text } = document
  if (!text.includes('=')) return []
  const reader = findRule(rules, 'rate.product')
  if (!reader) return []
  const joint = (before: Amount, next: Amount) => text.slice(before.span.end, next.span.start).trim()
  return survey(document, rules).counted.flatMap(({ amounts }) =>
    amounts.flatMap((result, at) => {
      let first = at - 1
      if (first < 1 || !MAY_EQUAL.at(text, result.span.start - 1) || joint(amounts[first]!, result) !== '=') return []
      while (first > 0 && TIMES.test(joint(amounts[first - 1]!, amounts[first]!))) first--
      const factors = amounts.slice(first, at)
      // 一共240元/人×12人: what stands before the first factor may belong to it.
      const own =
        factors.length > 1 &&
        !/[×xX*/÷+-]\s*$/.test(text.slice(Math.max(0, factors[0]!.span.start - 3), factors[0]!.span.start))
      const all = [...factors, result]
      if (!own || all.some(({ value }) => value.qualifier !== 'exact')) return []
      const got = factors.reduce((product, { value }) => product * value.value, 1)
      const unitless = result.value.type === 'hours' ? result.value.value : extentOf(result).low
      const held = Math.abs(got - unitless) < 0.005 * Math.max(1, got / 100)
      const sum = factors.map(({ span }) => text.slice(span.start, span.end)).join('×')
      const stated = text.slice(result.span.start, result.span.end)
      const figure = String(Math.round(100 * got) / 100)
      return [
        tell(document, reader.rule, {
          span: result.span,
          related: factors.map(({ span }) => ({ span, label: '因数' })),
          outcome: held ? 'consistent' : 'inconsistent',
          message: held ? `${sum}正是${stated}，相符` : `${sum}应为${figure}，写的是${stated}，两者不符`
        })
      ]
    })
  )
}

/** What stands before a result. */
const MAY_EQUAL = characterSet('=\\s')
const TIMES = /^[×xX*]$/
