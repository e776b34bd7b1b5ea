/** Make something of a rule list the first time it is seen, and remember it: patterns are compiled once, not per document. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>()
  // Mostly it is the rules again, or the same document: no need to look them up.
  let last: Key | undefined
  let ofLast: Made | undefined
  return (key) => {
    if (key === last && ofLast !== undefined) return ofLast
    let found = made.get(key)
    if (found === undefined) {
      found = make(key)
      made.set(key, found)
    }
    last = key
    ofLast = found
    return found
  }
}
