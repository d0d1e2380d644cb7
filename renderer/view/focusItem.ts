/** How long a new part may take to be drawn before focus stays where it is, in milliseconds. */
const patience = 3_000

/** Puts focus on the first control of a part as soon as it is drawn. */
export function focusAfterAdding(id: string, since = performance.now()): void {
  if (document.getElementById(id)) focusById(id)
  else if (performance.now() - since < patience) window.setTimeout(() => focusAfterAdding(id, since), 20)
}

/** Puts focus on the first control of a part that is on the screen. */
export function focusById(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}
