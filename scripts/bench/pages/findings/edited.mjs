/// <reference lib="dom" />

// The first two of these functions are sent to the main process of the real application by Playwright and the last one to its
// page, each as its source, so none may use anything from outside itself.

/** @typedef {{ psaKept?: () => void }} Held */

/**
 * From here on the record keeps what it is told but does not say so until it is let: as a slow disk does.
 * @param {typeof import('electron')} electron
 */
export function holdChanges({ ipcMain }) {
  const channel = 'call:append'
  /** @typedef {(...asked: unknown[]) => Promise<unknown>} Handler */
  const { _invokeHandlers: handlers } = /** @type {{ _invokeHandlers: Map<string, Handler> }} */ (
    /** @type {unknown} */ (ipcMain)
  )
  const append = handlers.get(channel)
  if (!append) throw new Error('The main process does not answer to append')
  ipcMain.removeHandler(channel)
  ipcMain.handle(channel, async (...asked) => {
    const reply = await append(...asked)
    await new Promise((go) => {
      const held = /** @type {Held} */ (globalThis)
      held.psaKept = () => go(undefined)
    })
    return reply
  })
}

/** Lets the record say that it has kept the change; answers when, in milliseconds of the computer's clock, or null for none yet. */
export function letGo() {
  const held = /** @type {Held} */ (globalThis)
  if (!held.psaKept) return null
  held.psaKept()
  delete held.psaKept
  return performance.timeOrigin + performance.now()
}

/**
 * Waits until the words of a grid change, and answers when they are on the screen, in milliseconds of the computer's clock.
 * @returns {Promise<number>}
 */
export function gridChanged() {
  const grid = document.querySelector('.heat')
  if (!grid) throw new Error('There is no heat table')
  const before = grid.textContent
  return new Promise((seen, fail) => {
    const late = setTimeout(() => fail(new Error('The change is not seen in the heat table')), 30_000)
    const observer = new MutationObserver(() => {
      if (grid.textContent === before) return
      observer.disconnect()
      clearTimeout(late)
      requestAnimationFrame(() => setTimeout(() => seen(performance.timeOrigin + performance.now())))
    })
    observer.observe(grid, { subtree: true, childList: true, characterData: true })
  })
}
