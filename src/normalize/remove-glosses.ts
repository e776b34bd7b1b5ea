import { characterSet } from '../character-set.js'
import type { Rewritten } from '../offset-map.js'
import { matchesOf } from '../rule/matches-of.js'
import { rewriteMatches } from './rewrite-matches.js'

/**
 * Remove pinyin that a converter put behind characters: 達(dá) 學習(xué xí). FIELD-GUIDE 6.1.
 * What stands in brackets must be syllables with a tone mark, or, in a text that has several such glosses, a syllable
 * without tone (的(de)): 方案(ppt) is no gloss. Width must be folded before.
 */
export function removeGlosses(text: string): Rewritten {
  if (!mayHaveGloss(text)) return { text, map: [] }
  let toned = 0
  for (const [found] of matchesOf(text, GLOSS)) if (TONE.test(found)) toned++
  if (toned === 0) return { text, map: [] }
  return rewriteMatches(text, GLOSS, ([found]) =>
    TONE.test(found) || (toned > 2 && NEUTRAL.test(found)) ? '' : undefined
  )
}

const HAN = characterSet('\u3007\u3400-\u9FFF')
/** Letters of any kind, and signs below those of Chinese. */
const LETTER = characterSet('A-Za-z\u00C0-\u2FFF')

/** Whether a bracket behind a Chinese character begins with a letter. */
function mayHaveGloss(text: string): boolean {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1))
    if (LETTER.at(text, at + 1) && HAN.at(text, at - 1)) return true
  return false
}

const SYLLABLE = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêɑɡ\\u0300-\\u0304\\u0308\\u030C]{1,8}'
const GLOSS = new RegExp(`\\((?<=[\\u3007\\u3400-\\u9FFF]\\()${SYLLABLE}(?:[ '’]?${SYLLABLE}){0,3}\\)`, 'giu')
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300-\u0304\u030C]/iu
const NEUTRAL = /^\((?:de|le|zhe|zi|men|ma|ne|ba|me|tou|la|ya|a|er|li|guo)\)$/u
