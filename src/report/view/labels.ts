import type { Format, Level, Qualifier, Role } from '../../document.js'
import type { Follow } from '../follow-schema.js'
import { WORDING } from '../wording.js'
import type { Grade } from './grade-of.js'
import type { Mark } from './marks-of.js'

const { kinds, scripts, terms, entityTypes } = WORDING.zh
const levels: Record<Level, string> = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  district: '区县级',
  township: '乡镇级',
  school: '校级',
  group: '组级'
}
const qualifiers: Record<Qualifier, string> = {
  exact: '',
  range: '区间',
  at_least: '不少于',
  at_most: '不超过',
  more_than: '超过',
  less_than: '不足',
  about: '约'
}
/** A role of its own name; a profile may call the same part otherwise. */
const roles: Record<Role, string> = {
  overview: '基本情况',
  guidance: '指导思想',
  goals: '研修目标',
  theme: '研修主题',
  organization: '组织机构',
  content: '研修内容',
  methods: '研修形式',
  schedule: '日程安排',
  practices: '主要做法',
  evaluation: '考核评价',
  safeguards: '保障措施',
  outcomes: '成绩成果',
  problems: '问题不足',
  next: '今后打算'
}
const marks: Record<Mark, string> = { present: '✓', thin: '薄弱', missing: '缺', 'not-asked': '—' }
const grades: Record<Grade, string> = {
  error: '错误',
  warning: '提醒',
  undecided: '待核',
  waived: '已豁免',
  held: '相符'
}
const statuses: Record<string, string> = { target: '计划', actual: '已有' }
const formats: Record<Format, string> = { docx: 'docx', doc: 'doc', pdf: 'pdf', txt: 'txt', html: '网页', md: 'md' }
const inputs = { read: '已读', failed: '未能读取', skipped: '跳过', same: '内容相同' } as const
const outcomes: Record<Follow['outcome'], string> = {
  done: '已落实',
  partly: '部分落实',
  changed: '有变动',
  'not-mentioned': '未提到',
  undecided: '待核'
}
const reuses = { schools: '校际', years: '历年' } as const
const organizations: Record<string, string> = {
  school: '学校',
  bureau: '行政部门',
  institute: '教研机构',
  other: '其他'
}
const parts: Record<string, string> = {
  start: '初',
  middle: '中旬',
  end: '末',
  first_half: '上半年',
  second_half: '下半年'
}
const figures = {
  hours: '学时',
  sessions: '研修次数',
  personTimes: '人次',
  funds: '经费（元）',
  papers: '论文（篇）',
  lessons: '公开课（节）'
} as const

/** What the codes of a report are called, in Chinese: one list for the page, the workbook and the letters. */
export const LABELS = {
  kinds,
  scripts,
  terms,
  entityTypes,
  levels,
  qualifiers,
  roles,
  marks,
  grades,
  statuses,
  formats,
  inputs,
  outcomes,
  reuses,
  organizations,
  parts,
  figures
}
