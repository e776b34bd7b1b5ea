import type { CheckRule } from './compile-check.js'
import type { Repairs } from './compile-repairs.js'
import type { Profile } from './extend-profiles.js'
import type { DocumentKind } from './kinds/document-kind.js'
import type { EntityItem, QuantityItem } from './kinds/entity.js'
import type { OutlineWords } from './kinds/outline-words.js'
import type { ResidueRule } from './kinds/residue.js'
import type { SectionRole } from './kinds/section-role.js'
import type { ShieldItem } from './kinds/shield.js'
import type { Lexicons } from './lexicons.js'
import type { Place } from './read-rule-file.js'
import type { ShieldPatterns } from './shield-patterns.js'

/** A rule with the place that it was read from. */
export type Rule<Item> = Item & { readonly origin: Place }

/** All shield rules, ready for walking a text once. */
export interface Shields extends ShieldPatterns {
  readonly rules: readonly Rule<ShieldItem>[]
}
/** A quantity rule, its pattern cut at the numeral: `left` ends there, `right` starts behind it; both sticky. */
export type QuantityRule = Rule<QuantityItem> & {
  readonly left: RegExp
  readonly right: RegExp
  /** What the figures that the groups `plus0`, `plus1` … of `right` hold are multiplied by before they are added. */
  readonly plus: readonly number[]
  readonly notBefore?: RegExp | undefined
  readonly notAfter?: RegExp | undefined
}

/** Every rule file, read, validated and frozen once; data, not behaviour. */
export interface Ruleset {
  readonly lexicons: Lexicons
  readonly shields: Shields
  readonly repairs: Repairs
  readonly quantities: readonly QuantityRule[]
  readonly entities: readonly Rule<EntityItem>[]
  readonly sections: readonly Rule<SectionRole>[]
  readonly residue: readonly Rule<ResidueRule>[]
  readonly kinds: readonly Rule<DocumentKind>[]
  readonly outline: readonly Rule<OutlineWords>[]
  readonly checks: readonly CheckRule[]
  readonly profiles: readonly Profile[]
  /** SHA-256 over the names and bytes of all rule files. */
  readonly sha256: string
}

/** What a stage does: it knows more at the end than at the beginning, forgets nothing, and sees only the rules it names. */
export type Stage<In, Out extends In, Need extends keyof Ruleset = never> = (
  document: In,
  rules: Pick<Ruleset, Need>
) => Out
