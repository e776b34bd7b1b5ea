/** A text that is longer the larger `n` is, and hard on a stage that looks at each place from each other. */
export interface LongText {
  readonly name: string
  /** A text of about `units` UTF-16 units. */
  readonly make: (units: number) => string
}

const SENTENCES = [
  '本学期共组织集体备课12次，其中语文组5次、数学组4次、英语组3次。',
  '组长：柳青，副组长：方明远、尉迟岚，成员为各教研组组长。',
  '教师研修不少于72学时，人均听课二十三节，撰写论文15篇，获省级一等奖2项、市级3项。',
  '2024年3月至6月，学校派出8名教师到青石县柳溪镇中心小学送教，学习《课程标准（2022年版）》。',
  '存在的不足是老教师参与不够；今后要把研修经费3.6万元用到实处，参训率达到95%以上。'
]
const HEADINGS = ['基本情况', '主要做法', '取得的成绩', '存在的问题', '今后打算']

/** What is written over and over, in one line or a line each. */
const PIECES = [
  ...[
    '其中',
    '第一',
    '省级',
    '国家、省、市级',
    '柳青、',
    '组长：',
    '校长',
    '老师',
    '教师3人',
    '共12节，',
    '不少于',
    '每人每学期'
  ],
  ...[
    '12、',
    '3',
    '三',
    '七十二',
    '3-',
    '3.5%',
    '1.',
    '一、',
    '（一）',
    '①',
    '第一条',
    '2024年',
    '3月',
    '〔2024〕',
    '8:00-',
    '第3次'
  ],
  ...['（', '）', '(', '《', '》', '“', '”', '「', '【', '[', '{', '<', '〔', '‘'],
  ...[
    '教\t',
    '|',
    '| ',
    '教 ',
    '教　',
    '_',
    '×',
    'X',
    '○',
    '……',
    '—',
    '-',
    '/',
    '、',
    '，',
    '。',
    '：',
    '；',
    '%',
    '*',
    '#'
  ],
  ...[
    '学校',
    '小学',
    '青石县',
    '教育局',
    '课题',
    '论文',
    '一等奖',
    '占',
    '合计',
    '优秀',
    '分',
    '元',
    '学时',
    '年',
    '级',
    '的',
    '了'
  ],
  ...['a', 'http://a.', 'ā', '髮展', '基矗', '😀', '校本研修', '存在的问题', '计划', '总结', '目标']
]

export const LONG_TEXTS: readonly LongText[] = [
  { name: 'prose', make: prose('\n') },
  { name: 'prose in one line', make: prose('') },
  { name: 'prose with headings', make: headed },
  { name: 'a table of tabs', make: rows('\t') },
  { name: 'a table of bars', make: rows(' | ') },
  { name: 'a sum of many parts', make: (units) => `全年共9999次，其中${repeat('语文组5次、', units)}` },
  { name: 'a list of many names', make: (units) => `成员：${repeat('柳青、方明远、尉迟岚、', units)}` },
  { name: 'a sentence without end', make: (units) => repeat('教师参加研修并且认真学习', units) },
  { name: 'brackets in brackets', make: (units) => `${repeat('（研修', units / 2)}${repeat('）', units / 6)}` },
  { name: 'marks that skip', make: (units) => numbered(units, (n) => `${n * 2}.加强研修\n`) },
  { name: 'marks in one line', make: (units) => numbered(units, (n) => `${n}.加强研修`) },
  ...PIECES.map((piece) => ({ name: JSON.stringify(piece), make: (units: number) => repeat(piece, units) })),
  ...PIECES.map((piece) => ({
    name: `${JSON.stringify(piece)} a line each`,
    make: (units: number) => repeat(`${piece}\n`, units)
  }))
]

function repeat(piece: string, units: number): string {
  return piece.repeat(Math.max(1, Math.round(units / piece.length)))
}

function prose(end: string): (units: number) => string {
  return (units) => repeat(`${SENTENCES.join('')}${end}`, units)
}

function headed(units: number): string {
  const part = HEADINGS.map((heading, n) => `${'一二三四五'[n]}、${heading}\n${SENTENCES[n]}\n`).join('')
  return `青禾小学2024年校本研修工作总结\n${repeat(part, units)}`
}

function rows(between: string): (units: number) => string {
  return (units) =>
    `${['学科', '人数', '听课节数'].join(between)}\n${repeat(`${['语文', '12', '86'].join(between)}\n`, units)}`
}

function numbered(units: number, piece: (n: number) => string): string {
  let text = ''
  for (let n = 1; text.length < units; n++) text += piece(n)
  return text
}
