import { describe, expect, test } from 'vitest'
import { roomView } from '../../electron/room'
import type { RoomShown } from '../../shared/bridge/room'

const welcome: RoomShown = { kind: 'item', title: 'Welcome', number: 1, of: 2, parts: [] }

/** A room's view on displays that a test plugs in and pulls out. */
function aRoom(displays: number[]) {
  const seen: string[] = []
  const others = [...displays]
  let closeWindow: () => void = () => undefined
  const room = roomView({
    others: () => others.map((id) => ({ id })),
    open: (displayId, closed) => {
      seen.push(`open on ${displayId}`)
      closeWindow = closed
      return {
        displayId,
        show: (shown) => void seen.push(`show ${shown.kind === 'item' ? shown.title : shown.kind}`),
        close: () => void seen.push('close'),
      }
    },
    fill: (on) => void seen.push(on ? 'fill' : 'do not fill'),
    keepAwake: (on) => void seen.push(on ? 'awake' : 'may sleep'),
    tell: (state) => void seen.push(`told ${state}`),
  })
  const change = (...ids: number[]) => {
    others.splice(0, others.length, ...ids)
    seen.length = 0
    room.displaysChanged()
  }
  return { room, seen, change, closeWindow: () => closeWindow() }
}

describe('the room’s view', () => {
  test('opens on another display with what it is to show, and keeps the displays awake', () => {
    const { room, seen } = aRoom([7])
    room.show(welcome)
    expect(room.open()).toBe('otherScreen')
    expect(seen).toEqual(['open on 7', 'show Welcome', 'awake', 'told otherScreen'])
    expect(room.open()).toBe('otherScreen')
    expect(seen.filter((each) => each.startsWith('open'))).toHaveLength(1)
  })

  test('fills the only display where there is no other, and gives it back', () => {
    const { room, seen } = aRoom([])
    expect(room.open()).toBe('thisScreen')
    expect(seen).toEqual(['fill', 'awake', 'told thisScreen'])
    seen.length = 0
    room.close()
    expect(seen).toEqual(['do not fill', 'may sleep', 'told off'])
  })

  test('goes with the display that is pulled out, and comes back with it as it was', () => {
    const { room, seen, change } = aRoom([7])
    room.open()
    room.show(welcome)
    change()
    expect(seen).toEqual(['close', 'awake', 'told disconnected'])
    room.show({ ...welcome, title: 'Next' })
    change(9)
    expect(seen).toEqual(['open on 9', 'show Next', 'awake', 'told otherScreen'])
  })

  test('leaves the program’s own screen as soon as there is another, and shows there what it showed', () => {
    const { room, seen, change } = aRoom([])
    room.show(welcome)
    room.open()
    change(7)
    expect(seen).toEqual(['open on 7', 'show Welcome', 'do not fill', 'awake', 'told otherScreen'])
  })

  test('is closed with nothing left of it', () => {
    const { room, seen } = aRoom([7])
    room.open()
    room.show(welcome)
    seen.length = 0
    room.close()
    room.open()
    expect(seen).not.toContain('show Welcome')
    expect(seen.slice(0, 1)).toEqual(['close'])
  })

  test('says so when its window goes away by itself, and hears no other display then', () => {
    const { room, seen, change, closeWindow } = aRoom([7])
    room.open()
    closeWindow()
    expect(seen.at(-1)).toBe('told off')
    change(7, 8)
    expect(seen).toEqual([])
  })

  test('stays where it is when another display comes or goes', () => {
    const { room, seen, change } = aRoom([7])
    room.open()
    change(7, 8)
    expect(seen).toEqual([])
    change(7)
    expect(seen).toEqual([])
  })
})
