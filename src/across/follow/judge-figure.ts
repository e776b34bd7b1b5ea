import type { Stated } from './amount-words.js'
import { type Comparison, compareAmounts } from './compare-amounts.js'
import { findCue } from './find-cue.js'
import { findMention } from './find-mention.js'
import type { FigurePromise } from './find-promises.js'
import type { FollowWords } from './follow-words.js'
import type { Judged } from './judged.js'
import type { Page } from './page.js'
import { SURE, scoreDeed } from './score-deed.js'
import { subjectOf } from './subject-of.js'
import { tellAmount } from './tell-amount.js'

interface Weighed {
  readonly deed: Stated
  readonly score: number
  readonly comparison: Comparison | undefined
}

/** What became of a promise with a figure. What cannot be compared is undecided. */
export function judgeFigure(
  { stated }: FigurePromise,
  deeds: readonly Stated[],
  plan: Page,
  summary: Page,
  words: FollowWords
): Judged {
  const weighed = deeds
    .map((deed): Weighed => ({ deed, score: scoreDeed(stated, deed, words), comparison: undefined }))
    .filter(({ score }) => score > 0)
    .map((one) => ({ ...one, comparison: compareAmounts(stated, one.deed, plan, summary) }))
  const best = weighed.reduce((most, { score }) => Math.max(most, score), 0)
  const sure = weighed.filter(({ score }) => score >= SURE && score >= best - 0.1)
  const asked = `计划${tellAmount(stated)}`
  const done = sure.find(({ comparison, deed }) => comparison?.outcome === 'done' && isWhole(deed, stated, words))
  if (done) return tell('done', done, `${asked}，总结${tellAmount(done.deed)}，已完成`)
  const cue = findCue(stated.amount.item!, contextTopic(stated), summary, words)
  const less = lessThan(sure, stated, asked, words)
  // 3项结题，2项延期 is less; 改为两周一次 is another thing.
  if (cue && !(less?.evidence && less.evidence.start < cue.at && less.evidence.end <= cue.at))
    return { outcome: cue.outcome, evidence: cue.evidence, message: `${asked}，${cue.message}` }
  const over = sure.find(({ comparison }) => comparison?.outcome === 'changed')
  if (over) return tell('changed', over, `${asked}，总结${tellAmount(over.deed)}，超过了计划`)
  return less ?? mentioned(weighed, stated, asked, summary, words)
}

const contextTopic = ({ clause }: Stated) => clause.text

/** 语文组人均22节 is not yet what all teachers did. */
function isWhole(deed: Stated, promise: Stated, words: FollowWords): boolean {
  return subjectOf(deed, words) === undefined || subjectOf(promise, words) !== undefined
}

function tell(outcome: Judged['outcome'], { deed, comparison }: Weighed, sentence: string): Judged {
  const note = comparison?.note ? `（${comparison.note}）` : ''
  return { outcome, evidence: { start: deed.start, end: deed.end }, message: sentence + note }
}

/** Fewer than promised: one total, or each of several groups; several smaller figures of other occasions add up to who knows what. */
function lessThan(sure: readonly Weighed[], promise: Stated, asked: string, words: FollowWords): Judged | undefined {
  const whole = sure.filter(({ deed, comparison }) => comparison && isWhole(deed, promise, words))
  const less = whole.filter(({ comparison, deed }) => comparison!.outcome === 'partly' && !isOccasion(deed))
  const most = less.reduce<Weighed | undefined>(
    (a, b) => (a && a.deed.amount.value >= b.deed.amount.value ? a : b),
    undefined
  )
  const sum = less.reduce((total, { deed }) => total + deed.amount.value, 0)
  if (most && whole.length === less.length && (less.length === 1 || sum < promise.amount.value))
    return tell('partly', most, `${asked}，总结${tellAmount(most.deed)}，没有达到`)
  if (whole.length > 0) return undefined
  const parts = sure.filter(({ comparison }) => comparison)
  const short = parts.filter(({ comparison }) => comparison!.outcome === 'partly')
  if (parts.length < 2) return undefined
  const list = parts.map(({ deed }) => `${subjectOf(deed, words)}${deed.amount.text}`).join('、')
  return short.length === 0
    ? tell('done', parts[0]!, `${asked}，总结${list}，已完成`)
    : tell('partly', short[0]!, `${asked}，总结${list}，其中${short.length}个没有达到`)
}

/** 10月举办讲座1次 is one time of perhaps many. */
function isOccasion({ before, amount }: Stated): boolean {
  return amount.per === undefined && /[0-9一二三四五六七八九十]月/.test(before) && !/共|累计|合计|总计/.test(before)
}

function mentioned(
  weighed: readonly Weighed[],
  promise: Stated,
  asked: string,
  summary: Page,
  words: FollowWords
): Judged {
  const near = weighed.reduce<Weighed | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
  if (near && near.score >= 0.5)
    return tell(
      'undecided',
      { ...near, comparison: undefined },
      `${asked}，总结${tellAmount(near.deed)}，口径不同或不能断定是同一件事，请人工核对`
    )
  const mention = findMention(promise.amount.item!, promise.clause.text, summary, words)
  if (mention === 'vague')
    return { outcome: 'undecided', evidence: null, message: `${asked}，说法笼统，总结里无从核对` }
  if (mention && isOnce(promise) && words.alike(promise.amount.item!).some((name) => mention.text.includes(name)))
    return { outcome: 'done', evidence: mention, message: `${asked}，总结写到“${mention.text.slice(0, 24)}”` }
  if (mention) return { outcome: 'undecided', evidence: mention, message: `${asked}，总结提到了，没有可比的数字` }
  return { outcome: 'not-mentioned', evidence: null, message: `${asked}，总结没有提到` }
}

/** What is to be held once was held where it is told of. */
function isOnce({ amount: { value, max, per, unit } }: Stated): boolean {
  return value === 1 && max === undefined && per?.period === undefined && /^[次场届期]$/.test(unit)
}
