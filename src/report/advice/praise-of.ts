import type { FigureName, KeyFigure } from '../view/key-figures.js'
import type { Advice } from './advice-of.js'

/** What can be said for a document: its parts, its figures, and what was checked and held. Nothing that no one has looked at. */
export function praiseOf({ kind, present, asked, score, held, figures }: Advice): readonly string[] {
  const lines: string[] = []
  const both = present.length > 1 ? '都' : ''
  if (asked > 0 && present.length === asked) {
    const points = score?.points === score?.outOf && score ? `，完整性得满分${score.outOf}分` : ''
    lines.push(`内容齐全，${present.join('、')}${both}有专门的叙述${points}。`)
  } else if (present.length > 0) lines.push(`${present.join('、')}${both}有专门的叙述。`)
  const listed = (Object.keys(FIGURES) as FigureName[]).flatMap((name) => {
    const figure = figures[name]
    return figure ? [written(name, figure)] : []
  })
  if (listed.length > 0) lines.push(`有具体${kind === 'plan' ? '指标' : '数据'}：${listed.join('，')}。`)
  if (held > 0) lines.push(`文中有${held}处数字经核对前后相符。`)
  return lines
}

/** What a figure is called, and its unit. */
const FIGURES: Readonly<Record<FigureName, readonly [name: string, unit: string]>> = {
  hours: ['', '学时'],
  sessions: ['研修', '次'],
  personTimes: ['参训', '人次'],
  funds: ['经费', '元'],
  papers: ['论文', '篇'],
  lessons: ['公开课', '节']
}

/** As the text has it; in a table the unit stands elsewhere. */
function written(name: FigureName, { text }: KeyFigure): string {
  const [called, unit] = FIGURES[name]
  return `${called}${text}${/\d$/.test(text) ? unit : ''}`
}
