import cliProgress from 'cli-progress'
import { shorten } from '../report/shorten.js'
import type { Io } from './io.js'

/** A bar on standard error that shows how many inputs are done; nothing where no one watches. */
export interface Progress {
  readonly done: (path: string) => void
  readonly stop: () => void
}

/** Begin to show progress over `total` inputs; archives make more of them as they are opened. */
export function progress(total: number, { stderr }: Io): Progress {
  if (!stderr.isTTY || total < 2) return { done: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} {file}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    // It would catch Ctrl-C and let the run go on.
    gracefulExit: false,
    stream: stderr as NodeJS.WriteStream
  })
  const interrupted = () => {
    bar.stop()
    process.exit(130)
  }
  process.once('SIGINT', interrupted)
  bar.start(total, 0, { file: '' })
  let count = 0
  return {
    done: (path) => {
      count++
      if (count > bar.getTotal()) bar.setTotal(count)
      bar.update(count, { file: shorten(path, (stderr.columns ?? 80) - 40, 'middle') })
    },
    stop: () => {
      process.off('SIGINT', interrupted)
      bar.stop()
    }
  }
}
