import { LABELS } from './labels.js'

/** What the group of a word list is called, in Chinese; of several (`lesson text`), one behind the other. */
export function groupName(group: string): string {
  return group
    .split(' ')
    .map((name) => NAMES[name] ?? name)
    .join('、')
}

const NAMES: Readonly<Record<string, string>> = {
  ...LABELS.levels,
  ...LABELS.qualifiers,
  ...LABELS.organizations,
  ...LABELS.figures,
  // 学校 is both a level and a kind of institution.
  school: '学校、校级',
  other: '其他',
  people: '人',
  person: '人',
  lesson: '课',
  text: '文',
  event: '活动',
  project: '课题、奖项、事项',
  group: '组、单位',
  money: '钱',
  rate: '率',
  medium: '刊物',
  journal: '刊物',
  age: '年龄',
  contest: '比赛',
  award: '奖项',
  training: '培训',
  level: '级别',
  subject: '学科',
  stage: '学段',
  grade: '年级',
  class: '等第',
  rank: '职称',
  degree: '学历',
  prize: '奖次',
  result: '结果',
  term: '学期',
  year: '年份',
  month: '月份',
  gender: '性别',
  mode: '方式',
  state: '状态',
  area: '地区',
  post: '岗位',
  ordinal: '次序',
  site: '地点',
  office: '职务',
  scope: '范围',
  giver: '评定的单位',
  category: '身份',
  weak: '平常的身份',
  signature: '落款',
  label: '标签',
  address: '称呼',
  never: '一律不是',
  said: '说话的词',
  doing: '做事的词',
  words: '平常的词',
  name: '姓名栏',
  role: '身份栏',
  clear: '只作姓的字',
  word: '也是平常字的姓',
  rare: '少见的姓',
  compound: '复姓',
  2: '两层',
  3: '三层'
}
