import { availableParallelism } from 'node:os'
import yargs from 'yargs'
import { FolderBusy } from '../batch/folder-lock.js'
import { PathFault } from '../batch/path-fault.js'
import type { Lang } from '../report/wording.js'
import { RuleFault } from '../rule/rule-fault.js'
import type { Io } from './io.js'
import { programVersion } from './program-version.js'
import { UsageFault } from './usage-fault.js'
import { CLI_WORDING, type CliWording } from './wording.js'

/** The commands, each loaded when it is asked for: an explanation needs no workbook, and a page of help nothing. */
const COMMANDS = {
  check: async () => (await import('./check-command.js')).checkCommand,
  follow: async () => (await import('./follow-command.js')).followCommand,
  explain: async () => (await import('./explain-command.js')).explainCommand,
  serve: async () => (await import('./serve-command.js')).serveCommand,
  rules: () => import('./rules-command.js')
}

/**
 * Run the command that the arguments name.
 * @param args without the names of the interpreter and the script
 * @returns the exit status: 0 all read, 1 `--fail-on` reached, 2 nothing done because something is wrong, 3 some input not read
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const lang = langOf(args)
  const words = CLI_WORDING[lang]
  try {
    let status = 0
    const parser = commands(args, lang, io, (result) => {
      status = result
    })
    // Help and version come to the callback; left to itself, yargs prints them where no one can look.
    await parser.parseAsync(args, {}, (_error, _argv, output) => {
      if (output) io.stdout.write(`${output}\n`)
    })
    return status
  } catch (error) {
    const message = faultOf(error)
    if (message === undefined) throw error
    io.stderr.write(`${words.broken(message)}\n${error instanceof UsageFault ? `${words.tryHelp}\n` : ''}`)
    return 2
  }
}

/** Of what the person at the keyboard can mend, the sentence to tell; undefined of the rest, which is ours. */
function faultOf(error: unknown): string | undefined {
  if (error instanceof UsageFault || error instanceof RuleFault) return error.message
  if (error instanceof PathFault || error instanceof FolderBusy) return error.message
  // The folder for the results cannot be written: no rights, no room.
  if (error instanceof Error && 'syscall' in error) return error.message
  return undefined
}

/** Known before the arguments are parsed, because the parser speaks it too. */
function langOf(args: readonly string[]): Lang {
  return args.some((arg, at) => arg === '--lang=en' || (arg === '--lang' && args[at + 1] === 'en')) ? 'en' : 'zh'
}

function commands(args: readonly string[], lang: Lang, io: Io, finish: (status: number) => void) {
  const words = CLI_WORDING[lang]
  return yargs([...args])
    .scriptName('yanjian')
    .locale(lang === 'en' ? 'en' : 'zh_CN')
    .updateStrings(words.parser as never)
    .usage(words.usage)
    .epilogue(words.epilogue)
    .version(programVersion())
    .wrap(Math.min(100, io.stdout.columns ?? 80))
    .exitProcess(false)
    .option('lang', { choices: ['zh', 'en'] as const, default: 'zh' as const, describe: words.lang })
    .command(
      'check <paths..>',
      words.check,
      (yargs) => checkArguments(yargs, words),
      async ({ paths, out, profile, rules, waivers, jobs, retryFailed, comments, advice, failOn, json }) => {
        const own = { ...(rules && { rules }), ...(waivers && { waivers }) }
        const given = { ...(profile && { profile }), ...own, ...(failOn && { failOn }) }
        finish(
          await (await COMMANDS.check())({ paths, out, jobs, retryFailed, comments, advice, json, lang, ...given }, io)
        )
      }
    )
    .command(
      'follow <plan> <summary>',
      words.follow,
      (yargs) => followArguments(yargs, words),
      async ({ plan, summary, out, rules, json }) => {
        const given = { ...(out && { out }), ...(rules && { rules }) }
        finish(await (await COMMANDS.follow())({ plan: plan!, summary: summary!, json, lang, ...given }, io))
      }
    )
    .command(
      'explain <file>',
      words.explain,
      (yargs) => explainArguments(yargs, words),
      async ({ file, at, text, profile, rules }) => {
        const asked = { ...(at !== undefined && { at }), ...(text !== undefined && { text }) }
        const given = { ...(profile && { profile }), ...(rules && { rules }) }
        finish(await (await COMMANDS.explain())({ file: file!, lang, ...asked, ...given }, io))
      }
    )
    .command(
      'serve',
      words.serve,
      (yargs) => serveArguments(yargs, words),
      async ({ port, keep, rules }) =>
        finish(await (await COMMANDS.serve())({ port, keep, lang, ...(rules && { rules }) }, io))
    )
    .command('rules', words.rulesCommand, (yargs) => rulesCommands(yargs, lang, io, finish))
    .demandCommand(1, words.needCommand)
    .strictCommands()
    .strictOptions()
    .fail((message, error) => {
      throw error?.name === 'YError' || !error ? new UsageFault(message ?? error.message) : error
    })
}

function rulesCommands(parser: ReturnType<typeof yargs>, lang: Lang, io: Io, finish: (status: number) => void) {
  const words = CLI_WORDING[lang]
  const withRules = (yargs: typeof parser) =>
    yargs.option('rules', { type: 'string', requiresArg: true, coerce: once(words), describe: words.rules })
  return parser
    .command('list', words.rulesList, withRules, async ({ rules }) =>
      finish((await COMMANDS.rules()).listCommand({ lang, ...(rules && { rules }) }, io))
    )
    .command('test', words.rulesTest, withRules, async ({ rules }) =>
      finish((await COMMANDS.rules()).testCommand({ lang, ...(rules && { rules }) }, io))
    )
    .demandCommand(1, words.needSubcommand)
}

function checkArguments(parser: ReturnType<typeof yargs>, words: CliWording) {
  const coerce = once(words)
  return parser
    .positional('paths', {
      type: 'string',
      array: true,
      demandOption: true,
      defaultDescription: '',
      describe: words.paths
    })
    .option('out', { type: 'string', requiresArg: true, coerce, default: 'out', describe: words.out })
    .option('profile', { type: 'string', requiresArg: true, coerce, describe: words.profile })
    .option('rules', { type: 'string', requiresArg: true, coerce, describe: words.rules })
    .option('waivers', { type: 'string', requiresArg: true, coerce, describe: words.waivers })
    .option('jobs', {
      type: 'string',
      requiresArg: true,
      describe: words.jobs,
      default: String(availableParallelism()),
      defaultDescription: words.cores,
      coerce: (given: string) => jobsOf(given, words)
    })
    .option('retry-failed', { type: 'boolean', default: false, describe: words.retryFailed })
    .option('comments', { type: 'boolean', default: false, describe: words.comments })
    .option('advice', { type: 'boolean', default: false, describe: words.advice })
    .option('fail-on', { choices: ['error', 'warning'] as const, requiresArg: true, describe: words.failOn })
    .option('json', { type: 'boolean', default: false, describe: words.json })
}

function followArguments(parser: ReturnType<typeof yargs>, words: CliWording) {
  const coerce = once(words)
  return parser
    .positional('plan', { type: 'string', demandOption: true, describe: words.planFile })
    .positional('summary', { type: 'string', demandOption: true, describe: words.summaryFile })
    .option('out', { type: 'string', requiresArg: true, coerce, describe: words.followOut })
    .option('rules', { type: 'string', requiresArg: true, coerce, describe: words.rules })
    .option('json', { type: 'boolean', default: false, describe: words.followJson })
}

function explainArguments(parser: ReturnType<typeof yargs>, words: CliWording) {
  const coerce = once(words)
  return parser
    .positional('file', { type: 'string', demandOption: true, describe: words.file })
    .option('at', {
      type: 'string',
      requiresArg: true,
      describe: words.at,
      coerce: (given: string) => offsetOf(coerce(given), words)
    })
    .option('text', { type: 'string', requiresArg: true, coerce, describe: words.text })
    .option('profile', { type: 'string', requiresArg: true, coerce, describe: words.profile })
    .option('rules', { type: 'string', requiresArg: true, coerce, describe: words.rules })
}

function serveArguments(parser: ReturnType<typeof yargs>, words: CliWording) {
  return parser
    .option('port', {
      type: 'string',
      requiresArg: true,
      default: '4810',
      describe: words.port,
      coerce: (given: string) => portOf(given, words)
    })
    .option('keep', { type: 'boolean', default: false, describe: words.keep })
    .option('rules', { type: 'string', requiresArg: true, coerce: once(words), describe: words.rules })
}

function portOf(given: string, words: CliWording): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65535) throw new UsageFault(words.notPort(given))
  return Number(given)
}

/** An option given twice comes as a list; which one was meant is not for us to say. */
function once(words: CliWording) {
  return (given: string): string => {
    if (Array.isArray(given)) throw new UsageFault(words.twice(given.join(' ')))
    return given
  }
}

function offsetOf(given: string, words: CliWording): number {
  if (!/^\d{1,9}$/.test(given)) throw new UsageFault(words.notOffset(given))
  return Number(given)
}

function jobsOf(given: string, words: CliWording): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new UsageFault(words.notJobs(given))
  return Number(given)
}
