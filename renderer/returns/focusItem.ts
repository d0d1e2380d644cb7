/** Puts focus on the first control of a part, once it is drawn. */
export const focusAfterAdding = (id: string) => window.setTimeout(() => focusById(id), 50)

/** Puts focus on the first control of a part that is on the screen. */
export function focusById(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
