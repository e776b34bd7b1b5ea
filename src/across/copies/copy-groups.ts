import type { SharedText } from './judge-pair.js'

/** A place of a passage, with what stands there. */
export interface PassagePlace {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A passage of one pair; passages of several pairs with one key are one. */
export interface PairPassage {
  readonly key: string
  readonly length: number
  readonly places: readonly [PassagePlace, PassagePlace]
}

/** Documents that hang together by copied text. */
export interface CopyGroup {
  /** Indexes, ascending. */
  readonly members: readonly number[]
  readonly raw: number
  readonly net: number
  /** The longest first; the places of each in the order of the documents. */
  readonly passages: readonly (readonly PassagePlace[])[]
}

interface Edge extends Pick<SharedText, 'raw' | 'net'> {
  readonly first: number
  readonly second: number
  readonly passages: readonly PairPassage[]
}

/** Collect pairs, and give the groups that they make: who is linked to one of a group belongs to it. */
export function copyGroups() {
  const parents = new Map<number, number>()
  const edges: Edge[] = []
  const rootOf = (index: number): number => {
    let root = index
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(index, root)
    return root
  }
  return {
    add: (first: number, second: number, { raw, net }: SharedText, passages: readonly PairPassage[]) => {
      edges.push({ first, second, raw, net, passages })
      const [a, b] = [rootOf(first), rootOf(second)]
      parents.set(Math.max(a, b), Math.min(a, b))
    },
    /** In the order of their first documents. */
    list: (): CopyGroup[] => {
      const byRoot = new Map<number, Edge[]>()
      for (const edge of edges) {
        const root = rootOf(edge.first)
        const list = byRoot.get(root) ?? []
        byRoot.set(root, list)
        list.push(edge)
      }
      return [...byRoot].sort(([a], [b]) => a - b).map(([, list]) => groupOf(list))
    }
  }
}

function groupOf(edges: readonly Edge[]): CopyGroup {
  const members = [...new Set(edges.flatMap(({ first, second }) => [first, second]))].sort((a, b) => a - b)
  return {
    members,
    raw: edges.reduce((most, { raw }) => Math.max(most, raw), 0),
    net: edges.reduce((most, { net }) => Math.max(most, net), 0),
    passages: passagesOf(edges)
  }
}

function passagesOf(edges: readonly Edge[]): PassagePlace[][] {
  const byKey = new Map<string, { length: number; places: Map<string, PassagePlace> }>()
  for (const { passages } of edges)
    for (const { key, length, places } of passages) {
      const passage = byKey.get(key) ?? { length, places: new Map() }
      byKey.set(key, passage)
      for (const place of places) passage.places.set(`${place.report} ${place.start}`, place)
    }
  // A sort is stable: passages of one length stay in the order in which they were met.
  return [...byKey.values()].sort((a, b) => b.length - a.length).map(({ places }) => [...places.values()])
}
