/** Whether a line ends with a mark that ends a sentence or announces a list, or with a bracket or quote behind one. */
export function endsSentence(body: string): boolean {
  return END.test(body)
}

const END = /(?:[。！？；：…!?;:]|\.(?<=[\u3400-\u9FFF]\.))["'”’」』)）】》]*$/
