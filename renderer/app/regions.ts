const order = ['places', 'outline', 'main', 'panel', 'status'] as const

/** Moves focus to the next or previous part of the window, round and round. */
export function moveRegion(by: 1 | -1): void {
  const regions = order.flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`)])
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(here + by + regions.length) % regions.length]
  const first = next?.querySelector<HTMLElement>('[aria-current], h1, h2, button, [tabindex]') ?? next
  if (!first) return
  if (first.tabIndex < 0 && !first.hasAttribute('tabindex')) first.tabIndex = -1
  first.focus()
}
