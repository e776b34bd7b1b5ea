import { characterSet } from '../../character-set.js'
import type { Page } from './page.js'
import { readName } from './read-name.js'

/** Between a list and what it is said to be: 任, 为, 担任县级. */
const HOLDS =
  /^(?:分别|共同|一起)?(?:当选为|被认定为|认定为|被命名为|被聘为|被评为|被选为|聘为|评为|担任|兼任|任|为|兼)[\u3400-\u9fff]{0,8}$/
/** 以及各教研组长为: the others are said to be it, too. */
const OTHERS = /^(?:等|以及|及|和|、)[^,。;:!?\n]{0,24}(?:为|(?<![主责])任|担任)[\u3400-\u9fff]{0,8}$/
/** 三位, 等7名县级 */
const COUNTED = /^(?:等|等?(?:[0-9]+|[一二两三四五六七八九十]+)余?(?:位|名|个|人))[\u3400-\u9fff]{0,6}$/
/** 为师傅颁发聘书: for them, and not as one of them. */
const DOES = /^(?:们|颁|发|送|提供|准备|配备|搭|戴|敬|上|讲|开|举办)/
/** What all of these begin with. */
const BEGINS = characterSet('分共一当被认聘评担兼任为等以及和、0-9二两三四五六七八九十')
const CUT = characterSet(',。;:!?()《》\n')
const FARTHEST = 36

/**
 * What the people of a list are said to be right behind it: 任组长, 为副组长, 三位班主任, 等专家, 以及各教研组长为成员.
 * @param end of the last name with what belongs to it.
 */
export function rolesBehind(page: Page, end: number): readonly string[] {
  const { text } = page
  // 校长张三主讲: what somebody of an office is there for.
  const behind = text[end] === ' ' ? end + 1 : end
  if (text.startsWith('主讲', behind) || text.startsWith('主评', behind)) return [text.slice(behind, behind + 2)]
  if (!BEGINS.at(text, end)) return NONE
  const to = CUT.next(text, end, Math.min(end + FARTHEST, text.length))
  for (let at = end + 1; at < to; at++) {
    const office = page.officeAt(at)
    if (!office || office.use === 'address' || office.label) continue
    const between = text.slice(end, at)
    if (between === '为' && DOES.test(text.slice(office.end, office.end + 2))) return NONE
    if (HOLDS.test(between)) return [office.name, ...alsoHeld(page, office.end)]
    if (OTHERS.test(between) || COUNTED.test(between)) return [office.name]
  }
  return NONE
}

const NONE: readonly string[] = []

/** 任校长兼书记, 担任班主任和备课组长; in 为组长、教研室主任张三 the other office is another's. */
function alsoHeld(page: Page, end: number): readonly string[] {
  const joined = /^(?:兼任?|和|、|及)/.exec(page.text.slice(end, end + 2))
  const office = joined ? page.officeAt(end + joined[0].length) : undefined
  return office && !readName(page, office.end) ? [office.name] : []
}
