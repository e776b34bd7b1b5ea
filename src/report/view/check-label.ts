const LABELS: Readonly<Record<string, string>> = {
  'section.missing': '缺少内容',
  'section.thin': '内容详略',
  'completeness.grade': '完整性等级',
  'sum.mismatch': '合计',
  'rate.mismatch': '换算',
  'bands.invalid': '分档',
  'quota.unmet': '数量要求',
  numbering: '序号',
  placeholder: '待填的空白',
  residue: '无关文字',
  truncated: '是否写完',
  repetition: '文字重复',
  'other-school': '校名',
  'period.conflict': '时间',
  typo: '错别字',
  mojibake: '乱码',
  'summary.plan-like': '是否总结',
  'list.empty': '标题下的内容',
  'text.vague': '具体程度',
  'reading.numbering': '编号读取'
}

/**
 * What a check is called in Chinese: what it looks at, and not what it finds, for it stands beside what held and what is
 * doubtful too. One that a rule folder of its own brings goes by its id.
 */
export function checkLabel(check: string): string {
  return LABELS[check] ?? check
}
