/**
 * How node runs the workers, beside their limits. Where there are as many of them as cores, none is left over for what V8
 * does at the side of a program, so less of that is done: each worker collects its garbage in its own thread, and a
 * function is compiled with all of V8's art only when it has run some four times as long as usual (in a worker that lives
 * for some hundred files, most that are compiled at the usual time never earn it). A thousand files in two workers on two
 * cores took a fifth less by that. What is compiled so is compiled in smaller pieces, too: to put other functions into each
 * takes longer than it saves (a thousand files took 3 to 4 % less, three thousand 7 %). Where a core is left over, V8 may
 * use it.
 * @param jobs workers at a time
 * @param cores of this machine
 */
export function workerFlags(jobs: number, cores: number): readonly string[] {
  return jobs < cores ? [] : FRUGAL
}

const FRUGAL: readonly string[] = [
  '--single-threaded-gc',
  '--interrupt-budget=500000',
  '--max-inlined-bytecode-size=200',
  '--max-inlined-bytecode-size-cumulative=300'
]
