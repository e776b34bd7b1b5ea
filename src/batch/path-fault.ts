/** A path of the command line that does not exist: nothing is read or written before it is mended. */
export class PathFault extends Error {
  constructor(readonly path: string) {
    super(`找不到文件或文件夹：${path}`)
    this.name = 'PathFault'
  }
}
