import type { Kind, Role, Script } from '../document.js'
import type { ReportEntity } from './entity-schema.js'
import type { Follow } from './follow-schema.js'
import type { Report } from './schema.js'

export type Lang = 'zh' | 'en'

/** The words of the terminal. What a report itself says (labels, findings) stays in Chinese, the language of the reports. */
export interface Wording {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly scripts: Readonly<Record<Script, string>>
  readonly terms: Readonly<Record<'first' | 'second' | 'full', string>>
  readonly entityTypes: Readonly<Record<ReportEntity['type'], string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'undecided', string>>
  /** The part of a report that a role is; in Chinese the profile's own label is shown. */
  readonly role: (role: Role, label: string) => string
  readonly and: string
  readonly colon: string
  readonly columns: Readonly<Record<'file' | 'kind' | 'school' | 'score' | 'missing' | 'errors' | 'warnings', string>>
  readonly counted: (files: number, documents: number) => string
  readonly failed: (files: number) => string
  readonly skipped: (files: number) => string
  readonly same: (files: number) => string
  readonly sameAs: (path: string, first: string) => string
  readonly waived: (findings: number) => string
  readonly more: (documents: number) => string
  readonly results: string
  readonly outcomes: Readonly<Record<Follow['outcome'], string>>
  readonly promiseColumns: Readonly<Record<'outcome' | 'promise' | 'evidence', string>>
  readonly noPromises: string
  readonly tallied: (outcomes: Readonly<Record<Follow['outcome'], number>>) => string
  readonly followed: (pairs: number, outcomes: Readonly<Record<Follow['outcome'], number>>) => string
  readonly copied: Readonly<Record<'schools' | 'years', (groups: number) => string>>
  readonly nothing: string
  readonly noSchool: string
  readonly schoolYear: (years: string) => string
  readonly year: (year: number) => string
  readonly completeness: string
  readonly noProfile: string
  readonly missing: string
  readonly thin: string
  readonly complete: string
  readonly outline: string
  readonly moreHeadings: (headings: number) => string
  readonly costs: (points: number) => string
  readonly sections: string
  readonly entities: string
  readonly coverage: (coverage: Pick<Report['coverage'], 'numbers' | 'understood' | 'checked'>) => string
  readonly held: (checks: number) => string
  readonly noFindings: string
}

const zh: Wording = {
  kinds: { plan: '计划', summary: '总结', other: '其他' },
  scripts: { simplified: '简体', traditional: '繁体', mixed: '简繁混用' },
  terms: { first: '第一学期', second: '第二学期', full: '全学年' },
  entityTypes: {
    hours: '学时',
    credits: '学分',
    count: '数量',
    percent: '比例',
    money: '金额',
    score: '分值',
    level: '级别',
    person: '人名',
    organization: '单位',
    date: '日期',
    period: '学期',
    work: '书文'
  },
  severities: { error: '错误', warning: '提醒', undecided: '待核' },
  role: (_, label) => label,
  and: '、',
  colon: '：',
  columns: {
    file: '文件',
    kind: '类别',
    school: '学校',
    score: '得分',
    missing: '缺项',
    errors: '错误',
    warnings: '提醒'
  },
  counted: (files, documents) => `读了 ${files} 个文件，得到 ${documents} 份文档`,
  failed: (files) => `未能读取 ${files} 个文件`,
  skipped: (files) => `跳过 ${files} 个（临时、隐藏文件等，见 manifest.json）`,
  same: (files) => `内容重复 ${files} 个，没有另出报告`,
  sameAs: (path, first) => `${path} 同 ${first}`,
  waived: (findings) => `已豁免 ${findings} 处问题，不计入上面的数`,
  more: (documents) => `另有 ${documents} 份未列出，见结果文件`,
  results: '结果',
  outcomes: { done: '完成', partly: '部分', changed: '有变', 'not-mentioned': '未提', undecided: '待核' },
  promiseColumns: { outcome: '结果', promise: '计划的承诺', evidence: '总结的说法' },
  noPromises: '计划里没有找到可以核对的承诺',
  tallied: ({ done, partly, changed, 'not-mentioned': silent, undecided }) =>
    `承诺 ${done + partly + changed + silent + undecided} 项：完成 ${done}，部分完成 ${partly}，有变动 ${changed}，没有提到 ${silent}，待核 ${undecided}`,
  followed: (pairs, { done, partly, changed, 'not-mentioned': silent, undecided }) =>
    `计划与总结配成 ${pairs} 对：承诺完成 ${done}，部分完成 ${partly}，有变动 ${changed}，没有提到 ${silent}，待核 ${undecided}，见 follow.jsonl`,
  copied: {
    schools: (groups) => `不同学校之间文字雷同 ${groups} 组，见 copies.jsonl`,
    years: (groups) => `同一学校不同年度沿用旧文 ${groups} 组，见 copies.jsonl`
  },
  nothing: '给定的路径下没有可读的报告',
  noSchool: '未写明学校',
  schoolYear: (years) => `${years}学年`,
  year: (year) => `${year}年`,
  completeness: '完整性',
  noProfile: '不评完整性：没有适用的量规',
  missing: '缺',
  thin: '过简',
  complete: '各项齐全',
  outline: '提纲',
  moreHeadings: (headings) => `另有 ${headings} 个标题`,
  costs: (points) => `（扣${points}分）`,
  sections: '章节',
  entities: '信息',
  coverage: ({ numbers, understood, checked }) => `数字 ${numbers} 个，读懂 ${understood} 个，核对 ${checked} 个`,
  held: (checks) => `核对无误 ${checks} 项`,
  noFindings: '没有发现问题'
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const en: Wording = {
  kinds: { plan: 'plan', summary: 'summary', other: 'other' },
  scripts: { simplified: 'simplified', traditional: 'traditional', mixed: 'mixed scripts' },
  terms: { first: 'first term', second: 'second term', full: 'whole year' },
  entityTypes: {
    hours: 'hours',
    credits: 'credits',
    count: 'counts',
    percent: 'percentages',
    money: 'amounts of money',
    score: 'scores',
    level: 'levels',
    person: 'people',
    organization: 'organizations',
    date: 'dates',
    period: 'periods',
    work: 'works'
  },
  severities: { error: 'error', warning: 'warning', undecided: 'unsure' },
  role: (role) => role,
  and: ', ',
  colon: ': ',
  columns: {
    file: 'File',
    kind: 'Kind',
    school: 'School',
    score: 'Score',
    missing: 'Missing',
    errors: 'Err',
    warnings: 'Warn'
  },
  counted: (files, documents) => `${plural(files, 'file')} read, ${plural(documents, 'document')} found`,
  failed: (files) => `${plural(files, 'file')} could not be read`,
  skipped: (files) => `${plural(files, 'file')} skipped (temporary, hidden, …: see manifest.json)`,
  same: (files) => `${plural(files, 'file')} with the content of another, not reported again`,
  sameAs: (path, first) => `${path} is ${first}`,
  waived: (findings) => `${plural(findings, 'finding')} waived, not counted above`,
  more: (documents) => `${plural(documents, 'more document')}: see the results`,
  results: 'Results',
  outcomes: { done: 'done', partly: 'partly', changed: 'changed', 'not-mentioned': 'silent', undecided: 'unsure' },
  promiseColumns: { outcome: 'Outcome', promise: 'Promise of the plan', evidence: 'What the summary says' },
  noPromises: 'No promise was found in the plan that could be followed',
  tallied: ({ done, partly, changed, 'not-mentioned': silent, undecided }) =>
    `${plural(done + partly + changed + silent + undecided, 'promise')}: done ${done}, partly ${partly}, changed ${changed}, not mentioned ${silent}, unsure ${undecided}`,
  followed: (pairs, { done, partly, changed, 'not-mentioned': silent, undecided }) =>
    `${plural(pairs, 'plan')} with a summary: promises done ${done}, partly ${partly}, changed ${changed}, not mentioned ${silent}, unsure ${undecided}: see follow.jsonl`,
  copied: {
    schools: (groups) => `${plural(groups, 'group')} of text copied between schools: see copies.jsonl`,
    years: (groups) => `${plural(groups, 'group')} of text used again in another year: see copies.jsonl`
  },
  nothing: 'No report under the paths given',
  noSchool: 'school not named',
  schoolYear: (years) => `school year ${years}`,
  year: (year) => String(year),
  completeness: 'Completeness',
  noProfile: 'Completeness not judged: no rubric is for such documents',
  missing: 'missing',
  thin: 'thin',
  complete: 'nothing missing',
  outline: 'Outline',
  moreHeadings: (headings) => plural(headings, 'more heading'),
  costs: (points) => ` (-${points})`,
  sections: 'Sections',
  entities: 'Entities',
  coverage: ({ numbers, understood, checked }) =>
    `${plural(numbers, 'number')}, ${understood} understood, ${checked} checked`,
  held: (checks) => `${plural(checks, 'check')} held`,
  noFindings: 'No findings'
}

export const WORDING: Readonly<Record<Lang, Wording>> = { zh, en }
