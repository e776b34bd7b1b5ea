import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

const TEXT = `青禾小學校本研修總結
一、基本情况
學校現有專任教師４２人，開展校本研修不少於１２次。
第1课时由王小明老师执教，其中骨干教师8人。
二、主要成绩
教师发表论文3篇，其中省级1篇、市级2篇。自已办学是一个过程，支出5.2万用于购书，添置了37架钢琴。
`
const COLLECTION = `研修总结篇1
青禾小学开展校本研修12次，全体教师都参加了，收获很大，体会很深，今后还要坚持下去。
研修总结篇2
云岭小学开展校本研修15次，全体教师都参加了，收获很大，体会很深，今后还要坚持下去。
研修总结篇3
石塘小学开展校本研修18次，全体教师都参加了，收获很大，体会很深，今后还要坚持下去。
`

/** What is told of a place of a text. */
async function told(text: string, ...args: string[]) {
  return run('explain', join(folder({ '总结.txt': text }), '总结.txt'), ...args)
}
const at = (phrase: string) => ['--at', String(TEXT.indexOf(phrase))]

describe('yanjian explain', () => {
  test('shows the sentence with the place in it, how it was read and by which steps', async () => {
    const { status, out, err } = await told(TEXT, '--text', '１２次')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('開展校本研修不少於【１２次】。')
    expect(out).toContain('学校现有专任教师42人,开展校本研修不少于12次。')
    expect(out).toMatch(/繁体：.*學→学/)
    expect(out).toMatch(/全角：.*１→1/)
    expect(out).toMatch(/一、基本情况.*总结 · 青禾小学/s)
  })

  test('names the rule that matched, its file and line and reason, and the value with its attributes', async () => {
    const { out } = await told(TEXT, '--text', '１２次')
    expect(out).toMatch(/数量 “不少於１２次”/)
    expect(out).toContain('数值 12，限定 至少，单位 次')
    expect(out).toContain('数的是 校本研修 ← 见本句')
    expect(out).toMatch(/count\.amount \(rules\/entities\/count\.yml:\d+\)/)
    expect(out).toContain('人数、次数、节数、篇数是汇总表的主体')
  })

  test('an offset stands for the number or word around it', async () => {
    const { out } = await told(TEXT, ...at('２人'))
    expect(out).toContain('專任教師【４２】人')
    expect(out).toContain('数值 42')
  })

  test('finds a phrase in either script, and says where else it stands', async () => {
    expect((await told(TEXT, '--text', '不少于12次')).out).toContain('【不少於１２次】')
    const { out } = await told(TEXT, '--text', '教师')
    expect(out).toContain(`--at ${TEXT.indexOf('教师', TEXT.indexOf('骨干教师') + 4)}`)
  })

  test('what hides a figure is named, with why', async () => {
    const { out } = await told(TEXT, '--text', '第1课时')
    expect(out).toContain('这里没有认出任何信息')
    expect(out).toMatch(/遮盖 +次序 “第1课时” ordinal\.di \(rules\/shields\/.+第一次、第1课时、第5期是次序/s)
  })

  test('what lost is named, with to what', async () => {
    const { out } = await told(TEXT, '--text', '一个过程')
    expect(out).toMatch(/落选 +数量 “一个” count\.amount .*被 count\.article 排除.*“一”作冠词时不是数量/s)
  })

  test('what came near is named, with the half that stands there', async () => {
    const { out } = await told(TEXT, '--text', '5.2万')
    expect(out).toMatch(/差一点 +有“支出5\.2万”，数字后面的话不合.*money\.bare-myriad/s)
    expect(out).toContain('coverage.unread')
  })

  test('a number that nothing understood is said to be so', async () => {
    expect((await told(TEXT, '--text', '37架')).out).toContain('没有一条规则认领')
  })

  test('repairs and findings of the place are told, with their rules', async () => {
    const { out } = await told(TEXT, '--text', '自已')
    expect(out).toMatch(/改正：自已→自己 \S+ \(rules\/repairs\/.+:\d+\)/)
    expect(out).toMatch(/问题 +提醒 .*自已.*\(typo\)/)
  })

  test('offsets count in the text of the file, whatever document of it they lie in', async () => {
    const { out } = await told(COLLECTION, '--at', String(COLLECTION.indexOf('15次')))
    expect(out).toContain('第 2/3 篇')
    expect(out).toContain('【15】次')
    expect(out).toContain(`第 ${COLLECTION.indexOf('15次')} 字处`)
  })

  test('speaks English on request', async () => {
    const { out } = await told(TEXT, '--text', '１２次', '--lang', 'en')
    expect(out).toContain('value 12, qualifier at least, unit 次')
    expect(out).toContain('item 校本研修 ← in this sentence')
  })

  test.each([
    [['--at', '9999'], '超出了全文'],
    [['--at', '-1'], '--at 须为'],
    [['--at', '3', '--text', '教师'], '二者取一'],
    [[], '二者取一'],
    [['--text', '天文馆'], '文中没有“天文馆”'],
    [['--at', '3', '--profile', '没有的'], '没有量规']
  ])('ends with 2 where nothing can be explained: %j', async (args, message) => {
    const { status, err, out } = await told(TEXT, ...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  test('ends with 2 where there is no such file, with 3 where it cannot be read', async () => {
    expect((await run('explain', '/nowhere/总结.txt', '--at', '3')).status).toBe(2)
    const { status, err } = await told(' ', '--at', '0')
    expect(status).toBe(3)
    expect(err).toContain('empty')
  })
})
