/** Units that count alike, and how many of the first one is. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  event: ['次', '场', '期', '轮', '回', '届', '讲', '场次', '遍'],
  lesson: ['节', '堂', '节次', '课例'],
  text: ['篇', '份', '本', '册', '则', '件', '套', '幅', '部', '稿', '篇次'],
  project: ['项', '个', '门', '条'],
  people: ['人', '名', '位'],
  visits: ['人次'],
  hour: ['学时', '课时'],
  minute: ['分钟', '小时', '钟头'],
  day: ['天', '日'],
  percent: ['%'],
  money: ['元'],
  credit: ['学分']
}
const FAMILY = new Map(Object.entries(FAMILIES).flatMap(([family, units]) => units.map((unit) => [unit, family])))
/** 公开课4节 and 公开课4次 are one; 个 stands for many. */
const KIN = new Set(['event lesson', 'event project', 'lesson project', 'project text'])

/** Whether amounts in two units can be compared, if they are of one thing. */
export function comparableUnits(a: string, b: string): boolean {
  const [x, y] = [FAMILY.get(a) ?? a, FAMILY.get(b) ?? b]
  return x === y || KIN.has([x, y].sort().join(' '))
}

/** A value in the first unit of its family. */
export function inBase(value: number, unit: string): number {
  return unit === '小时' || unit === '钟头' ? value * 60 : value
}
