import type { Book } from './open-book.js'
import { openSheet } from './open-sheet.js'
import { SHEETS } from './sheet-names.js'

/** 说明: how to read the sheets, and what happens to what one writes into them. */
export async function guideSheet(book: Book): Promise<void> {
  const sheet = openSheet(book, {
    name: SHEETS.guide,
    columns: [
      { head: '项目', kind: 'text', least: 16, most: 20 },
      { head: '说明', kind: 'text', least: 80, most: 100 }
    ],
    frozen: 0,
    paper: 'A4'
  })
  for (const line of LINES) sheet.entry(line)
  await sheet.close()
}

const LINES: readonly (readonly [string, string])[] = [
  ['✓ 薄弱 缺 —', '✓ 有这一部分；薄弱：有标题而内容很少，或只在别处提到；缺：没有找到；—：这类文档的量规不要求。'],
  ['得分', '按量规从满分中减去所缺部分的扣分；类别为“其他”的文档不评分。'],
  [
    '错误 提醒 待核',
    '错误：与文中自己的数字或量规的要求不符；提醒：很可能需要修改；待核：程序不能断定，请人看。点数字可到“问题清单”中这份文档的第一条。'
  ],
  ['核对相符', '程序核对过而且对得上的处数，不列入问题清单。'],
  [
    '关键数字',
    '学时、研修次数等各取文中写明的最大一个总数，不相加；分项、每周每月的频次、总结里只是计划要做的，都不算。点数字可到“指标明细”中的原文。空白表示文中没有写明。'
  ],
  [
    '项目台账',
    '只列文中写明级别和数量的；同一学校交了几份文档时各列各的，合计不去重。计划中打算达到的，状态为“目标”，不与已有的相加。'
  ],
  [
    '处理 意见',
    '“问题清单”的这两列请自由填写。以后再检查、结果仍写到这个文件夹时，只要问题还在，填写的内容会保留；问题已不在的，移到“不再适用的处理”。其他格子里手写的内容不保留。'
  ],
  [
    '豁免',
    '已经看过、同意放过的问题，写在 waivers.yml 里（指纹、理由、谁、时间）；指纹是“问题清单”最右边隐藏的一列。豁免的仍列在问题清单里，程度为“已豁免”，不计入错误、提醒、待核；得分不变。问题已不在的豁免，列在“不再适用的豁免”。'
  ],
  [
    '蓝色下划线',
    '点击可到：同一份文档在总表、问题清单、指标明细中的位置，或网页 report.html 中的原文（须与本文件放在同一文件夹）。排序以后，表内的链接仍指原来的行。'
  ],
  ['原文', '【】中是所指的文字，两边是上下文；很长的只留头尾。'],
  ['数据来源', '与 reports.jsonl、manifest.json 由同一次检查写出，数字一致。']
]
