import { characterSet } from '../../character-set.js'
import type { Amount } from './amount.js'
import { isPlain } from './is-plain.js'
import type { Survey } from './survey.js'

/** 学校公用经费 is 公用经费. */
const OWN = /^(?:学校|我校|本校|全校|全年|本年度|年度)(?=.)/
/** 在职教师 are 教师 as well; so is who is called 教职工 where shares are told. */
const STAFF = /^(?:在职|在编|在岗|在编在岗|全校|专任|现有)(?=教)/
const ALL_STAFF = /^教(?:职工|职员工|工)$/

/** The plain amounts of a document by what they count; made once for a document. */
export function amountsByItem(surveyed: Survey): ReadonlyMap<string, readonly Amount[]> {
  surveyed.byItem ??= sort(surveyed)
  return surveyed.byItem
}

function sort({ counted }: Survey): ReadonlyMap<string, readonly Amount[]> {
  const items = new Map<string, Amount[]>()
  for (const { amounts } of counted)
    for (const amount of amounts) {
      if (!amount.item || !isPlain(amount)) continue
      enter(items, amount.item, amount)
      if (!FIRST.at(amount.item, 0)) continue
      const plain = amount.item.replace(OWN, '').replace(STAFF, '').replace(ALL_STAFF, '教师')
      if (plain !== amount.item) enter(items, plain, amount)
    }
  return items
}

/** What those begin with. */
const FIRST = characterSet('学我本全年在专现教')

function enter(items: Map<string, Amount[]>, item: string, amount: Amount): void {
  const list = items.get(item)
  if (list) list.push(amount)
  else items.set(item, [amount])
}
