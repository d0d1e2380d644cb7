/** Puts the focus in the box of a form that is typed in first: the one that says so, else the first there is. What is in it is chosen. */
export function focusFirst(form: ParentNode | null | undefined): void {
  const box =
    form?.querySelector<HTMLElement>('[data-first]') ?? form?.querySelector<HTMLElement>('input, textarea, select')
  box?.focus()
  if (box instanceof HTMLTextAreaElement) box.select()
}
