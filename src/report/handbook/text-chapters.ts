import type { ShieldKind } from '../../document.js'
import type { Ruleset } from '../../rule/ruleset.js'
import type { Chapter } from './chapter.js'
import { entryOf } from './entry-of.js'
import { html } from './html.js'
import { inGroups } from './in-groups.js'
import { listsOf } from './lists-of.js'

/** Which wrong words are known, and which figures are no amounts. */
export function textChapters(rules: Pick<Ruleset, 'repairs' | 'shields' | 'lexicons'>): Chapter[] {
  return [repairs(rules), shields(rules)]
}

const REPAIRS: Readonly<Record<string, string>> = {
  'repairs/conversion.yml': '简繁转换出的错',
  'repairs/homophones.yml': '同音字、近音字',
  'repairs/idioms.yml': '成语和固定说法',
  'repairs/look-alikes.yml': '形近字、多字少字',
  'repairs/lost-bytes.yml': '传输中坏掉的字',
  'repairs/over-converted.yml': '转换过头的字',
  'repairs/variants.yml': '异体写法'
}

function repairs({ repairs }: Pick<Ruleset, 'repairs'>): Chapter {
  return {
    id: 'repairs',
    accuses: true,
    title: '错别字和坏字',
    intro: [
      '只收来由清楚的错字：输入法的同音字、形近字、简繁转换出错、编码损坏。每个词左边是错的，右边是对的。',
      '原文一个字也不改；读数的时候按改正后的读，并在报告里指出来。异体写法不算错，不指出。'
    ],
    parts: inGroups(repairs.rules, (rule) => REPAIRS[rule.origin.file] ?? rule.origin.file).map(([title, list]) => ({
      title,
      entries: list.map((rule) =>
        entryOf(
          rule,
          [
            ['错 → 对', pairs(rule.words)],
            ['怎样处理', treatment(rule)]
          ],
          rule.examples.map(({ text, finds, because }) => ({
            text,
            label: finds.length === 0 ? '没有错' : rule.tells ? '错字' : '异体',
            fires: finds.length > 0,
            finds: finds.map((find) => ({ text: find, ...(rule.words[find] && { told: `应为 ${rule.words[find]}` }) })),
            ...(because && { because })
          }))
        )
      )
    }))
  }
}

function treatment({ changes, tells }: { readonly changes: boolean; readonly tells: boolean }): string {
  if (!tells) return '按右边的词来读，不指出'
  return changes ? '按右边的词来读，并指出' : '只指出，仍按原样读'
}

function pairs(words: Readonly<Record<string, string>>): string {
  const items = Object.entries(words).map(([from, to]) => `<li><del>${html(from)}</del> → ${html(to)}</li>`)
  return `<ul class="words">${items.join('')}</ul>`
}

const SHIELDS: Readonly<Record<ShieldKind, string>> = {
  date: '日期',
  period: '学年和学期',
  work: '书名、文件名',
  ordinal: '第几',
  grade: '年级和班级',
  'document-number': '文号',
  version: '版本、工程代号',
  clock: '时刻',
  name: '名称里的数',
  idiom: '成语、缩语里的数',
  outline: '序号',
  reference: '图表号、年段等',
  weekday: '星期',
  placeholder: '没有填的空白',
  contact: '电话、账号、网址',
  duration: '时间长度'
}

function shields({ shields, lexicons }: Pick<Ruleset, 'shields' | 'lexicons'>): Chapter {
  return {
    id: 'shields',
    title: '看着像数量、其实不是的数',
    intro: [
      '“第1课时”不是1课时，“2.0工程”不是2，“〔2019〕1号”是文号。读数量之前先把这些认出来，整个地放在一边；日期和学年就在这里读出。'
    ],
    parts: inGroups(shields.rules, (rule) => SHIELDS[rule.kind]).map(([title, list]) => ({
      title,
      entries: list.map((rule) =>
        entryOf(
          rule,
          [['用到的词表', listsOf([rule.match], lexicons)]],
          rule.examples.map(({ text, shields, because }) => ({
            text,
            label: shields.length > 0 ? `认作${title}` : '不认作',
            fires: shields.length > 0,
            finds: shields.map((piece) => ({ text: piece })),
            ...(because && { because })
          }))
        )
      )
    }))
  }
}
