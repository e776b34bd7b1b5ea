import { oncePer } from '../../once-per.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import type { Read, Reading } from './add-reading.js'
import type { Amount } from './amount.js'
import { beginsIn } from './begins-in.js'
import { cue } from './cue.js'
import { isPlain } from './is-plain.js'
import { ofNamedWhole } from './of-named-whole.js'
import { ofRate } from './of-rate.js'
import type { Stretch, Survey } from './survey.js'

/** A part with the name of its whole, of which the document does not say how much it is. */
export interface Unstated {
  readonly part: Amount
  readonly noun: string
}

/** How many amounts before a share are looked at, and how much text. */
const NEAR = 8
const REACH = 60

/**
 * What a share may be made of, the likeliest first. 占全年公用经费35万元的8% and 应参训78人,实际参训66人,参训率91% state both;
 * 占专任教师的92% names its whole, which is looked for in the document; 其中62人,占91% has it before 其中.
 */
export function findBases(
  surveyed: Survey,
  stretch: Stretch,
  share: Amount,
  reader: Reader
): { readonly readings: readonly Reading[]; readonly unstated?: Unstated } {
  const { text } = surveyed
  const { passage } = stretch
  const at = firstFrom(stretch.amounts, share.span.start)
  const before: Amount[] = []
  for (let earlier = Math.max(0, at - NEAR); earlier < at; earlier++)
    if (isPlain(stretch.amounts[earlier]!)) before.push(stretch.amounts[earlier]!)
  if (before.length === 0) return NOTHING
  const { mayBeOfWhole, isRate } = cues(reader)
  const read: Read = { share, rounding: reader.limit('rounding') }
  const start = Math.max(stretch.span.start, share.span.start - REACH)
  const lead = text.slice(start, share.span.end)
  const ofWhole = mayBeOfWhole(text, start, share.span.end) && matchesOf(lead, reader.pattern('of-whole')).at(-1)
  if (!ofWhole)
    return isRate(text, start, share.span.end) ? { readings: ofRate(surveyed, read, before, passage, reader) } : NOTHING
  const from = share.span.end - lead.length + ofWhole.index
  const noun = ofWhole.groups!['whole'] ?? ''
  const readings = ofNamedWhole(surveyed, { passage, read, before, from, noun }, reader)
  const part = before.findLast(({ span }) => span.end <= from)
  const alone = before.filter(({ value }) => value.type === part?.value.type).length === 1
  const telling =
    part &&
    (alone || part.value.type === 'money') &&
    noun !== '' &&
    (part.value.type === 'money' || /^[人名位]$/.test(part.value.unit))
  return telling ? { readings, unstated: { part, noun } } : { readings }
}

const NOTHING = { readings: [] }

const cues = oncePer((reader: Reader) => ({
  mayBeOfWhole: beginsIn(reader.pattern('of-whole')),
  isRate: cue(reader.pattern('rate'))
}))
