import { characterSet } from '../character-set.js'

/** Lengths of time that rates are of. */
export const SPAN = '天|日|周|星期|个?月|学期|学年度?|年度|年'
export const NUMBER = '[0-9]{1,2}|[一二两三四五六七八九十]'
/** Of whom a quota is, or of what group; the longer ones first. */
const EACH =
  '(?:(?:青年|中青年|骨干|特岗|新|老|任课|学科|专任|在岗|参训)?(?:教师|老师)|学员|学生|教职工|教研员|班主任|(?:教研|备课|年级|学科|项目|课题|研修|研究|学习|科)?组(?![织长成])|年级|班级|班|学校|校(?![本园级内外])|园(?![本])|单位|处室|科室|部门|片区|社群|工作坊|坊|专题|单元|学科|科(?![研技学])|师傅|徒弟|对师徒|人(?![才]))'
/**
 * What makes a rate: 每学期, 每两周, 间周, 五年累计, 每人3年, 一学期一次, 每位教师, 各教研组. The last one before the quantity counts.
 * Its groups, in order: every, period; other; years; every, period; yearly; each; single; single; two; who; piece, lesson; whole.
 * They have no names: an object would be made of those for each match.
 */
export const RATE = [
  `(?:平均)?每(?:隔)?(${NUMBER})?个?(${SPAN})(?!级|段|次月)`,
  `(间周|隔周|双周|单周)`,
  `(?<![0-9至到~—-])(${NUMBER})年(?:内|一?周期内?)?(?:累计|计划|不少于|总计|共计|共|完成|修满|修完|须|应|须?累积|最多|至少|不超过|不得少于|不低于|$)`,
  `(?<=每[人名位个][^,。;]{0,4}|人均)(?<![0-9])(${NUMBER})(学?年)`,
  `((?<!全|一)年累计|年均|学年累计)|(?<![学全本上])(年人均)`,
  `(?<!第)(一(?:学期|学年|年|周|月|个月))(?=(?:要|得|累计)?[上写读听讲]?$)`,
  `(?<!第)(一(?:学期|周|个?月))(?=(?:(?![来里中间以内])[\\u4e00-\\u9fff]{2,3}|[上写读听讲][\\u4e00-\\u9fff]{3,4})$)`,
  `(两)周(?=[\\u4e00-\\u9fff]{2,4}$)`,
  `(人均|(?:每|各)(?:一)?(?:位|名|个|所|支|间|门)?(?:${EACH})|每(?:位|名|个|所|支|间|门)[\\u4e00-\\u9fff]{1,6}?(?=(?:一?(?:${SPAN}))?(?:$|[,至不须要应必需都均平在最上读写撰听参交由做作开完承听主推举进完精为与和可每各]|[0-9]|\\uE000)))`,
  `(?:每|各)([次期轮场篇本份节堂])(课(?![题程]))?`,
  `(全年|全学年|全学期|[一二两三四五六]个(?:学期|月)(?:共|内|来))`
].join('|')
const FIGURE = characterSet('0-9')
const YEAR = characterSet('年')

/** Most of what could begin a rate are figures, and those begin one only where they count years: 3年, 12学年. */
export function mayBeRate(text: string, at: number): boolean {
  return !FIGURE.at(text, at) || YEAR.next(text, at + 1, Math.min(text.length, at + 4)) < Math.min(text.length, at + 4)
}

/** Totals and parts are no rates: 全年共4次, 其中 3 次. */
export const TOTAL =
  '其中|当中|先后|(?<!每学期|每学年|每年|每|每学)(?:期末|学期末|年终|年底)|(?:全年|全学年|本学期|一年来|一学期来|学期)?(?:共计|总计|合计|共(?!同|建|享)|累计(?!不))'
