import type { Block, Role, ShieldKind } from '../../document.js'
import type { Misfit } from '../../extract/try-quantity.js'
import type { Lang } from '../wording.js'
import type { Change } from './changes-in.js'
import { en } from './explain-en.js'
import { zh } from './explain-zh.js'
import type { Origins } from './origins-of.js'

/** The words of an explanation. What rules say of themselves stays in Chinese. */
export interface ExplainWording {
  readonly headline: (path: string, part: string, offset: number) => string
  readonly part: (index: number, of: number) => string
  readonly labels: Readonly<
    Record<
      | 'where'
      | 'written'
      | 'read'
      | 'changed'
      | 'found'
      | 'lost'
      | 'hidden'
      | 'near'
      | 'known'
      | 'findings'
      | 'beside'
      | 'elsewhere',
      string
    >
  >
  readonly blocks: Readonly<Record<Block['kind'], string>>
  /** What a section is for; in English the role's own name. */
  readonly roles: Readonly<Record<Role, string>>
  readonly noSection: string
  readonly residue: (rule: string, why: string) => string
  readonly steps: Readonly<Record<Change['step'], string>>
  readonly nothing: string
  readonly unread: string
  readonly rule: string
  readonly colon: string
  readonly comma: string
  readonly has: string
  readonly held: string
  readonly fields: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly origins: Readonly<Record<NonNullable<Origins['item']>, string>>
  readonly cues: (words: readonly string[]) => string
  readonly noCues: string
  readonly longer: (by: string) => string
  readonly refused: (by: string) => string
  readonly shields: Readonly<Record<ShieldKind, string>>
  /** Of marks of the outline, which no rule of a file finds. */
  readonly outlineMark: string
  readonly misfits: Readonly<Record<Misfit, string>>
  readonly more: (count: number) => string
}

export const EXPLAIN_WORDING: Readonly<Record<Lang, ExplainWording>> = { zh, en }
