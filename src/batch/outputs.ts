/** The files that a run writes into its folder. */
export const OUTPUTS = [
  'reports.jsonl',
  'manifest.json',
  'follow.jsonl',
  'copies.jsonl',
  'report.html',
  'workbook.xlsx'
] as const

/** A workbook that could not be read back, put aside. */
export const ASIDE = /^workbook\.old(?:-\d+)?\.xlsx$/

/** Folders beside them, for what is made where it is asked for. */
export const OUTPUT_FOLDERS = { comments: '批注', advice: '意见书' } as const

/** The folder beside them, in which a run keeps what it need not do again; hidden, and safe to delete between runs. */
export const CACHE = '.yanjian-cache'
