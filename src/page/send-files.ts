import { say } from './say.js'
import type { Taken } from './take-files.js'

/** So many at a time: the server is on this machine. */
const AT_ONCE = 4

/** How far a run is, as the server tells it. */
export interface RunState {
  readonly state: 'open' | 'waiting' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly total: number
  readonly name: string
  readonly reason: string
}

/** Ask the server; it takes changes only from this page, which a header tells. */
export function ask(path: string, method: 'GET' | 'POST' | 'PUT', body?: File): Promise<Response> {
  return fetch(path, { method, headers: { 'x-yanjian': '1' }, ...(body && { body }) })
}

/**
 * Hand in all files of a run.
 * @param sent told after each how many are in
 * @returns a sentence for each one that was not taken
 */
export async function sendFiles(
  run: string,
  files: readonly Taken[],
  sent: (count: number) => void
): Promise<readonly string[]> {
  const problems: string[] = []
  const waiting = [...files]
  let count = 0
  const sender = async () => {
    for (let taken = waiting.shift(); taken; taken = waiting.shift()) {
      const { path, file } = taken
      const answer = await ask(`/runs/${run}/inputs?path=${encodeURIComponent(path)}`, 'PUT', file)
      if (!answer.ok) problems.push(say('refused', { name: path, reason: await reasonOf(answer) }))
      sent(++count)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
  return problems
}

/** Why the server did not do what it was asked. */
export async function reasonOf(answer: Response): Promise<string> {
  const text = await answer.text()
  return answer.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text).reason : text
}
