/// <reference lib="dom" />

// Put into the page of the real application by Playwright: each of these functions is sent there as its source, so it may
// use nothing from outside itself.

/** @typedef {{ keyRecorded?: Promise<number> }} Recording */

/**
 * Presses a link and waits until the box with a question's words is on the screen.
 * @param {Element} link
 * @returns {Promise<number>} milliseconds
 */
export async function openQuestion(link) {
  const before = document.querySelector('h1')?.textContent
  const began = performance.now()
  const shown = new Promise((done) => {
    const observer = new MutationObserver(() => {
      const isThere =
        document.querySelector('h1')?.textContent !== before && document.querySelector('main textarea, #main textarea')
      if (!isThere) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const button = /** @type {HTMLElement} */ (link)
  button.click()
  return shown
}

/**
 * From here on one key in a box is waited for: until the page has changed and all that hangs on the key is done.
 * @param {Element} box
 */
export function recordNextKey(box) {
  const recording = /** @type {Recording} */ (globalThis)
  recording.keyRecorded = new Promise((done) => {
    box.addEventListener(
      'keydown',
      (event) => {
        const channel = new MessageChannel()
        box.addEventListener('input', () => channel.port2.postMessage(null), { once: true })
        channel.port1.onmessage = () => done(performance.now() - event.timeStamp)
      },
      { once: true, capture: true },
    )
  })
}

/** How long the key took that `recordNextKey` waited for. */
export const recordedKey = () => /** @type {Recording} */ (globalThis).keyRecorded
