/**
 * Opens something beside what was pressed, and keeps that where it was in sight: the page beside a panel is narrower, and
 * longer above it.
 */
export function openSteadily(open: () => void): void {
  const pressed = document.activeElement
  const before = pressed?.getBoundingClientRect()
  open()
  if (!pressed || !before) return
  window.requestAnimationFrame(() => {
    const panel = document.querySelector('.with-panel > .side-panel')?.getBoundingClientRect()
    const after = pressed.getBoundingClientRect()
    const isBeside = panel !== undefined && panel.left > after.left
    if (isBeside) document.getElementById('main')?.scrollBy(0, after.top - before.top)
  })
}
