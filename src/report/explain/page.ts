import type { ListedRule } from '../../rule/list-rules.js'
import type { Colours, Style } from '../style.js'
import type { Wording } from '../wording.js'
import type { ExplainWording } from './explain-wording.js'

/** What every part of a printed explanation needs. */
export interface Page {
  readonly style: Style
  readonly words: ExplainWording
  readonly names: Wording
  readonly colours: Colours
  readonly rules: ReadonlyMap<string, ListedRule>
  /** The document's text as extracted. */
  readonly source: string
}
