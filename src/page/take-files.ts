/** A file to be handed in, with its path below what was chosen. */
export interface Taken {
  readonly path: string
  readonly file: File
}

/** The files of an input element; of a folder with their paths in it. */
export function filesOfInput(input: HTMLInputElement): readonly Taken[] {
  return Array.from(input.files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** What was dropped: files, and folders with everything below them. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly Taken[]> {
  // Entries must be taken before anything is waited for: the list is emptied behind the event.
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return Array.from(data.files, (file) => ({ path: file.name, file }))
  const lists = await Promise.all(entries.map(filesBelow))
  return lists.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly Taken[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  // A reader gives some entries at a time, and none when there are no more.
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) found.push(...some)
  const lists = await Promise.all(found.map(filesBelow))
  return lists.flat()
}

const readSome = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))
