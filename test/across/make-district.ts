import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dice, madeProse } from './made-prose.js'

/** What is to be found in the district, by the paths of its files. */
export interface District {
  readonly files: Readonly<Record<string, string>>
  readonly groups: readonly { readonly reuse: 'schools' | 'years'; readonly paths: readonly string[] }[]
  /** Paths of two groups by depth: almost all, about half, two hundred characters of a thousand. */
  readonly deep: readonly string[]
  readonly half: readonly string[]
  readonly shallow: readonly string[]
}

const NAMES =
  '青岩 白鹿 松风 云汀 石桥 柳溪 丹枫 竹坞 鹤鸣 银杏 望江 泉水 碧螺 红旗岭 南浦 北苑 杏林 梅坪 荷塘 桂香 兰渚 稻花 麦浪 芦荡 苇湾 桑园 榆钱 槐荫 枣庄岭 梨花 桃源里 樱林 橘洲 柿子坪 栗树 橡园 枫丹 桦甸岭 杉木 柏树'.split(
    ' '
  )

/** What the bureau gave to all: every plan begins and ends with it. */
const TEMPLATE = [
  '依照全区教师发展工作的统一部署，各校应当把研修的重心放到年级与学科，做到有计划、有记录、有反馈。',
  '研修时间由学校在课表中固定下来，任何人不得随意挤占，确因特殊情况需要调整的，须提前一天报教导处备案。',
  '每次活动都要明确主持人和记录人，活动结束后三日之内把过程材料整理成册，交学校资料室统一保管。',
  '区里将在期中和期末各组织一轮随机抽查，抽查的情况纳入学校年度工作的综合评定，并向全区进行通报。',
  '对工作扎实、特色鲜明的学校，区里将择优推荐其经验，并在下一年度的项目安排上给予适当的倾斜与支持。'
]

/** The texts of a made-up district: 40 schools, a plan and a summary of each, and what some took from others. */
export function district(): District {
  const files: Record<string, string> = {}
  const schools = NAMES.map((name, at) => `${name}${at % 3 === 2 ? '中学' : '小学'}`)
  const summaries = schools.map((_, at) => madeProse(1000 + at, 26))
  const copy = (from: number, to: number, start: number, end: number) => {
    summaries[to]!.splice(start, end - start, ...summaries[from]!.slice(start, end))
  }
  copy(3, 4, 0, 25)
  copy(10, 11, 6, 19)
  copy(10, 12, 6, 19)
  copy(20, 21, 8, 14)
  const path = (at: number, year = '2024') => `${schools[at]}/${year}/校本研修总结.txt`
  schools.forEach((school, at) => {
    files[`${schools[at]}/2024/校本研修计划.txt`] = plan(school, at)
    files[path(at)] = summary(school, '2024-2025', summaries[at]!)
  })
  // The paper of the year before, with nothing changed but the year.
  files[path(30, '2023')] = summary(schools[30]!, '2023-2024', summaries[30]!)
  // Another year's paper that was written anew.
  files[path(31, '2023')] = summary(schools[31]!, '2023-2024', madeProse(3000, 26))
  const [deep, half, shallow] = [
    [path(3), path(4)],
    [path(10), path(11), path(12)],
    [path(20), path(21)]
  ]
  return {
    files,
    groups: [
      ...[deep, half, shallow].map((paths) => ({ reuse: 'schools' as const, paths })),
      { reuse: 'years', paths: [path(30, '2023'), path(30)] }
    ],
    deep: deep!,
    half: half!,
    shallow: shallow!
  }
}

function plan(school: string, at: number): string {
  const roll = dice(at)
  // Some put a word of their own into the bureau's sentences.
  const template = TEMPLATE.map((sentence) =>
    roll(3) === 0 ? sentence.replace('，', `，${school}也不例外，`) : sentence
  )
  return [
    `${school}2024-2025学年度校本研修计划`,
    '一、指导思想',
    ...template.slice(0, 2),
    '二、研修目标',
    ...madeProse(2000 + at, 5),
    '三、研修安排',
    ...madeProse(4000 + at, 6),
    '四、保障措施',
    ...template.slice(2)
  ].join('\n')
}

function summary(school: string, years: string, sentences: readonly string[]): string {
  return [
    `${school}${years}学年度校本研修总结`,
    '一、基本情况',
    `${school}按照计划开展了本学年的研修。${sentences.slice(0, 6).join('')}`,
    '二、主要做法',
    sentences.slice(6, 20).join(''),
    '三、存在问题',
    sentences.slice(20, 24).join(''),
    '四、今后打算',
    sentences.slice(24).join('')
  ].join('\n')
}

/** `tsx test/across/make-district.ts FOLDER` writes it where people can look at it. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(district().files)) {
    const file = join(process.argv[2] ?? 'out/district', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
