/** Sheets that others lead to, or that are read back. */
export const SHEETS = {
  documents: '总表',
  ledger: '项目台账',
  findings: '问题清单',
  entities: '指标明细',
  copies: '相似文本',
  follow: '计划落实',
  unread: '未读文件',
  stale: '不再适用的处理',
  idle: '不再适用的豁免',
  guide: '说明'
} as const
