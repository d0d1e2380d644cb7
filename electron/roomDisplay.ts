import type { Rectangle } from './windowPlace'

/** A display as the system names it, and where it stands on the desktop. */
export type Display = { readonly id: number; readonly bounds: Rectangle }

/**
 * The displays that the room's view may stand on: those that show no part of the one on which the program's window has most of itself.
 * One that mirrors it shows the chair's own screen, and is none. Where the window stands nowhere, as while it is hidden, the first
 * display is taken for its own. The order is that of the displays.
 */
export function roomDisplays(displays: readonly Display[], window: Rectangle | null): readonly Display[] {
  const own = window && mostCovered(displays, window)
  const stands = own ?? displays[0]
  return stands ? displays.filter((each) => each !== stands && shared(each.bounds, stands.bounds) === 0) : []
}

function mostCovered(displays: readonly Display[], window: Rectangle): Display | null {
  const [first, ...others] = displays.filter(({ bounds }) => shared(bounds, window) > 0)
  if (!first) return null
  return others.reduce((most, each) => (shared(each.bounds, window) > shared(most.bounds, window) ? each : most), first)
}

/** How much of two rectangles is the same. */
function shared(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, across) * Math.max(0, down)
}
