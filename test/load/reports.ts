import { Converter } from 'opencc-js/cn2t'

/** Texts of schools that do not exist, for the tests of reading. */
export const PLAN = `青禾市云岭区石桥小学2024学年度校本研修计划

一、指导思想
以新课程标准为指导，以教师专业发展为目标，立足课堂，解决教学中的实际问题。
二、研修目标
1.每位教师全年听课不少于20节，撰写教学反思8篇。
2.培养区级骨干教师3人，组建5个备课小组。
三、保障措施
学校成立领导小组，校长任组长；每学期投入经费1.2万元，用于购买图书、外出培训。
`

export const SUMMARY = `松溪县临江中学校本培训工作总结

一年来，我校认真落实县教研室的要求，组织全体教师参加各级培训，共计36次，参训教师达到95%以上。
一、主要做法
我们坚持每周三下午开展集体备课，由教研组长主持，人人发言，做到有计划、有记录、有检查。青年教师与老教师结成师徒对子12对。
二、取得的成绩
本年度有2项市级课题结题，5位教师在优质课比赛中获奖，发表论文9篇。
三、存在的问题
部分教师参与的积极性不高，研修形式比较单一，还需要继续改进。
`

/** Sentences on other matters, so that no test hangs on the words of one report. */
export const PROSE = `春天到了，操场边的柳树发了新芽，孩子们在阳光下奔跑。老师带着大家观察小草怎样从土里钻出来，回到教室以后，每个人画了一幅画，还写了几句话。
班会上，同学们讨论怎样节约用水：刷牙时关上龙头，洗菜的水可以浇花。有人说，这些事情很小，但是天天做就不小了。
图书馆新买了三百本书，有故事，也有科学。借书的人排成长队，管理员忙得满头是汗，脸上却带着笑容。`

const toTraditional = Converter({ from: 'cn', to: 't' })

/** In the forms that Big5 has. */
export function traditional(text: string): string {
  return toTraditional(text).replaceAll('爲', '為').replaceAll('着', '著').replaceAll('裏', '裡')
}
