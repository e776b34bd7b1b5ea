/** One of the two streams that a command writes to; `columns` only of terminals. */
export interface Stream {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a command may touch of the process: handed in, so that tests can look at it. */
export interface Io {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
}
