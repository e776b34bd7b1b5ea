import { readNumeral } from '../numeral/read-numeral.js'

/** A place where the title of one of several documents may stand; offsets in the text searched. */
export interface PartTitle {
  /** Titles of one family count their documents in the same way: 篇1 篇2, or 工作计划1 工作计划2. */
  readonly family: string
  readonly form: Form
  readonly number: number
  /** Where the line or sentence begins that the number stands in. */
  readonly start: number
  /** Whether a line begins at `start`; otherwise a sentence, or nothing that can be seen. */
  readonly atLine: boolean
  /** Behind the number and its brackets. */
  readonly end: number
  /** Where the counted words end and the number begins. */
  readonly numberAt: number
  /** The kind of document stands in the title, or on the line below it: 总结 计划 方案. */
  readonly titled: boolean
  /** The line has nothing else: 篇1, 【第一篇】. */
  readonly bare: boolean
}

/** 篇1 and (1)篇; 第一篇; 范文一; 工作计划1; 1.工作计划. */
type Form = 'piece' | 'ordinal' | 'model' | 'title' | 'front'

/**
 * Find every place where a document of a collection may begin, by the ways in which collections number their documents,
 * in either script and with digits of either width, in lines and in text without line breaks. Which of them are real
 * is for `split-parts` to say. Linear in the length of the text.
 */
export function findPartTitles(text: string): PartTitle[] {
  const found: PartTitle[] = []
  for (const match of text.matchAll(NUMBERED)) {
    const groups = match.groups as Readonly<Record<string, string | undefined>>
    const title = groups['genre'] !== undefined
    const form: Form = title ? 'title' : groups['ordinal'] ? 'ordinal' : groups['model'] ? 'model' : 'piece'
    const written = (groups['title'] ?? groups['ordinal'] ?? groups['model'] ?? groups['piece'] ?? groups['bracket'])!
    const bracketed = /[(（【之]/.test(match[0])
    let end = match.index + match[0].length
    let figure = written
    // 制度11、 is the title 制度1 with the item 1、 behind it.
    if (
      title &&
      !bracketed &&
      /^[1-9１-９][0-9０-９]?[1１]$/.test(written) &&
      /^[、.．]/.test(text.slice(end, end + 1))
    ) {
      figure = written.slice(0, -1)
      end--
    } else if (!mayFollow(text.slice(end, end + 4), form, written, bracketed)) continue
    const around = surroundings(text, match.index + (groups['genre']?.length ?? 0), end)
    if (!mayPrecede(around, form)) continue
    found.push({
      family: familyOf(form, around.before, figure, bracketed),
      form,
      number: numberOf(figure),
      start: around.start,
      atLine: around.atLine,
      end,
      numberAt: match.index + match[0].indexOf(written),
      titled: around.titled || form === 'title' || form === 'model',
      bare: around.bare
    })
  }
  found.push(...frontTitles(text))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

const GENRE =
  '计划|計劃|計畫|总结|總結|小结|小結|方案|规划|規劃|汇报|匯報|彙報|报告|報告|心得|体会|體會|反思|要点|要點|安排|制度|述职|述職|发言稿|發言稿'
const FIGURE = '[0-9０-９]{1,3}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const NUMBERED = new RegExp(
  [
    `(?:范文|範文|范本|範本)[ \u3000]?第?[(（]?(?<model>${FIGURE})[)）]?[ \u3000]?篇?`,
    `第[ \u3000]?(?<ordinal>${FIGURE})[ \u3000]?篇`,
    `篇[ \u3000]?[(（]?(?<piece>${FIGURE})[)）]?`,
    `(?<genre>${GENRE})[ \u3000]{0,2}[(（【之]?(?<title>${FIGURE})[)）】]?(?:[ \u3000]?篇)?`,
    `[(（](?<bracket>${FIGURE})[)）][ \u3000]?篇`
  ].join('|'),
  'g'
)

/** Measure words, and behind a bar what makes the word another, with which a text may well begin: 组|织, 个|人. */
const MEASURES =
  '年|级級轻輕初度终終 月 日|常 号 號 个|人别別 個|人別别 次 份 节|约約日 節|约約日 篇 人|才人员員 名|师師 位|于於置 项|目 項|目 条|件 條|件 册 冊 章|程 分|析层層管工 元|旦 天|地 周|密一二三四五末 週|一二三四五末 种 種 类 類 级 級 组|织織长長 組|織織织長长 点 點 期|末中待望间間 届 屆 场 場 幅 句 段 字 页 頁 倍 成|立绩績长長果员員 半 余 餘 多|年元媒 本|学學年校着著次月周方计計 课|堂程改 課|堂程改 小|学學组組 学|校习習科生 學|校習习科生'
const MEASURED = MEASURES.split(' ')
  .map((entry) => entry.split('|'))
  .map(([word, others]) => (others ? `${word}(?![${others}])` : word))
  .join('|')

/** What makes the number an amount, an ordinal of something else, or part of a longer word. */
const COUNTED = new RegExp(
  `^(?:[0-9０-９%％至到]|[.．][0-9０-９]|[-—~～][0-9０-９一二三四五六七八九十]|[论論]文|文章|${MEASURED})`
)

function mayFollow(next: string, form: Form, figure: string, bracketed: boolean): boolean {
  if (COUNTED.test(next)) return false
  if (form !== 'title') return form !== 'ordinal' || !/^[章中的里裡]/.test(next)
  if (/^[、.．，,。；;)）》”"」]/.test(next)) return false
  // 总结一 may go on as 总结一下, 总结一年来: a Chinese figure must be seen to end.
  return bracketed || /^[0-9０-９]/.test(figure) || /^(?:$|[\s:：]|[一1１][、.．]|[(（][一1１])/.test(next)
}

interface Surroundings {
  readonly start: number
  readonly atLine: boolean
  readonly before: string
  readonly titled: boolean
  readonly bare: boolean
  readonly colon: boolean
}

/** As far back as a title can be long. */
const REACH = 60
const OPENING = /^[\s#*>·•\-【[《「『(（“"”’]+/
const GENRE_ENDS = new RegExp(`(?:${GENRE}|范文|範文)[ \u3000》」』)）】]*[(（【]?$`)
const GENRE_IN = new RegExp(GENRE)

/** The sentence that a number stands in, up to the number, and whether it and what follows look like a title. */
function surroundings(text: string, at: number, end: number): Surroundings {
  const from = Math.max(0, at - REACH)
  const window = text.slice(from, at)
  const cut = Math.max(
    ...['\n', '\r', '。', '！', '？', '!', '?', '；', ';', '…', '\t', '，', ','].map((s) => window.lastIndexOf(s))
  )
  const start = from + cut + 1
  const atLine = (cut >= 0 && /[\n\r]/.test(window[cut]!)) || start === 0
  const before = window.slice(cut + 1).replace(OPENING, '')
  const [rest = '', next = ''] = text
    .slice(end, end + 2 * REACH)
    .split(/[\r\n]+\s*|(?<=[。；;])/)
    .map((line) => line.trim())
  const bare = before === '' && atLine && /^[】\])）」』》*:：.、]*$/.test(rest)
  const titled =
    GENRE_ENDS.test(before) || GENRE_IN.test(rest.slice(0, 40)) || (bare && next.length <= 40 && GENRE_IN.test(next))
  return { start, atLine, before, titled, bare, colon: /^[】\])）]?[:：]/.test(rest) }
}

/** A number that counts documents begins its line or sentence, or ends a title. */
function mayPrecede({ before, atLine, titled, colon }: Surroundings, form: Form): boolean {
  if (form === 'title') return before.replace(/[\s\u3000]/g, '').length >= 4
  if (before === '' || GENRE_ENDS.test(before)) return true
  if (form === 'model') return atLine && before.length <= 30
  return titled && colon && !/[每一两兩几幾各该該此全上下本]$/.test(before)
}

function familyOf(form: Form, before: string, figure: string, bracketed: boolean): string {
  const writing = /[0-9０-９]/.test(figure) ? 'arabic' : 'chinese'
  return [form, writing, ...(form === 'title' ? [before.replace(/[\s\u3000]/g, '').slice(-4), bracketed] : [])].join(
    ' '
  )
}

function numberOf(figure: string): number {
  const narrow = figure.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return readNumeral(narrow, 0)?.value ?? 0
}

/** The same title again and again, each on its line with a number before it. */
function* frontTitles(text: string): Generator<PartTitle> {
  for (const match of text.matchAll(FRONT)) {
    const [line, figure, title] = match as unknown as [string, string, string]
    const start = match.index
    yield {
      family: `front ${title.replace(/[\s\u3000]/g, '')}`,
      form: 'front',
      number: numberOf(figure),
      start,
      atLine: true,
      end: start + line.length,
      numberAt: start + line.indexOf(figure),
      titled: true,
      bare: false
    }
  }
}

const FRONT = new RegExp(
  `(?<=^|\\n)[ \\t\u3000]{0,8}(${FIGURE})[、.．][ \u3000]?([^\\n。；;，,]{2,40}(?:${GENRE}))(?=[ \\t\u3000\\r]*(?:\\n|$))`,
  'g'
)
