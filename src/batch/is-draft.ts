/** Whether a file of this name is one that `atomicFile` has begun and not put in its place: `.reports.jsonl.4711.tmp`. */
export function isDraft(name: string): boolean {
  return /^\.[^/\\]+\.\d+\.tmp$/.test(name)
}
