import type { ReportFinding } from '../schema.js'

/** Why a finding is let pass, who said so, and when. */
export interface Waived {
  readonly reason: string
  readonly who: string
  readonly when: string
}

/** Undefined of a finding that is not. */
export function waivedOf({ data }: Pick<ReportFinding, 'data'>): Waived | undefined {
  return data?.['waived'] as Waived | undefined
}
