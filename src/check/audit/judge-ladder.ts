import type { Band, Ladder } from './find-ladders.js'
import { say } from './say.js'
import type { Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

const EPSILON = 1e-9

/**
 * Where neighbouring bands leave a gap or overlap. Scores are whole unless the bands have decimals: 40-36 and 35-24 adjoin,
 * 35.9-24 and 23以下 leave 23 to 24 open. One mark in two bands (80-90, 90-100) is common and not held against the text.
 */
export function judgeLadder({ bands }: Ladder): readonly Verdict[] {
  const pairs = bands.slice(1).flatMap((lower, at) => {
    const higher = bands[at]!
    return higher.low === undefined || lower.high === undefined ? [] : [{ higher, lower, gap: higher.low - lower.high }]
  })
  const step = Math.min(1, ...pairs.map(({ gap }) => gap).filter((gap) => gap > EPSILON))
  return pairs.flatMap<Verdict>(({ higher, lower, gap }) => {
    const place = { span: lower.span, related: [{ span: higher.span, label: '上一档' }] }
    const [to, from] = [writeFigure(lower.high!), writeFigure(higher.low!)]
    if (gap > step + EPSILON)
      return [
        say(
          place,
          'inconsistent',
          `分档不衔接：“${lower.text}”与“${higher.text}”之间，${to}至${from}分没有归入任何一档`
        )
      ]
    if (gap < -EPSILON)
      return [say(place, 'inconsistent', `分档重叠：“${lower.text}”与“${higher.text}”，${from}至${to}分归入了两档`)]
    if (Math.abs(gap) <= EPSILON && closed(lower) && closed(higher))
      return [say(place, 'undecided', `“${lower.text}”与“${higher.text}”都含${to}分，请写明归哪一档`)]
    return []
  })
}

/** 80-90 has its ends; 60分以下 is usually meant without. */
function closed({ low, high, text }: Band): boolean {
  return (low !== undefined && high !== undefined && !text.includes('<')) || /及|含/.test(text)
}
