/** A text that tries to be markup, script, and the end of both. */
export const HOSTILE = `云影小学2031年校本研修工作总结
一、基本情况
学校现有教师36人，其中高级教师10人、一级教师15人、二级教师9人。
本学年开展研修12次，人均72学时，"引号"、'撇号'、&lt;实体&amp;。\u2028又一行。\u2029
二、主要成绩
张秋实老师获市级优质课一等奖，发表论文3篇。
三、今后打算
\`\${window.taken = 3}\` 继续开展同课异构。
<script>window.taken = 1</script></script><!-- <img src=x onerror="window.taken=2"> -->`

export const PLAN = `枫林小学2031-2032学年度第一学期校本研修计划
一、研修目标
每位教师听课不少于20节，写反思不少于4篇。
二、研修主题
以“读写结合”为主题开展研修。
三、研修方式
采取集体备课、同课异构、专题讲座等方式。`

export const TRADITIONAL = `霧峰國小研習總結
一、基本情況
本校教師共24人，本學年辦理研習6次，全校參加。
二、成果
教師完成教學觀摩12節，獲市級獎項2項。
三、問題
少數教師反思不夠深入。
四、今後打算
加強課題研究的指導。`

/** A plan, and the summary of the same school and year that answers it. */
export const PROMISES = `青岩小学2031年校本研修计划
一、研修安排
全年组织专题讲座4次，每位教师撰写教学反思6篇。
学校将举办读书沙龙。`
export const ANSWERS = `青岩小学2031年校本研修总结
一、主要做法
全年共组织专题讲座5次，教师人均撰写教学反思4篇。`

/** What two schools have in common, far longer than chance would have it. */
const SHARED = `各组围绕朗读时断句不准的现象收集了课堂实录，逐句标出学生停顿的地方，再按成因分成三类。
针对第一类，教师改用手势提示；针对第二类，改为先听后读；第三类牵涉词义，留到识字环节一并处理。
期末对比两次录音，断句准确的学生明显多于学期初，教师也整理出一份可以沿用的观察表。`
export const COPIED = ['柳溪小学', '丹枫小学'].map(
  (school, at) =>
    `${school}2031年校本研修总结\n一、主要做法\n${SHARED}\n二、今后打算\n${at === 0 ? '下学期拟观察计算课上的口算训练。' : '准备把教研活动和校园农场结合起来。'}`
) as [string, string]
