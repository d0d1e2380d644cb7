import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flushLimit, holdClosing } from '../../electron/closing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window that closes unless its close is held. */
function aWindow(pageAnswers: boolean, mayLose = false) {
  const seen: string[] = []
  let listener: (event: { preventDefault: () => void }) => void = () => undefined
  const window = {
    on: (_event: 'close', heard: typeof listener) => {
      listener = heard
    },
    hide: () => seen.push('hidden'),
    close: () => {
      let isHeld = false
      listener({ preventDefault: () => (isHeld = true) })
      if (!isHeld) seen.push('closed')
    },
  }
  const closing = holdClosing(window as unknown as BrowserWindow, {
    flush: () => {
      seen.push('flush')
      return pageAnswers
    },
    mayLose: async (what) => {
      seen.push(`ask: ${what}`)
      return mayLose
    },
    finish: async () => void seen.push('finish'),
    quit: () => window.close(),
  })
  return { window, closing, seen }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('closing the window', () => {
  test('waits for everything typed, then makes the last back-up, then closes', async () => {
    const { window, closing, seen } = aWindow(true)
    window.close()
    await settle()
    expect(seen).toEqual(['flush'])
    closing.flushed(false)
    await settle()
    expect(seen).toEqual(['flush', 'hidden', 'finish', 'closed'])
  })

  test('asks when words would be lost, and stays open when told to', async () => {
    const { window, closing, seen } = aWindow(true, false)
    window.close()
    closing.flushed(true)
    await settle()
    expect(seen).toEqual(['flush', 'ask: unsaved'])
    window.close()
    closing.flushed(false)
    await settle()
    expect(seen.slice(2)).toEqual(['flush', 'hidden', 'finish', 'closed'])
  })

  test('asks after five seconds of silence, and closes when told to', async () => {
    const { window, seen } = aWindow(true, true)
    window.close()
    await vi.advanceTimersByTimeAsync(flushLimit - 1)
    expect(seen).toEqual(['flush'])
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toEqual(['flush', 'ask: silent', 'hidden', 'finish', 'closed'])
  })

  test('twice is closing once', async () => {
    const { window, closing, seen } = aWindow(true)
    window.close()
    window.close()
    closing.flushed(false)
    await settle()
    expect(seen).toEqual(['flush', 'hidden', 'finish', 'closed'])
  })

  test('without a page that could answer waits for nothing', async () => {
    const { window, seen } = aWindow(false)
    window.close()
    await settle()
    expect(seen).toEqual(['flush', 'hidden', 'finish', 'closed'])
  })

  test('by the system never asks, and still waits for the page', async () => {
    const { closing, seen } = aWindow(true)
    closing.closeWithoutAsking()
    await vi.advanceTimersByTimeAsync(flushLimit)
    expect(seen).toEqual(['flush', 'hidden', 'finish', 'closed'])
  })
})
