/** What an inspector wrote beside a finding of an earlier workbook, and what the finding was. */
export interface Decision {
  readonly report: string
  readonly fingerprint: string
  /** The document by name, in which the finding is known again when the file was edited. */
  readonly document: string
  readonly school: string
  readonly check: string
  readonly message: string
  readonly quote: string
  /** 处理, and 意见. */
  readonly decision: string
  readonly opinion: string
}

/** A decision whose finding is no more, and why. */
export interface StaleDecision extends Decision {
  readonly reason: string
}

/** Heads of the columns that decisions are read back from; the sheet writers use the same. */
export const DECISION_HEADS = {
  report: '报告编号',
  fingerprint: '指纹',
  document: '文件',
  school: '学校',
  check: '检查项',
  message: '说明',
  quote: '原文',
  decision: '处理',
  opinion: '意见'
} as const satisfies Record<keyof Decision, string>
