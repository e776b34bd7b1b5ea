/** Whether a line ends with a mark that ends a sentence or announces a list, or with a bracket or quote behind one; 8: is the hour. */
export function endsSentence(body: string): boolean {
  return END.test(body.slice(-REACH))
}

/** A mark with the quotes and brackets behind it; a pattern for the end of a string would walk all of it. */
const REACH = 6
const END = /(?:[。！？；…!?;]|(?<![0-9０-９])[：:]|\.(?<=[\u3400-\u9FFF]\.))["'”’」』)）】》]*$/
