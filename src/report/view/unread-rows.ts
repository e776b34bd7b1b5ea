import type { ManifestInput } from '../manifest-schema.js'
import { LABELS } from './labels.js'

/** A file that has no report of its own, and why. */
export interface UnreadRow {
  readonly path: string
  readonly state: keyof typeof LABELS.inputs
  readonly stateLabel: string
  readonly reason: string
  readonly message: string
  readonly bytes: number
}

/** The files that failed, were skipped, or have the content of another; in the order of paths, failed ones first. */
export function unreadRows(inputs: readonly ManifestInput[]): readonly UnreadRow[] {
  const rows = inputs.flatMap((input): UnreadRow[] => {
    const { path, bytes, status, sameAs, reason = '', message = '' } = input
    const state = sameAs !== undefined && status === 'read' ? 'same' : status
    if (state === 'read') return []
    const told = state === 'same' ? `内容与 ${sameAs} 相同，没有另出报告` : message
    return [{ path, state, stateLabel: LABELS.inputs[state], reason, message: told, bytes }]
  })
  return ORDER.flatMap((state) => rows.filter((row) => row.state === state))
}

const ORDER = ['failed', 'same', 'skipped'] as const
