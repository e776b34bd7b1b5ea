import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

/** The rules that the checks see. */
export type CheckRules = Pick<Ruleset, 'checks' | 'lexicons' | 'profiles' | 'residue' | 'sections'>

/** One form of check: what it holds against a document, or for it; nothing where its rule is not there. */
export type Form = (document: Resolved, rules: CheckRules) => readonly Finding[]
