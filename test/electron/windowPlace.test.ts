import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOnScreen, type Rectangle, smallestWindow } from '../../electron/windowPlace'

const laptop: Rectangle = { x: 0, y: 0, width: 1366, height: 728 }
const projector: Rectangle = { x: 1366, y: -200, width: 1920, height: 1040 }

test('a fresh window stands in the middle of the first screen', () => {
  expect(placeOnScreen(null, [projector])).toEqual({ x: 1686, y: -110, width: 1280, height: 860, isMaximised: false })
})

test('a window stays where it was, on whichever screen', () => {
  const place = { x: 1500, y: -100, width: 1000, height: 800, isMaximised: true }
  expect(placeOnScreen(place, [laptop, projector])).toEqual(place)
})

test('a window whose screen is gone comes to the middle of the first one, and fits it', () => {
  const place = { x: 1500, y: -100, width: 1900, height: 1000, isMaximised: false }
  expect(placeOnScreen(place, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728, isMaximised: false })
})

test.each([
  { x: -950, y: 10 },
  { x: 1300, y: 10 },
  { x: 100, y: 715 },
  { x: 100, y: -60 },
])('a window whose top cannot be taken hold of at %o comes back', ({ x, y }) => {
  const placed = placeOnScreen({ x, y, width: 1000, height: 700, isMaximised: false }, [laptop])
  expect(placed).toMatchObject({ x: 183, y: 14 })
})

test('whatever was remembered, the window can be seen, taken hold of and is not too small', () => {
  const number = fc.integer({ min: -20_000, max: 20_000 })
  const size = fc.integer({ min: 0, max: 20_000 })
  const place = fc.record({ x: number, y: number, width: size, height: size, isMaximised: fc.boolean() })
  fc.assert(
    fc.property(place, (saved) => {
      const placed = placeOnScreen(saved, [laptop, projector])
      const screen = [laptop, projector].find(
        (each) =>
          placed.y >= each.y &&
          placed.y + 40 <= each.y + each.height &&
          Math.min(placed.x + placed.width, each.x + each.width) - Math.max(placed.x, each.x) >= 160,
      )
      expect(screen).toBeDefined()
      expect(placed.width).toBeGreaterThanOrEqual(smallestWindow.width)
      expect(placed.height).toBeGreaterThanOrEqual(smallestWindow.height)
      expect(placed.width).toBeLessThanOrEqual(screen?.width ?? 0)
    }),
    { examples: [[{ x: 1207, y: 0, width: 1367, height: 0, isMaximised: false }]] },
  )
})

test('a screen smaller than the smallest window is filled, not overrun', () => {
  const small: Rectangle = { x: 0, y: 0, width: 640, height: 480 }
  expect(placeOnScreen(null, [small])).toMatchObject({ x: 0, y: 0, width: 640, height: 480 })
})
