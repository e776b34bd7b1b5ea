import type pc from 'picocolors'
import type { Lang } from './wording.js'

/** How a terminal shows things; `width` in columns, of which a Chinese character takes two. */
export interface Style {
  readonly width: number
  readonly colour: boolean
  readonly lang: Lang
}

export type Colours = ReturnType<typeof pc.createColors>
