/** The files that a run writes into its folder. */
export const OUTPUTS = ['reports.jsonl', 'manifest.json', 'follow.jsonl', 'copies.jsonl'] as const
