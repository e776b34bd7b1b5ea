import type { z } from 'zod'
import { checkSchema } from './kinds/check.js'
import { documentKindSchema } from './kinds/document-kind.js'
import { entitySchema } from './kinds/entity.js'
import { lexiconSchema } from './kinds/lexicon.js'
import { outlineWordsSchema } from './kinds/outline-words.js'
import { profileSchema } from './kinds/profile.js'
import { repairSchema } from './kinds/repair.js'
import { residueSchema } from './kinds/residue.js'
import { sectionRoleSchema } from './kinds/section-role.js'
import { shieldSchema } from './kinds/shield.js'

/** The folders of rule files and what stands in their files; each folder holds one kind of rule. */
export const SCHEMAS = {
  lexicons: lexiconSchema,
  shields: shieldSchema,
  entities: entitySchema,
  repairs: repairSchema,
  sections: sectionRoleSchema,
  residue: residueSchema,
  documents: documentKindSchema,
  outline: outlineWordsSchema,
  checks: checkSchema,
  profiles: profileSchema
} as const

export type Folder = keyof typeof SCHEMAS
export type Item<K extends Folder> = z.output<(typeof SCHEMAS)[K]>
