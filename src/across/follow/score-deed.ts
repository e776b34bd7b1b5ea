import distance from 'natural/lib/natural/distance/index.js'
import type { Stated } from './amount-words.js'
import type { FollowWords } from './follow-words.js'
import { itemLikeness } from './item-likeness.js'
import { levelOf } from './level-of.js'
import { subjectOf } from './subject-of.js'
import { topic } from './topic.js'
import { comparableUnits } from './units.js'
import { whoOf } from './who-of.js'

/** From here on an amount of the summary speaks of what the plan promised. */
export const SURE = 0.75

/**
 * How surely an amount of the summary is of what a promise is: by the names of the two things, their levels, of whom
 * they are told, and for names that fit anything by the words around them. 0 is surely not, from `SURE` on it is.
 */
export function scoreDeed(promise: Stated, deed: Stated, words: FollowWords): number {
  const [p, d] = [promise.amount, deed.amount]
  if (p.item === undefined || !comparableUnits(p.unit, d.unit)) return 0
  const [levelP, levelD] = [levelOf(promise), levelOf(deed)]
  if (levelP !== undefined && levelD !== undefined && levelP !== levelD) return 0
  const [whoP, whoD] = [subjectOf(promise, words), subjectOf(deed, words)]
  if (whoP !== undefined && whoD !== undefined && whoP !== whoD) return 0
  // 每位教师研修不少于30学时, 人均完成31学时: the hours of a teacher's whole year or term.
  if (p.type === 'hours' && words.generic.has(p.item) && isOfEach(promise) && isOfEach(deed)) return 1
  const here = contextOf(deed)
  const about = topic(contextOf(promise), words).filter((word) => word !== p.item)
  const met = about.filter((word) => words.alike(word).some((one) => here.includes(one)))
  const likeness = itemLikeness(p.item, d.item ?? '', words)
  let score = likeness
  if (words.generic.has(p.item)) {
    score = met.length === 0 ? likeness * 0.5 : likeness * (0.5 + met.length / about.length / 2)
  } else if (likeness === 0.8) {
    const [short, long] = p.item.length < d.item!.length ? [p.item, d.item!] : [d.item!, p.item]
    const more = topic(long.replace(short, ' '), words)
    const other = long === d.item ? contextOf(promise) : here
    score = more.every((word) => other.includes(word)) ? 1 : 0.7
  } else if (likeness === 0 && here.includes(p.item) && p.unit === d.unit) score = 0.7
  score = Math.max(score, saidAlike(promise, deed))
  if ((levelP === undefined) !== (levelD === undefined)) score *= 0.7
  if (whoP !== undefined && whoD === undefined) score *= 0.7
  return about.length > 0 && met.length === 0 ? score * 0.95 : score
}

const isOfEach = (stated: Stated) => stated.amount.partOf === undefined && whoOf(stated) === 'person'

/** Likeness of two clauses without their figures, from which on they speak of one thing whatever it is called. */
const SAID_ALIKE = 0.65
/** Figures, rates and words of extent. */
const MEASURES =
  /每?[0-9.一二三四五六七八九十两]+个?(?:[次场期节篇本项名人位份门轮周月年]|学期|学时)?|每(?:学期|学年|[周月年人])|[全本]学?[年期]|全年|共计?|累计|不少于|以上|坚持|了/g

/** 派出12名教师参加省级培训, 选派12名教师参加省级培训: 0.8 where the clauses are alike, else 0. */
function saidAlike(promise: Stated, deed: Stated): number {
  const [a, b] = [promise, deed].map(({ clause }) => clause.text.replace(MEASURES, '')) as [string, string]
  return a.length > 3 && b.length > 3 && distance.DiceCoefficient(a, b) >= SAID_ALIKE ? 0.8 : 0
}

/** What is said close to an amount: its clause and the one before. */
export function contextOf({ before, behind }: Stated): string {
  const clauses = before.split(/[，,；;。]/)
  return clauses.slice(-2).join('，') + /^[^，,；;。]*/.exec(behind)![0]
}
