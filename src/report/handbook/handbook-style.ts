/** For screens of any width and for paper; colours are never alone, each example has its label. */
export const HANDBOOK_STYLE = `
:root { --ink: #1d2833; --soft: #52606d; --line: #d9dfe5; --faint: #f3f5f6; --accent: #17506e; --fires: #2c6650; --mark: #fdeeb5; --held: #dcefe5; color-scheme: light; }
*, ::before, ::after { box-sizing: border-box; }
html { font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: #fff; text-size-adjust: 100%; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.9rem; }
header > p { margin: .5rem 0 1.5rem; }
code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .88em; }
.legend { background: var(--faint); padding: 1rem; border-radius: 6px; }
.legend h2 { font-size: 1.1rem; }
nav { margin: 2rem 0; padding: 1rem 0; border-block: 1px solid var(--line); }
nav h2 { font-size: 1.25rem; margin-bottom: .5rem; }
nav ol { padding-left: 1.6rem; }
nav ol > li { margin: .5rem 0; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; font-weight: 400; font-size: .92rem; }
.chapter { margin-top: 3rem; }
.chapter > h2 { font-size: 1.5rem; border-bottom: 3px solid var(--accent); padding-bottom: .3rem; }
.chapter > h2 span { color: var(--accent); }
.intro { margin: .8rem 0; }
.intro p + p { margin-top: .4rem; }
.part { margin-top: 1.8rem; }
.part > h3 { font-size: 1.2rem; color: var(--accent); }
article { margin-top: 1rem; padding-top: .9rem; border-top: 1px solid var(--line); }
h4 { font-size: 1.02rem; }
.where { color: var(--soft); font-size: .82rem; }
.where span { margin-left: .8rem; }
dl { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .25rem .8rem; margin-top: .5rem; font-size: .94rem; }
dt { color: var(--soft); grid-column: 1; }
dd { grid-column: 2; min-width: 0; }
dd:first-child, dd + dd { grid-column: 1 / -1; }
.words, .index { display: flex; flex-wrap: wrap; gap: .25rem .4rem; }
.words li { background: var(--faint); border-radius: 3px; padding: 0 .4rem; }
.words del { color: #a3330c; }
.index { gap: .2rem 1.2rem; }
.notes li::before { content: "· "; color: var(--soft); }
.examples { margin-top: .7rem; display: grid; gap: .6rem; }
.examples > li { border-left: 4px solid var(--line); padding: .1rem 0 .1rem .8rem; }
.legend .examples + p { margin-top: .7rem; }
.examples > .fires { border-color: var(--fires); }
.label { font-size: .85rem; color: var(--soft); }
.fires > .label { color: var(--fires); }
.fires > .label::before { content: "✓ "; }
.accuses .fires { border-color: #b45309; }
.accuses .fires > .label { color: #8a3d06; }
.accuses .fires > .label::before { content: "！"; }
.near > .label::before { content: "○ "; }
blockquote { white-space: pre-wrap; tab-size: 6; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: 2px; }
mark.held { background: var(--held); }
.told { font-size: .9rem; color: var(--soft); }
.told b { color: var(--ink); font-weight: 600; }
.because { font-size: .9rem; color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--faint); }
tbody th { font-weight: 600; min-width: 5.5em; }
td:nth-child(2) { white-space: nowrap; }
@media (max-width: 34rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dt, dd { grid-column: 1; }
  dd { margin-bottom: .4rem; }
  table, tbody, tr, th, td { display: block; border: 0; }
  thead { position: absolute; clip-path: inset(50%); }
  tr { border-top: 1px solid var(--line); padding: .4rem 0; }
  th, td { padding: 0; }
}
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  mark { text-decoration: underline; text-underline-offset: 3px; print-color-adjust: exact; }
  .chapter { break-before: page; }
  h2, h3, h4, .where { break-after: avoid; }
  .examples > li, tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  @page { size: A4; margin: 18mm 16mm; }
}
`
