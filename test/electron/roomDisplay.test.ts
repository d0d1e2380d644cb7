import { describe, expect, test } from 'vitest'
import { roomDisplays } from '../../electron/roomDisplay'

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1600, height: 1000 } }
const projector = { id: 2, bounds: { x: 1600, y: 0, width: 1280, height: 720 } }
const third = { id: 3, bounds: { x: -1280, y: 0, width: 1280, height: 720 } }
const ids = (...from: Parameters<typeof roomDisplays>) => roomDisplays(...from).map(({ id }) => id)

describe('where the room’s view may stand', () => {
  test('is on no display that the program’s window has most of itself on', () => {
    expect(ids([laptop, projector], { x: 100, y: 50, width: 1280, height: 860 })).toEqual([2])
    expect(ids([laptop, projector], { x: 1500, y: 0, width: 1200, height: 700 })).toEqual([1])
    expect(ids([projector, laptop, third], { x: 0, y: 0, width: 1600, height: 1000 })).toEqual([2, 3])
  })

  test('is nowhere while there is one display', () => {
    expect(ids([laptop], { x: 0, y: 0, width: 1600, height: 1000 })).toEqual([])
    expect(ids([], null)).toEqual([])
  })

  test('is not on a display that mirrors the chair’s, whole or in part', () => {
    const mirror = { id: 2, bounds: { x: 0, y: 0, width: 1280, height: 720 } }
    expect(ids([laptop, mirror], { x: 0, y: 0, width: 1600, height: 1000 })).toEqual([])
    expect(ids([laptop, mirror], { x: 1300, y: 800, width: 200, height: 100 })).toEqual([])
  })

  test('is beside the first display while the window stands on none', () => {
    expect(ids([laptop, projector], null)).toEqual([2])
    expect(ids([laptop, projector], { x: 5_000, y: 0, width: 800, height: 600 })).toEqual([2])
  })
})
