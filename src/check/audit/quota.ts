import type { Amount } from './amount.js'

/** What is required, what was done or is laid down for it, and how the two belong together. */
export interface Quota {
  readonly required: Amount
  readonly done: Amount
  /** So many periods of the requirement are in the time of the result: a month's ten times in a school year. */
  readonly times: number
  /** Whether a result that falls short is surely of the same thing. */
  readonly sure: boolean
  /** What was planned, and not asked for: 计划14节,实际13节. */
  readonly planned?: true
}
