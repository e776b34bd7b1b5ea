import { headingItem, runInItem } from './item-above.js'
import { inSentence, type Search } from './item-search.js'
import type { Surroundings } from './surroundings.js'

/** 徒弟每周听师傅课一次: whose lessons they are is no name of theirs. */
export function heard({ quantity, before }: Surroundings): string | undefined {
  const { unit } = quantity.value
  if (unit !== '节' && unit !== '堂' && unit !== '次') return undefined
  return before.endsWith('课') && LISTENED_TO.test(before.slice(-8)) ? '听课' : undefined
}

/** 至少听二十节: what is listened to are lessons. */
export function listened({ quantity, before, own }: Surroundings): string | undefined {
  const { unit } = quantity.value
  if (unit !== '节' && unit !== '堂') return undefined
  return /听[了够满足课]?$/.test(before.slice(-2)) || /^[^0-9一二三四五六七八九十]{0,4}听/.test(own)
    ? '听课'
    : undefined
}

const LISTENED_TO = /听(?:师傅|徒弟|师父|同事|同伴|同组|他人|别人|组内)(?:教师|老师)?的?课$/

/** 获部优1节: of the lessons that the sentence speaks of, else 优课. */
export function elidedCourse(search: Search): string | undefined {
  const { before } = search.around
  if (!before.endsWith('优') || !/[部国省市州盟地区县旗校园]优$/.test(before.slice(-2))) return undefined
  return inSentence(search, search.around.sentence.start) ?? runInItem(search) ?? headingItem(search) ?? '优课'
}
