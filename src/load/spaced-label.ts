/**
 * The label of a numbered paragraph as it stands before the paragraph's text: 一、 and （一） against it, a bare figure
 * or point with a space, which keeps 1. and 2024 apart; of glyphs that mean nothing outside their font, a bullet.
 * @returns '' for an empty label
 */
export function spacedLabel(label: string): string {
  const text = label.trim()
  if (text === '' || /[、）)．。：]$/.test(text)) return text
  return `${PRIVATE_USE.test(text) ? '•' : text} `
}

const PRIVATE_USE = /[\ue000-\uf8ff]/
