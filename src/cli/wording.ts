import type { Lang } from '../report/wording.js'

/** What the command line says of itself. */
export interface CliWording {
  readonly usage: string
  readonly epilogue: string
  /** Sentences of the parser that have no translation, or a poor one; `one` and `other` by the number of what they name. */
  readonly parser: Readonly<Record<string, { readonly one: string; readonly other: string }>>
  readonly check: string
  readonly paths: string
  readonly out: string
  readonly profile: string
  readonly rules: string
  readonly waivers: string
  readonly jobs: string
  readonly cores: string
  readonly retryFailed: string
  readonly comments: string
  readonly advice: string
  readonly failOn: string
  readonly json: string
  readonly lang: string
  readonly follow: string
  readonly planFile: string
  readonly summaryFile: string
  readonly followOut: string
  readonly followJson: string
  readonly explain: string
  readonly file: string
  readonly at: string
  readonly text: string
  readonly serve: string
  readonly port: string
  readonly keep: string
  readonly notPort: (given: string) => string
  readonly serving: (url: string) => string
  readonly kept: (folder: string) => string
  readonly rulesCommand: string
  readonly rulesList: string
  readonly rulesTest: string
  readonly needCommand: string
  readonly needSubcommand: string
  readonly listed: (rules: number) => string
  readonly proved: (examples: number, failures: number) => string
  readonly example: (text: string, variant: string) => string
  readonly differs: (expected: string, got: string) => string
  readonly atOrText: string
  readonly notOffset: (given: string) => string
  readonly beyond: (offset: number, length: number) => string
  readonly notThere: (phrase: string) => string
  readonly alsoAt: (offsets: readonly number[]) => string
  readonly noProfile: (given: string, known: readonly string[]) => string
  readonly notJobs: (given: string) => string
  readonly twice: (given: string) => string
  readonly tryHelp: string
  readonly broken: (message: string) => string
  readonly bug: (path: string) => string
  /** Of a waiver that no finding was met for: where it stands, and its fingerprint. */
  readonly idle: (place: string, fingerprint: string) => string
  /** Of a workbook that could not be read back, where it is now. */
  readonly aside: (path: string) => string
  /** Of a copy or a letter that a person has written in since, where it is now. */
  readonly changed: (path: string) => string
  readonly noCopy: (path: string, detail: string) => string
  readonly failed: (path: string, reason: string, message: string) => string
}

const both = (sentence: string) => ({ one: sentence, other: sentence })

const zh: CliWording = {
  usage: '研鉴：校本研修计划与总结的批量文本分析\n\n用法：$0 <命令>',
  epilogue: '退出状态：0 全部读完；1 达到 --fail-on；2 命令行、配置或规则有误，未写任何文件；3 有文件未能读取',
  parser: {
    'Unknown command: %s': both('没有这个命令：%s'),
    'Unknown commands: %s': both('没有这些命令：%s'),
    'Unknown argument: %s': both('没有这个选项：%s'),
    'Not enough non-option arguments: got %s, need at least %s': both('没有给出要读的文件或文件夹（%s 个，至少 %s 个）')
  },
  check: '读取路径下的所有报告（文件、文件夹、zip 压缩包），写出结果',
  paths: '文件、文件夹或压缩包',
  out: '结果写到哪个文件夹',
  profile: '评完整性用的量规；不给则按文档类别选',
  rules: '自己的规则文件夹，同名文件取代内置的',
  waivers: '豁免文件：列出已同意放过的问题；不给则用规则文件夹或结果文件夹里的 waivers.yml',
  jobs: '同时处理几个文件；结果与此无关',
  cores: '处理器核数',
  retryFailed: '上次未能读取的文件也再试一次；读过而未变的文件总不重读',
  comments: '给每个 docx 另存一份加了批注的，放在结果文件夹的“批注”里；原文不变',
  advice: '给每所学校写一页意见书（docx），放在结果文件夹的“意见书”里',
  failOn: '有这样的问题时退出状态为 1',
  json: '报告写到标准输出，一行一份',
  lang: '提示所用的语言',
  follow: '对照计划与总结：每项承诺做了没有',
  planFile: '计划文件',
  summaryFile: '总结文件',
  followOut: '把 follow.jsonl 写到哪个文件夹；不给则不写',
  followJson: '结果写到标准输出，一行一项',
  explain: '说明某一处是怎么读的：哪些规则命中，哪些落选、为什么，哪些差一点',
  file: '一份报告',
  at: '位置：文件文字中第几个字（从 0 数起，同报告里的 start）',
  text: '短语：从它第一次出现的地方说起',
  serve: '在本机打开网页：拖入文件，查看结果；只有这台电脑能访问',
  port: '端口；0 为任意空闲端口',
  keep: '结束时不删除放入的文件和结果',
  notPort: (given) => `--port 须为 0 到 65535 的整数，给的是 ${given}`,
  serving: (url) => `请在浏览器中打开 ${url}（按 Ctrl+C 结束）`,
  kept: (folder) => `文件和结果留在 ${folder}`,
  rulesCommand: '查看或检验规则',
  rulesList: '列出每条规则：在哪里，为了什么',
  rulesTest: '运行规则文件中的例子',
  needCommand: '请给出命令，例如：yanjian check 报告文件夹',
  needSubcommand: '请给出 list 或 test，例如：yanjian rules list',
  listed: (rules) => `共 ${rules} 条规则`,
  proved: (examples, failures) =>
    failures === 0 ? `${examples} 个例子全部成立` : `${examples} 个例子，${failures} 个不成立`,
  example: (text, variant) => `例：${text}（${variant}）`,
  differs: (expected, got) => `应得 ${expected}，实得 ${got}`,
  atOrText: '请用 --at 位置 或 --text 短语 指明一处，二者取一',
  notOffset: (given) => `--at 须为不小于 0 的整数，给的是 ${given}`,
  beyond: (offset, length) => `--at ${offset} 超出了全文，全文共 ${length} 字`,
  notThere: (phrase) => `文中没有“${phrase}”`,
  alsoAt: (offsets) =>
    `同样的话另有 ${offsets.length} 处：${offsets
      .slice(0, 8)
      .map((offset) => `--at ${offset}`)
      .join(' ')}${offsets.length > 8 ? ' …' : ''}`,
  noProfile: (given, known) => `没有量规 ${given}；有：${known.join('、')}`,
  notJobs: (given) => `--jobs 须为正整数，给的是 ${given}`,
  twice: (given) => `同一选项给了两次：${given}`,
  tryHelp: '用 --help 查看用法',
  broken: (message) => `错误：${message}`,
  aside: (path) => `原来的 workbook.xlsx 读不回来（有密码、已损坏或不是本程序的），没有覆盖，已改名为 ${path}`,
  idle: (place, fingerprint) => `${place} 豁免的问题 ${fingerprint} 这次没有遇到，可能已经改好`,
  changed: (path) => `有人改过的文件没有覆盖，已改名为 ${path}`,
  noCopy: (path, detail) => `${path} 没有做成带批注的一份：${detail}`,
  bug: (path) => `分析 ${path} 时程序内部出错：`,
  failed: (path, reason, message) => `未能读取 ${path}：${message}（${reason}）`
}

const en: CliWording = {
  usage: 'Yanjian: batch text analysis of school-based teacher-training reports\n\nUsage: $0 <command>',
  epilogue:
    'Exit status: 0 every input was read; 1 --fail-on was reached; 2 command line, configuration or a rule file is wrong, nothing was written; 3 some input could not be read',
  parser: {},
  check: 'Read every report under the paths (files, folders, zip archives) and write the results',
  paths: 'Files, folders or archives',
  out: 'Folder for the results',
  profile: 'Rubric for completeness; by the kind of document unless given',
  rules: 'A folder of your own rules; a file of the same name replaces the built-in one',
  waivers: 'A file of findings to let pass; else waivers.yml in the folder of the rules or of the results',
  jobs: 'How many files to work on at a time; the results do not depend on it',
  cores: 'processor cores',
  retryFailed: 'Try again what failed in the last run; what was read and has not changed is never read again',
  comments: 'Also copy every .docx with the findings as comments, into 批注 among the results',
  advice: 'Also write a page of advice for each school (.docx), into 意见书 among the results',
  failOn: 'Exit with status 1 where there are such findings',
  json: 'Reports to standard output, one a line',
  lang: 'Language of messages',
  follow: 'What became of each promise of a plan',
  planFile: 'The plan',
  summaryFile: 'The summary',
  followOut: 'Folder for follow.jsonl; nothing is written unless given',
  followJson: 'Results to standard output, one a line',
  explain: 'Explain a place: which rules matched, which lost and why, which came near',
  file: 'A report',
  at: 'The place: offset in the file’s text, in UTF-16 units from 0, as `start` in reports',
  text: 'A phrase: explained where it first stands',
  serve: 'Open a page on this machine: drop files, see results; no one else can reach it',
  port: 'Port; 0 for any that is free',
  keep: 'Keep files and results when it ends',
  notPort: (given) => `--port must be an integer from 0 to 65535, not ${given}`,
  serving: (url) => `Open ${url} in a browser (Ctrl+C to end)`,
  kept: (folder) => `Files and results are in ${folder}`,
  rulesCommand: 'Look at the rules, or prove them',
  rulesList: 'List every rule: where it stands, what it is for',
  rulesTest: 'Run the examples of the rule files',
  needCommand: 'A command is needed, e.g. yanjian check FOLDER',
  needSubcommand: 'list or test? e.g. yanjian rules list',
  listed: (rules) => `${rules} rules`,
  proved: (examples, failures) => `${examples} examples, ${failures === 0 ? 'all hold' : `${failures} do not hold`}`,
  example: (text, variant) => `Example: ${text} (${variant})`,
  differs: (expected, got) => `expected ${expected}, got ${got}`,
  atOrText: 'Name a place: either --at OFFSET or --text PHRASE',
  notOffset: (given) => `--at must be an integer of 0 or more, not ${given}`,
  beyond: (offset, length) => `--at ${offset} is beyond the text, which has ${length} characters`,
  notThere: (phrase) => `“${phrase}” does not stand in the text`,
  alsoAt: (offsets) =>
    `The same words stand in ${offsets.length} more places: ${offsets
      .slice(0, 8)
      .map((offset) => `--at ${offset}`)
      .join(' ')}${offsets.length > 8 ? ' …' : ''}`,
  noProfile: (given, known) => `No profile ${given}; there are ${known.join(', ')}`,
  notJobs: (given) => `--jobs must be a positive integer, not ${given}`,
  twice: (given) => `An option was given twice: ${given}`,
  tryHelp: 'See --help',
  broken: (message) => `Error: ${message}`,
  aside: (path) =>
    `The workbook.xlsx of an earlier run could not be read back (password, damaged, not ours): it is now ${path}`,
  idle: (place, fingerprint) => `${place}: the waived finding ${fingerprint} was not met, it may be mended`,
  changed: (path) => `A file that somebody has changed was not overwritten: it is now ${path}`,
  noCopy: (path, detail) => `No copy of ${path} with comments: ${detail}`,
  bug: (path) => `The program failed on ${path}:`,
  failed: (path, reason, message) => `Could not read ${path}: ${message} (${reason})`
}

export const CLI_WORDING: Readonly<Record<Lang, CliWording>> = { zh, en }
