import type { PageRow } from './data.js'

/** 9/10; a dash where a document is not judged. */
export function scoreOf({ score }: Pick<PageRow, 'score'>): string {
  return score ? `${score.points}/${score.outOf}` : '—'
}
