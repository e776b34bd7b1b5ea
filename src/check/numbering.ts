import type { Finding } from '../diagnostic.js'
import type { OutlineFault, Resolved } from '../document.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/** Marks of the outline that fit no count, one finding each. */
export function numbering(document: Resolved, rules: CheckRules): readonly Finding[] {
  const faults = document.outlineFaults
  const reader = faults.length > 0 ? findRule(rules, 'numbering.outline') : undefined
  if (!reader) return []
  return faults.map((fault) =>
    toFinding(document, reader.rule, {
      span: fault.span,
      message: messageOf(fault),
      data: { expected: fault.expected, found: fault.found }
    })
  )
}

function messageOf({ fault, expected, found }: OutlineFault): string {
  switch (fault) {
    case 'repeated':
      return `序号“${found}”重复，前面已有同样的序号，这里应为“${expected}”`
    case 'skipped':
      return `序号不连续，这里应为“${expected}”，写的是“${found}”`
    case 'out-of-order':
      return `序号次序不对，这里应为“${expected}”，写的是“${found}”`
    case 'empty':
      return `序号是空的，这里应为“${expected}”`
  }
}
