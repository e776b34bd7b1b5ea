import { runCli } from '../../src/cli/run-cli.js'

/** Run the command line as a person would, and see what it writes on either stream and how it ends. */
export async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const streams = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (streams.out += text) },
    stderr: { write: (text: string) => (streams.err += text) },
    env: {}
  }
  const status = await runCli(args, io)
  return { status, ...streams }
}
