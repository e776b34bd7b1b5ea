type Child = Node | string | number | false | null | undefined
type Props = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>

/**
 * An element with its attributes and children. Strings become text, never markup: there is no other way to put
 * words on the page. `onclick` and the like take functions; `true` is an attribute without value, `false` none.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), props, children) as HTMLElementTagNameMap[Tag]
}

/** The same of pictures. */
export function svg(tag: string, props: Props = {}, ...children: readonly (Child | readonly Child[])[]): SVGElement {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children) as SVGElement
}

function fill(element: Element, props: Props, children: readonly (Child | readonly Child[])[]): Element {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children.flat() as Child[])
    if (child !== false && child !== null && child !== undefined) element.append(child as Node | string)
  return element
}
