import type { Amount } from './amount.js'

const TYPES: ReadonlySet<string> = new Set(['count', 'money', 'hours', 'credits'])

/** Whether an amount can be a part or a whole: a plain figure, no age, nothing stated of each. */
export function isPlain({ value, per }: Amount): boolean {
  return value.qualifier === 'exact' && TYPES.has(value.type) && !value.unit.endsWith('岁') && !per?.who
}
