/** A rectangle on the desktop, in its own points. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window was, and whether it filled the screen. */
export type WindowPlace = Rectangle & { readonly isMaximised: boolean }

export const smallestWindow = { width: 800, height: 600 } as const
const usual = { width: 1280, height: 860 } as const

/** How much of the window's top has to be on a screen, so that it can be taken hold of. */
const graspable = { width: 160, height: 40 } as const

/**
 * Where to put the window: where it was if its top can be seen on a screen that is there now, otherwise in the middle of the
 * first screen. Never larger than its screen.
 */
export function placeOnScreen(saved: WindowPlace | null, screens: readonly Rectangle[]): WindowPlace {
  const isMaximised = saved?.isMaximised ?? false
  const asSaved =
    saved === null ? [] : screens.map((screen) => ({ screen, place: { ...at(saved), ...fitted(saved, screen) } }))
  const seen = asSaved.find(({ screen, place }) => canBeGrasped(place, screen))
  if (seen) return { ...seen.place, isMaximised }
  const [first = { x: 0, y: 0, ...usual }] = screens
  return { ...inMiddle(fitted(saved ?? usual, first), first), isMaximised }
}

function canBeGrasped(place: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
  const isTopVisible = place.y >= screen.y && place.y + graspable.height <= screen.y + screen.height
  return across >= graspable.width && isTopVisible
}

const at = ({ x, y }: Rectangle) => ({ x: Math.round(x), y: Math.round(y) })

const fitted = (size: { readonly width: number; readonly height: number }, screen: Rectangle) => ({
  width: Math.round(Math.min(Math.max(size.width, smallestWindow.width), screen.width)),
  height: Math.round(Math.min(Math.max(size.height, smallestWindow.height), screen.height)),
})

const inMiddle = (size: { readonly width: number; readonly height: number }, screen: Rectangle) => ({
  x: Math.round(screen.x + (screen.width - size.width) / 2),
  y: Math.round(screen.y + (screen.height - size.height) / 2),
  ...size,
})
