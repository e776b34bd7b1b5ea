import type { Profile } from '../../rule/extend-profiles.js'
import type { Ruleset } from '../../rule/ruleset.js'
import { LABELS } from '../view/labels.js'
import type { Chapter } from './chapter.js'
import { entryOf } from './entry-of.js'
import { html } from './html.js'

/** What each kind of report should hold, who says so, and what it costs where it does not. */
export function profileChapter({ profiles }: Pick<Ruleset, 'profiles'>): Chapter {
  return {
    id: 'profiles',
    accuses: true,
    title: '栏目要求：该有什么，缺了扣几分',
    intro: [
      '一份要求（画像）写明一类材料该有哪些部分、出自哪份文件、缺了扣几分。用 --profile 名称 选用；不选时，按计划、总结取基本要求。',
      '“建议”的项目不扣分，缺了只提一句。区县可以照着写自己的，放在规则文件夹里。'
    ],
    parts: profiles.map((profile) => ({
      title: profile.label,
      entries: [
        entryOf(
          profile,
          [
            ['名称', `<code>${html(profile.id)}</code>`],
            ['用于', profile.for.map((kind) => LABELS.kinds[kind]).join('、')],
            ['出处', html(profile.source)],
            ['满分', points(profile)],
            ['等次', (profile.bands ?? []).map((band) => `${html(band.label)}：${band.from} 分起`).join('；')],
            ['项目', items(profile)]
          ],
          profile.examples.map(({ text, missing, because }) => ({
            text,
            label: missing.length > 0 ? `缺：${missing.join('、')}` : '不缺',
            fires: missing.length > 0,
            finds: [],
            ...(because && { because })
          }))
        )
      ]
    }))
  }
}

function points({ points, most }: Profile): string {
  return `${points} 分${most === undefined ? '' : `，最多扣 ${most} 分`}`
}

function items({ items, source }: Profile): string {
  const rows = items.map((item) => {
    const where = item.where === 'records' ? '（每次记录都要有）' : ''
    const other = item.source && item.source !== source ? `<br><small>出处：${html(item.source)}</small>` : ''
    const cost = item.need === 'recommended' ? '建议' : item.deduction > 0 ? `扣 ${item.deduction} 分` : '应有'
    return (
      `<tr><th scope="row">${html(item.label)}</th><td>${cost}</td>` +
      `<td>${html(item.clause)}${where}${other}</td><td>${html(item.advice)}</td></tr>`
    )
  })
  const head =
    '<tr><th scope="col">项目</th><th scope="col">缺了</th><th scope="col">要求</th><th scope="col">建议</th></tr>'
  return `<div class="wide" tabindex="0"><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`
}
