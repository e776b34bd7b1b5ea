import type { Lexicon } from '../../rule/lexicons.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { groupName } from '../view/group-name.js'
import type { Chapter } from './chapter.js'
import { entryOf } from './entry-of.js'
import { inGroups } from './in-groups.js'
import { wordList } from './word-list.js'

/** Every word list, by files. */
export function lexiconChapter({ lexicons }: Pick<Ruleset, 'lexicons'>): Chapter {
  return {
    id: 'lexicons',
    title: '词表',
    intro: ['规则用到的词都在这里。要让程序多认一个词，在所写的文件里加上它就行，不用改程序。'],
    parts: inGroups([...lexicons.values()], ({ origin }) => FILES[origin.file] ?? origin.file).map(([title, list]) => ({
      title,
      entries: list.map((lexicon) => entryOf(lexicon, factsOf(lexicon), []))
    }))
  }
}

const FILES: Readonly<Record<string, string>> = {
  'lexicons/audit.yml': '核对用的词',
  'lexicons/copies.yml': '相同文字',
  'lexicons/figures.yml': '总表的关键数字',
  'lexicons/follow.yml': '计划与总结对照',
  'lexicons/idioms.yml': '成语',
  'lexicons/items.yml': '数量所数的东西',
  'lexicons/levels.yml': '级别',
  'lexicons/offices.yml': '职务和身份',
  'lexicons/organizations.yml': '学校和单位',
  'lexicons/person-stops.yml': '不是人名的词',
  'lexicons/qualifiers.yml': '界限',
  'lexicons/status.yml': '目标与已有',
  'lexicons/surnames.yml': '姓氏',
  'lexicons/units.yml': '单位'
}

function factsOf({ words, groupOf }: Lexicon): [string, string][] {
  const groups = inGroups([...groupOf], ([, group]) => group)
  if (groups.length <= 1 && (groups[0]?.[0] ?? '') === '') return [['', wordList(words.size > 0 ? groupOf.keys() : [])]]
  return groups.map(([group, list]) => [groupName(group), wordList(list.map(([word]) => word))])
}
