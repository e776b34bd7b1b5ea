import { describe, expect, test } from 'vitest'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()
const BODY = `一、指导思想
以课堂教学为主阵地，以教师成长为目标，扎实开展研修。
二、主要做法
我校每周组织一次教研活动，全体教师参加。`

function school(text: string): string | undefined {
  return readExample(text, rules).school?.name
}

describe('whose report it is', () => {
  test.each([
    ['the title says', `青石县柳溪镇中心小学2023年度校本研修工作总结\n${BODY}`, '青石县柳溪镇中心小学'],
    [
      'a title that runs into the text',
      '兰溪四中2023年校本培训工作总结2023年我校扎实开展培训，收到良好的效果。',
      '兰溪四中'
    ],
    ['a title that begins with the time', `2023学年第一学期铜川小学校本研修工作计划\n${BODY}`, '铜川小学'],
    ['a bureau', `青石县教育局2023年校本研修工作总结\n${BODY}\n组织了石塘中学、柳溪小学等校交流。`, '青石县教育局'],
    [
      'the title weighs more than the body',
      `石塘中学校本研修计划\n${BODY}\n与柳溪小学结对，柳溪小学来访，柳溪小学送教。`,
      '石塘中学'
    ],
    ['the signature', `校本研修工作计划\n${BODY}\n\n青石县柳溪镇中心小学\n2023年9月1日`, '青石县柳溪镇中心小学'],
    ['the line of a personal report', `2023年度校本研修个人总结\n\n青石县城关二中 宁 静\n\n${BODY}`, '青石县城关二中'],
    [
      'whose it is, not whom it is written to',
      `2024年校本研修自查报告\n青石县教育局：\n${BODY}\n\n石塘中学\n2024年7月8日`,
      '石塘中学'
    ],
    ['a label', `校本研修工作总结\n单位：石塘中学\n${BODY}`, '石塘中学'],
    ['the body, where it speaks of one only', `校本研修工作总结\n${BODY}\n石塘中学的教研工作得到了肯定。`, '石塘中学'],
    [
      'a short form stands for the full name',
      `峪山三中校本研修总结\n${BODY}\n峪山县第三初级中学是一所农村学校。`,
      '峪山县第三初级中学'
    ]
  ])('%s', (_, text, name) => {
    expect(school(text)).toBe(name)
  })

  test.each([
    ['a template says nothing', `学校校本研修工作总结\n${BODY}`],
    ['a district without a name', `区校本研修工作总结\n${BODY}\n各学校在区教育局的领导下开展工作。`],
    ['a school that was visited', `校本研修工作总结\n${BODY}\n组织教师到石塘中学听课，与柳溪小学结对。`],
    [
      'several, none of them more than the others',
      `校本研修工作总结\n${BODY}\n石塘中学、柳溪小学、铜川小学的做法值得推广。`
    ]
  ])('%s', (_, text) => {
    expect(school(text)).toBeUndefined()
  })

  test('its place is where the name stands in the source', () => {
    const text = `青石縣柳溪鎮中心小學2023年度校本研修工作總結\n一、基本情況\n我校教師認真學習。`
    const found = readExample(text, rules).school!
    expect(found.name).toBe('青石县柳溪镇中心小学')
    expect(text.slice(found.source.start, found.source.end)).toBe('青石縣柳溪鎮中心小學')
  })

  test('the number of a school tells it from another', () => {
    expect(school(`峪山三中校本研修总结\n${BODY}\n峪山县第二初级中学来访。`)).toBe('峪山三中')
  })
})
