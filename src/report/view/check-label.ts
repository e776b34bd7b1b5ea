const LABELS: Readonly<Record<string, string>> = {
  'section.missing': '缺少内容',
  'section.thin': '内容薄弱',
  'completeness.grade': '完整性等级',
  'sum.mismatch': '合计不符',
  'rate.mismatch': '换算不符',
  'bands.invalid': '分档有误',
  'quota.unmet': '未达要求',
  numbering: '序号有误',
  placeholder: '空白未填',
  residue: '无关文字',
  truncated: '内容不全',
  repetition: '文字重复',
  'other-school': '他校名称',
  'period.conflict': '时间矛盾',
  typo: '错别字',
  mojibake: '乱码',
  'summary.plan-like': '总结像计划',
  'list.empty': '有题无文',
  'text.vague': '空泛',
  'reading.numbering': '编号读取'
}

/** What a check is called in Chinese; one that a rule folder of its own brings goes by its id. */
export function checkLabel(check: string): string {
  return LABELS[check] ?? check
}
