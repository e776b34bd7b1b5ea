import type { Level, Qualifier } from '../../document.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { LABELS } from '../view/labels.js'
import { perLabel } from '../view/per-label.js'
import type { Chapter } from './chapter.js'
import { entryOf } from './entry-of.js'
import { inGroups } from './in-groups.js'
import { listsOf } from './lists-of.js'

/** What is read out of a text: amounts, levels, people, institutions. */
export function entityChapter({ entities, lexicons }: Pick<Ruleset, 'entities' | 'lexicons'>): Chapter {
  return {
    id: 'entities',
    title: '读出什么：数量、级别、人和单位',
    intro: [
      '每读出一个值，都记着它在原文中的位置，以及数值、单位、界限（不少于、约……）等。数的是什么、多久一次、是目标还是已经做到，由前后的话决定。日期、学年、书名在上一章读出。',
      '几条规则争同一处时，说得更多的那条算数；用 yanjian explain 可以看到谁胜了、为什么。'
    ],
    parts: inGroups(entities, ({ type }) => LABELS.entityTypes[type]).map(([title, list]) => ({
      title,
      entries: list.map((rule) =>
        entryOf(
          rule,
          [
            [
              '用到的词表',
              rule.form === 'quantity' ? listsOf([rule.match, rule.unless?.before, rule.unless?.after], lexicons) : ''
            ]
          ],
          rule.examples.map(({ text, finds, because }) => ({
            text,
            label: finds.length > 0 ? '读出' : `不读作${title}`,
            fires: finds.length > 0,
            finds: finds.map((find) => ({ text: find.text, told: tell(find) })),
            ...(because && { because })
          }))
        )
      )
    }))
  }
}

const FIELDS: Readonly<Record<string, (value: unknown) => string>> = {
  value: (value) => `数值 ${value}`,
  max: (value) => `至 ${value}`,
  unit: (value) => `单位 ${value}`,
  qualifier: (value) => LABELS.qualifiers[value as Qualifier],
  item: (value) => `数的是${value}`,
  per: (value) => perLabel(value as Parameters<typeof perLabel>[0]),
  level: (value) => LABELS.levels[value as Level],
  object: (value) => `对象 ${value}`,
  count: (value) => `数量 ${value}`,
  status: (value) => LABELS.statuses[String(value)] ?? String(value),
  name: (value) => `名称 ${value}`,
  roles: (value) => `身份 ${(value as readonly string[]).join('、')}`,
  kind: (value) => LABELS.organizations[String(value)] ?? String(value),
  title: (value) => `题名 ${value}`
}

/** What an example says of an entity, in words; fields that no one reads have none. */
function tell(find: Readonly<Record<string, unknown>>): string {
  return Object.entries(FIELDS)
    .flatMap(([field, word]) => (field in find ? [word(find[field])] : []))
    .filter((word) => word !== '')
    .join('，')
}
