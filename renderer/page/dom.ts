/** What stands in an element: other elements, words, or nothing. */
export type Child = Node | string | null | false

type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Makes an element. An attribute that is false or null is left out; words stay words and are never read as markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : String(value))
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

let count = 0

/** An id that nothing else in the page has. */
export function newId(): string {
  count += 1
  return `part-${count}`
}

/** A button with its words; `name` says more where the words alone would not. */
export function button(
  words: string,
  press: () => void,
  more: { readonly look?: string; readonly name?: string } = {},
) {
  const element = el('button', { type: 'button', class: more.look ?? 'button' }, words)
  if (more.name) element.append(hidden(` ${more.name}`))
  element.addEventListener('click', press)
  return element
}

/** Words that only a screen reader says. */
export const hidden = (words: string) => el('span', { class: 'visually-hidden' }, words)

/** A link to another place in the page. */
export const link = (to: string, words: string, more = '') =>
  el('a', { href: to }, words, more === '' ? null : hidden(` ${more}`))

/** Words behind a heading that opens them. */
export const details = (summary: string, ...children: readonly Child[]) =>
  el('details', {}, el('summary', {}, summary), el('div', { class: 'inside' }, ...children))

/** A list of words; nothing for none. */
export const bulleted = (items: readonly string[]) =>
  items.length === 0 ? null : el('ul', { class: 'bulleted' }, ...items.map((item) => el('li', {}, item)))

const drawn = new WeakMap<HTMLElement, string>()

/** Fills an element anew only when what it says differs, so that focus inside it stays. Hides one that says nothing. */
export function drawAgain(element: HTMLElement, says: readonly unknown[], make: () => readonly Child[]): void {
  const key = JSON.stringify(says)
  if (drawn.get(element) === key) return
  drawn.set(element, key)
  element.hidden = says.length === 0
  element.replaceChildren(...make().filter((child) => child !== null && child !== false))
}
