/** The files that a run writes into its folder. */
export const OUTPUTS = ['reports.jsonl', 'manifest.json', 'follow.jsonl', 'copies.jsonl', 'report.html'] as const

/** The folder beside them, in which a run keeps what it need not do again; hidden, and safe to delete between runs. */
export const CACHE = '.yanjian-cache'
