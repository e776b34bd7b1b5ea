import type { FollowWords } from './follow-words.js'

/** Words of a passage that tell what it is about: two characters or more, no figures, none that anything is about. */
export function topic(text: string, words: FollowWords): string[] {
  const found = (text.match(/[\u3400-\u9fff]+/g) ?? [])
    .flatMap((run) => words.cut(run))
    .filter((word) => word.length > 1 && !words.generic.has(word) && !NUMERAL.test(word))
  return [...new Set(found)]
}

const NUMERAL = /^[第每约近共各]?[一二三四五六七八九十百千两几余多]+[个次场节篇本项名人位份门期轮周月年学时]*$/
