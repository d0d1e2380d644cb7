/**
 * Puts the focus in the box of a form that is typed in first: the one that says so, else the first there is; of choices beside each
 * other, the one that is chosen. What is in a long text is chosen.
 */
export function focusFirst(form: ParentNode | null | undefined): void {
  const box =
    form?.querySelector<HTMLElement>('[data-first]') ?? form?.querySelector<HTMLElement>('input, textarea, select')
  const isRadio = box instanceof HTMLInputElement && box.type === 'radio'
  const chosen = isRadio ? form?.querySelector<HTMLElement>(`input[name="${box.name}"]:checked`) : null
  ;(chosen ?? box)?.focus()
  if (box instanceof HTMLTextAreaElement) box.select()
}
