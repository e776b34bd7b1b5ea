import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/load/read-html.js'
import { PROSE, SUMMARY, traditional } from './reports.js'

const read = (html: string) => readHtml(Buffer.from(html))
const textOf = async (html: string) => (await read(html)).text
const paragraphs = SUMMARY.trim()
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => `<p>　　${line}</p>`)
  .join('\n')

/** A page as sites make them: the report in the middle, everything else around it. */
const page = (title: string, body: string) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}</title><style>p{margin:0}</style><script>document.write('<p>脚本</p>')</script></head>
<body>
<div class="header"><h1><a href="/">好文大全网</a></h1><ul><li><a href="/a">首页</a></li><li><a href="/b">工作总结</a></li></ul></div>
<div class="wrap"><div class="left">
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/x">总结</a></div>
${body}
<p>上一篇：<a href="/1">培训总结范文</a></p><p>下一篇：<a href="/2">教研组长总结</a></p>
<div class="related"><h3>相关文章</h3><ul><li><a href="/3">教师研修总结三篇</a></li><li><a href="/4">学校计划</a></li></ul></div>
</div><div id="sidebar"><h3>热门</h3><p>编辑部的话：欢迎投稿，稿费从优。</p><a href="/5">排行榜</a></div></div>
<div class="comments"><p>网友甲：写得真好，收藏了。谢谢分享！</p></div>
<div class="footer">Copyright © 2012 好文大全网 <a href="/icp">备案</a></div>
</body></html>`

const AROUND = /好文大全|首页|上一篇|下一篇|相关文章|热门|排行榜|网友|Copyright|脚本|编辑部/

describe('the main text of a page', () => {
  const report = `<div class="content">${paragraphs}</div>`
  const lines = paragraphs.replace(/<\/?p>/g, '')

  test('is the report, under its heading, and what was left out is told', async () => {
    const { text, marks, findings } = await read(page('临江中学总结_好文大全网', `<h2>临江中学总结</h2>${report}`))
    expect(text).toBe(`临江中学总结\n${lines}\n`)
    expect(marks).toEqual([{ kind: 'heading', level: 2, span: { start: 0, end: 6 } }])
    expect(findings).toMatchObject([{ check: 'residue', severity: 'info' }])
  })

  test('has the title of the page where it has none itself', async () => {
    const { text, marks } = await read(page('临江中学培训总结 - 好文大全网', report))
    expect(text).toBe(`临江中学培训总结\n${lines}\n`)
    expect(marks[0]).toMatchObject({ kind: 'heading', level: 1 })
  })

  test('has the title that stands above it, set larger but no heading, and not the name of the site', async () => {
    const html = `<html><head><title>松坪教育信息网</title></head><body><table><tr><td><a href="/">首页</a></td><td><a href="/z">工作总结</a></td></tr>
<tr><td><table><tr><td>栏目：工作总结</td></tr><tr><td><a href="/a">校本研修工作总结</a></td></tr></table></td>
<td><table><tr><td align=center><font size=5><b>松坪小学2024年校本研修工作总结</b></font></td></tr><tr><td>来源：松坪小学　点击数：326</td></tr>
<tr><td>${paragraphs}</td></tr><tr><td>上一条：<a href="/b">教研活动安排</a></td></tr></table></td></tr></table></body></html>`
    const lines = (await textOf(html)).trimEnd().split('\n')
    expect(lines[0]).toBe('松坪小学2024年校本研修工作总结')
    expect(lines.join('')).not.toMatch(/信息网|首页|栏目|点击数|上一条/)
  })

  test('keeps the table in it, and an opening and an end outside of the middle', async () => {
    const opening = '<div><p>为了总结经验，学校召开了会议；现将有关情况报告如下，请各位领导审阅。</p></div>'
    const table = '<table><tr><th>项目</th><th>次数</th></tr><tr><td>听课</td><td>20</td></tr></table>'
    const text = await textOf(page('总结', opening + report + table))
    expect(text).toContain('现将有关情况报告如下')
    expect(text).toContain('项目\t次数\n听课\t20\n')
    expect(text).not.toMatch(AROUND)
  })

  test('keeps links in sentences', async () => {
    const linked = paragraphs.replace('集体备课', '<a href="/k">集体备课</a>')
    expect(await textOf(page('总结', `<div>${linked}</div>`))).toContain('开展集体备课，')
  })

  test('is found in a page laid out with tables', async () => {
    const html = `<html><body><table><tr><td><a href="/">首页</a> <a href="/b">新闻</a></td></tr><tr><td><table><tr>
      <td width=150><a href="/1">校园风光</a><br><a href="/2">联系我们</a></td><td>${paragraphs}</td></tr></table></td></tr>
      <tr><td>版权所有 临江中学 <a href="/a">管理</a></td></tr></table></body></html>`
    expect(await textOf(html)).toBe(`${lines}\n`)
  })
})

describe('a page without links keeps everything', () => {
  test('and shows what a browser shows', async () => {
    const html = `<html><body><h1>研修
 计划</h1><p>听课&nbsp;20&#33410;&amp;评课<br>
    认真
    备课 and  write
    notes</p><p hidden>藏</p><p style="display: none">藏</p><div>达<ruby>标<rt>biāo</rt></ruby></div>末尾</body></html>`
    const { text, marks } = await read(html)
    expect(text).toBe('研修计划\n听课\u00a020节&评课\n认真备课 and write notes\n达标\n末尾\n')
    expect(marks).toEqual([{ kind: 'heading', level: 1, span: { start: 0, end: 4 } }])
  })

  test('numbers of lists are written out, unless they are there already', async () => {
    expect(await textOf('<ol><li>学习</li><li><p>实践</p></li><li value=7>反思</li></ol>')).toBe(
      '1. 学习\n2. 实践\n7. 反思\n'
    )
    expect(await textOf('<ol type=A start=2><li>学习</ol>')).toBe('B. 学习\n')
    expect(await textOf('<ol style="list-style-type:cjk-ideographic"><li>学习<li>实践</ol>')).toBe(
      '一、学习\n二、实践\n'
    )
    expect(await textOf('<ol><li>（1）学习<li>2、实践</ol><ul><li>反思</ul>')).toBe('（1）学习\n2、实践\n反思\n')
  })

  test('tables have rows and cells, and columns stay columns where cells are merged', async () => {
    const { text, marks } = await read(`<p>表</p><table><caption>安排</caption>
      <tr><th colspan=2>时间</th><th>内容</th></tr>
      <tr><td rowspan=2>三月</td><td>上旬</td><td><p>集体</p><p>备课</p></td></tr>
      <tr><td>下旬</td></tr></table>`)
    expect(text).toBe('表\n安排\n时间\t\t内容\n三月\t上旬\t集体 备课\n\t下旬\t\n')
    expect(marks.filter(({ kind }) => kind === 'row')).toHaveLength(3)
    expect(marks.filter(({ kind }) => kind === 'cell').map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '时间',
      '',
      '内容',
      '三月',
      '上旬',
      '集体 备课',
      '',
      '下旬',
      ''
    ])
  })

  test('numbers of notes and comments of a word processor go, notes stay', async () => {
    const html = `<p>集中研修8次<a name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>，人均36学时。<span class=MsoCommentReference><a class=msocomanchor>[x1]</a></span></p>
<p>听课20节<a class="sdfootnoteanc" href="#n"><sup>1</sup></a>。</p>
<div style='mso-element:footnote'><p><span class=MsoFootnoteReference>[1]</span>不含网络研修。</p></div>
<div style='mso-element:comment-list'><p>数字请再核对。</p></div>`
    expect(await textOf(html)).toBe('集中研修8次，人均36学时。\n听课20节。\n不含网络研修。\n')
  })

  test('running heads of a word processor go', async () => {
    const html = `<body><div title="header"><p>石桥小学</p></div><p>${PROSE}</p></body>`
    expect(await textOf(html)).not.toContain('石桥')
  })
})

describe('the encoding', () => {
  const html = (charset: string, text: string) =>
    `<html><head><meta charset=${charset}><title>x</title></head><p>${text}</p></html>`
  test.each([
    ['gb18030', 'gb2312', PROSE],
    ['gb18030', 'utf-8', PROSE],
    ['big5', 'big5', traditional(PROSE)],
    ['utf-8', 'gbk', PROSE],
    ['utf-16le', 'utf-16', PROSE]
  ])('is %s where the page says %s', async (encoding, charset, text) => {
    const reading = await readHtml(iconv.encode(html(charset, text), encoding, { addBOM: encoding === 'utf-16le' }))
    expect(reading.encoding).toBe(encoding)
    expect(reading.text).toContain(text.slice(0, 30))
  })

  test('of a few words is what the page says', async () => {
    expect((await readHtml(iconv.encode(html('big5', '甲乙'), 'big5'))).text).toBe('甲乙\n')
    expect((await readHtml(iconv.encode(html('gbk', '甲乙'), 'gbk'))).text).toBe('甲乙\n')
  })
})

test('tags inside tags without end are refused', async () => {
  await expect(read('<div>'.repeat(5000))).rejects.toMatchObject({ reason: 'too-deep' })
})

test.each([
  '<p>字',
  '<td colspan=1000>',
  '<table><tr><td rowspan=1000 colspan=90>字</table>',
  '<a href=x>',
  '&amp;<',
  '<!--'
])('a long page of %s ends, or is refused as too deep', async (unit) => {
  const outcome = await read(unit.repeat(60_000)).then(
    () => 'read',
    (error) => error.reason
  )
  expect(['read', 'too-deep', 'empty']).toContain(outcome)
})
