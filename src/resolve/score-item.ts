import { lineStart } from './line-start.js'
import type { Surroundings } from './surroundings.js'

/** So much of a line is read, in UTF-16 units. */
const LINE = 40
/** What is no name of a grade or part: 分四个, 比上学期提高, 该项. */
const NO_LABEL = /[个比]|提高|增加|下降|降低|^[该此本]|[一二三四五六七八九十两]次/

/**
 * What a score is given for: the grade or part right before it, or the cell before it in a rubric.
 * @param text of the whole document, normalized.
 */
export function scoreItem(text: string, around: Surroundings): string | undefined {
  if (/^[扣加减满总]/.test(around.own)) return undefined
  // 90分以上为优秀
  const named = /^[者的]?为([\u4e00-\u9fff]{2,4})(?=[,;。、)\n]|等次|$)/.exec(around.behind)
  if (named) return named[1]!
  const { start: at } = around.quantity.span
  const start = lineStart(text, at, LINE) ?? at - LINE
  const line = text.slice(start, at)
  const grade = /([\u4e00-\u9fff]{2,6})(?:等次)?[:为得计记]?\s*$/.exec(line)
  if (grade) {
    const label = grade[1]!.replace(/(?<=..)[为得计记]$/, '').replace(/(?<=..)每[次节篇人场项]$/, '')
    return NO_LABEL.test(label) ? undefined : label
  }
  // A 师德与出勤(20分), B1 公开课|15分|...: the part before the bracket, the cell before it.
  const part = /(?:^|[|;:,。、])[ A-Za-z0-9.、()]*([\u4e00-\u9fff][\u4e00-\u9fff、和与及]{1,13})[|(] ?$/.exec(line)
  if (part) return part[1]!
  // 组织领导 15分 14分: a row with a second figure of its own.
  const row = /(?:^|\n)\s*([\u4e00-\u9fff][\u4e00-\u9fff、和与及]{1,13})[\s|]*[0-9.]{1,5}分[\s|]*$/.exec(line)
  if (row && !NO_LABEL.test(row[1]!)) return row[1]!
  if (line.trim() !== '') return undefined
  const above = text
    .slice(Math.max(0, start - 60), start)
    .trimEnd()
    .split(/\t|\n{2,}\t?|\n\t/)
  const cell = (above.at(-1) ?? '').replace(/\s/g, '').replace(/\n.*/s, '')
  const last =
    cell === ''
      ? ''
      : (
          text
            .slice(Math.max(0, start - 60), start)
            .trimEnd()
            .split('\n')
            .at(-1) ?? ''
        ).trim()
  const label = cell.length <= 12 ? cell : last
  return /^[\u4e00-\u9fff、]{2,12}$/.test(label) ? label : undefined
}
