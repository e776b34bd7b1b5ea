import { ROLES } from '../../document.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { LABELS } from '../view/labels.js'
import type { Chapter, HandbookExample } from './chapter.js'
import { entryOf } from './entry-of.js'
import { html } from './html.js'
import { inGroups } from './in-groups.js'
import { wordList } from './word-list.js'

interface Example {
  readonly text: string
  readonly finds: readonly string[]
  readonly because?: string | undefined
}

/** How documents are told apart, how their parts are recognised, where headings end, and what is not the report's own. */
export function structureChapters(rules: Pick<Ruleset, 'kinds' | 'sections' | 'outline' | 'residue'>): Chapter[] {
  return [kinds(rules), sections(rules), outline(rules), residue(rules)]
}

function kinds({ kinds }: Pick<Ruleset, 'kinds'>): Chapter {
  return {
    id: 'kinds',
    title: '是计划、总结，还是别的',
    intro: [
      '先看标题：标题里最后一个说明文种的词决定。没有标题，或标题里没有这样的词，看正文的说法，是准备做还是已经做。',
      '计划和总结要求的栏目不同；别的文档（制度、通知、名单……）不查栏目。'
    ],
    parts: kinds.map((rule) => ({
      title: LABELS.kinds[rule.kind],
      entries: [
        entryOf(
          rule,
          [
            ['标题里的词', wordList(rule.words)],
            ['不算的说法', wordList(rule.except)]
          ],
          rule.examples.map(({ text, finds, because }) => ({
            text,
            label: `判为${finds.map((kind) => LABELS.kinds[kind]).join('、') || '不能确定'}`,
            fires: finds[0] === rule.kind,
            finds: [],
            ...(because && { because })
          }))
        )
      ]
    }))
  }
}

function sections({ sections }: Pick<Ruleset, 'sections'>): Chapter {
  return {
    id: 'sections',
    title: '各个部分怎样认出来',
    intro: [
      '每一部分由三样东西共同判断：标题的词、正文的说法、在文中的位置。标题说了算得最多，位置只作旁证。',
      '没有单独的标题，正文里写到了，也算有；只有标题、下面几乎没有话，算“薄弱”。'
    ],
    parts: [...sections]
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
      .map((rule) => ({
        title: rule.label,
        entries: [
          entryOf(
            rule,
            [
              ['哪类文档应有', rule.kinds.map((kind) => LABELS.kinds[kind]).join('、')],
              ['通常的位置', `全文的 ${percent(rule.stands[0])}–${percent(rule.stands[1])} 之间开始`],
              ['完整的标题', wordList(rule.titles)],
              ['标题里的词', wordList(rule.words)],
              ['不算的说法', wordList(rule.except)]
            ],
            rule.examples.map((example) => told(example, '算', '不算'))
          )
        ]
      }))
  }
}

const percent = (share: number) => `${Math.round(share * 100)}%`

const USES: Readonly<Record<string, string>> = {
  'heading-end': '标题收尾的词',
  'no-heading-end': '标题不会停在这里',
  'text-start': '正文开头的词',
  'text-start-weak': '正文常用的开头',
  sentence: '整句话的标志',
  'heading-name': '单独就是标题的词',
  'heading-filler': '标题前可有可无的词',
  'table-head': '表头的词'
}

function outline({ outline }: Pick<Ruleset, 'outline'>): Chapter {
  return {
    id: 'outline',
    title: '标题到哪里为止',
    intro: [
      '许多材料的标题和正文连成一行。序号后面到哪里是标题、从哪里起是正文，靠这些词来断。例子里标出的是认出的标题。'
    ],
    parts: outline.map((rule) => ({
      title: USES[rule.use] ?? rule.use,
      entries: [
        entryOf(
          rule,
          [['词', wordList(rule.words)]],
          rule.examples.map((example) => told(example, '标题', '没有标题'))
        )
      ]
    }))
  }
}

const TAKES = { match: '只去掉这几个字', sentence: '去掉这一句', line: '去掉这一行' } as const
const AT = { head: '正文之前', tail: '正文之后', anywhere: '全文' } as const

function residue({ residue }: Pick<Ruleset, 'residue'>): Chapter {
  return {
    id: 'residue',
    title: '不属于报告的文字',
    intro: ['从网页复制、由程序生成的材料常带着网站的导航、编者的话。这些文字不参加分析，报告里作为“无关文字”指出来。'],
    parts: inGroups(residue, (rule) => FILES[rule.origin.file] ?? rule.origin.file).map(([title, list]) => ({
      title,
      entries: list.map((rule) =>
        entryOf(
          rule,
          [
            ['在哪里找', AT[rule.at]],
            ['怎样处理', html(TAKES[rule.takes] + (rule.list ? '，下面像链接的几行也去掉' : ''))]
          ],
          rule.examples.map((example) => told(example, '无关文字', '是报告的文字'))
        )
      )
    }))
  }
}

const FILES: Readonly<Record<string, string>> = {
  'residue/editor.yml': '编者的话',
  'residue/program.yml': '程序生成的话',
  'residue/site.yml': '网站的文字'
}

function told({ text, finds, because }: Example, yes: string, no: string): HandbookExample {
  const fires = finds.length > 0
  return {
    text,
    label: fires ? yes : no,
    fires,
    finds: finds.map((find) => ({ text: find })),
    ...(because && { because })
  }
}
