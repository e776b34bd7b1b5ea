import type { Ruleset } from '../../rule/ruleset.js'
import { anchorOf } from './anchor-of.js'
import type { Chapter, Entry, HandbookExample } from './chapter.js'
import { checkChapter } from './check-chapter.js'
import { entityChapter } from './entity-chapter.js'
import { HANDBOOK_STYLE } from './handbook-style.js'
import { html } from './html.js'
import { lexiconChapter } from './lexicon-chapter.js'
import { markFinds } from './mark-finds.js'
import { profileChapter } from './profile-chapter.js'
import { structureChapters } from './structure-chapters.js'
import { textChapters } from './text-chapters.js'

/**
 * The handbook of all rules, for people who have never programmed: one page of HTML that needs nothing beside it. What a
 * rule is written in (patterns, codes) is not shown; its reason, its examples and its words are.
 */
export function handbook(rules: Ruleset): string {
  const chapters = [
    ...structureChapters(rules),
    ...textChapters(rules),
    entityChapter(rules),
    checkChapter(rules),
    profileChapter(rules),
    lexiconChapter(rules)
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>研鉴规则手册</title>
<style>${HANDBOOK_STYLE}</style>
</head>
<body>
<header><h1>研鉴规则手册</h1>
<p>程序怎样读校本研修的计划和总结：认什么，查什么，为什么，举例说明。手册由规则文件印出，规则改了，再印一次就是新的。</p>
${legend()}</header>
<nav aria-label="目录"><h2 id="contents">目录</h2>
<ol>${chapters.map(contentsOf).join('')}<li><a href="#index">规则编号索引</a></li></ol></nav>
<main>
${chapters.map(chapterOf).join('\n')}
${indexOf(chapters)}
</main>
</body>
</html>
`
}

function legend(): string {
  const fires: HandbookExample = {
    text: '全年不少于72学时',
    label: '读出',
    fires: true,
    finds: [{ text: '不少于72学时', told: '数值 72，单位 学时，不少于' }]
  }
  const near: HandbookExample = {
    text: '执教第1课时',
    label: '不读作学时',
    fires: false,
    finds: [],
    because: '序号，不是数量'
  }
  return `<section class="legend"><h2>怎样看例子</h2>
<p>每条规则先说为什么要有它，再举例。绿边的例子，规则认出了涂色的字；橙边的，是要指出来的毛病；灰边的是“近例”：看着像，其实不是，后面写着原因。</p>
<ul class="examples">${exampleOf(fires)}${exampleOf(near)}</ul>
<p>报告和 <code>yanjian explain</code> 里提到规则时用的是编号（如 <code>hours.amount</code>），书末有索引。例子中的学校和人都是虚构的。</p></section>`
}

function contentsOf({ id, title, parts }: Chapter): string {
  const list = parts.map((part, n) => `<li><a href="#${partId(id, n)}">${html(part.title)}</a></li>`)
  return `<li><a href="#${id}">${html(title)}</a><ul>${list.join('')}</ul></li>`
}

const partId = (chapter: string, n: number) => `${chapter}-${n + 1}`

function chapterOf(chapter: Chapter, at: number): string {
  const parts = chapter.parts.map((part, n) => {
    const entries = part.entries.map((entry) => entryHtml(chapter.id, entry))
    return `<section class="part"><h3 id="${partId(chapter.id, n)}">${html(part.title)}</h3>\n${entries.join('\n')}</section>`
  })
  const intro = chapter.intro.map((text) => `<p>${html(text)}</p>`).join('')
  return `<section class="chapter${chapter.accuses ? ' accuses' : ''}"><h2 id="${chapter.id}"><span>第${at + 1}章</span> ${html(chapter.title)}</h2>
<div class="intro">${intro}</div>
${parts.join('\n')}</section>`
}

function entryHtml(chapter: string, { id, why, file, line, facts, examples }: Entry): string {
  const known = facts.map(([name, value]) => `${name && `<dt>${html(name)}</dt>`}<dd>${value}</dd>`).join('')
  return `<article id="${anchorOf(chapter, id)}"><h4>${html(why)}</h4>
<p class="where"><code>${html(id)}</code> <span>rules/${html(file)} 第 ${line} 行</span></p>
${known && `<dl>${known}</dl>`}${examples.length > 0 ? `<ul class="examples">${examples.map(exampleOf).join('')}</ul>` : ''}</article>`
}

function exampleOf(example: HandbookExample): string {
  const { label, fires, finds, because } = example
  const told = finds.flatMap(({ text, told }) => (told ? [`<li><b>${html(text)}</b> ${html(told)}</li>`] : []))
  return (
    `<li class="${fires ? 'fires' : 'near'}"><b class="label">${html(label)}</b><blockquote>${markFinds(example)}</blockquote>` +
    `${told.length > 0 ? `<ul class="told">${told.join('')}</ul>` : ''}` +
    `${because ? `<p class="because">因为：${html(because)}</p>` : ''}</li>`
  )
}

/** Every rule by the id that reports give it, with its chapter; word lists have a chapter of their own. */
function indexOf(chapters: readonly Chapter[]): string {
  const rules = chapters
    .filter(({ id }) => id !== 'lexicons')
    .flatMap(({ id, parts }) => parts.flatMap(({ entries }) => entries.map((entry) => ({ chapter: id, entry }))))
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0))
  const items = rules.map(
    ({ chapter, entry }) => `<li><a href="#${anchorOf(chapter, entry.id)}"><code>${html(entry.id)}</code></a></li>`
  )
  return `<section class="chapter"><h2 id="index">规则编号索引</h2><p>共 ${rules.length} 条规则。</p><ul class="index">${items.join('')}</ul></section>`
}
