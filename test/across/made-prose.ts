/** Numbers that look random and are the same every time (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed | 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

const WHEN =
  '开学初 期中前后 每逢周三 入冬以来 国庆过后 春分时节 月末 学期过半 周五午后 清明前 考试周前 放假前夕 雨季里 运动会后 家长会前'.split(
    ' '
  )
const WHO =
  '语文组 数学组 英语组 科学组 年轻同事 老教师们 班主任 教导处 几位骨干 音体美组 低段老师 高段老师 备课组长 两位师傅 新来的同事'.split(
    ' '
  )
const DID = '围着 就 对着 借助 绕开 翻看 拆解 梳理 打磨 比较 记录 追问 讨论 重写 试教'.split(' ')
const WHAT =
  '一份作业单 学生的错题 课堂提问 板书设计 小组合作 阅读提示 口算方法 朗读节奏 实验步骤 导入环节 评价语言 单元目标 例题变式 习作批改 听写方式 课前三分钟 图形直观 对话练习 观察日记 预习单'.split(
    ' '
  )
const HOW =
  '谈得很细 争得面红耳赤 列出五条疑问 改了三稿 画成一张表 配上照片 录成短片 写进手册 贴在走廊 讲给家长听 带回班里试 留到下周再议 请邻校来看 编成口诀 做成卡片'.split(
    ' '
  )
const THEN =
  '孩子们举手多了 作业少了一截 老师心里有了底 课堂安静下来 差距慢慢缩小 笔记厚了一指 家长来信道谢 错误率降了些 大家愿意开口 检查时受到好评 材料装满两盒 思路比从前清楚 配合更默契 年终有了回响 同行前来取经'.split(
    ' '
  )

/** So many sentences about days at school: no two documents of different seeds share more than a turn of phrase. */
export function madeProse(seed: number, sentences: number): string[] {
  const roll = dice(seed)
  const of = (list: readonly string[]) => list[roll(list.length)]!
  const frames = [
    () => `${of(WHEN)}，${of(WHO)}${of(DID)}${of(WHAT)}${of(HOW)}，${of(THEN)}。`,
    () => `${of(WHO)}把${of(WHAT)}和${of(WHAT)}放在一起看，${of(HOW)}，后来${of(THEN)}。`,
    () => `说到${of(WHAT)}，${of(WHO)}${of(WHEN)}${of(HOW)}；${of(WHO)}则${of(DID)}${of(WHAT)}，${of(THEN)}。`,
    () => `${of(WHAT)}一直是难处，${of(WHEN)}由${of(WHO)}牵头，${of(DID)}${of(WHAT)}，${of(HOW)}，${of(THEN)}。`
  ]
  return Array.from({ length: sentences }, () => frames[roll(frames.length)]!())
}
