/// <reference lib="dom" />

// Put into the page of the real application by Playwright: each of these functions is sent there as its source, so it may
// use nothing from outside itself.

/** @typedef {{ changed: number, painted: number, saved: number }} Click milliseconds from the click until then */

/** @typedef {{ clickRecorded?: Promise<Click> }} Recording */

/**
 * From here on one click on a rating is waited for. Measures when its card is marked as chosen, when that was painted, and
 * when the status bar has gone from Saving to Saved.
 */
export function recordNextClick() {
  const group = /** @type {HTMLElement} */ (document.querySelector('[data-question] [role=radiogroup]'))
  const label = /** @type {HTMLElement} */ (document.querySelector('[data-testid=save-label]'))
  const chosen = () => group.querySelector('[data-chosen=true]')
  const before = chosen()

  /** @type {(watched: Node, isTrue: () => boolean) => Promise<number>} */
  const when = (watched, isTrue) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isTrue()) return
        observer.disconnect()
        done(performance.now())
      })
      observer.observe(watched, { attributes: true, childList: true, characterData: true, subtree: true })
    })
  /** @type {() => Promise<number>} */
  const afterFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))

  const clicked = new Promise((done) =>
    group.addEventListener('click', (event) => done(event.timeStamp), { once: true, capture: true }),
  )
  const changed = when(group, () => chosen() !== null && chosen() !== before)
  const painted = changed.then(afterFrame)
  const saved = when(label, () => label.classList.contains('saving')).then(() =>
    when(label, () => label.classList.contains('saved')),
  )
  const recording = /** @type {Recording} */ (globalThis)
  recording.clickRecorded = Promise.all([clicked, changed, painted, saved]).then(([from, ...moments]) => {
    const [changedAt, paintedAt, savedAt] = moments
    return { changed: changedAt - from, painted: paintedAt - from, saved: savedAt - from }
  })
}

/** What the click was that `recordNextClick` waited for. */
export const recordedClick = () => /** @type {Recording} */ (globalThis).clickRecorded

/**
 * Puts a text into a small store of its own beside the application's, and waits until the disk has it.
 * @param {string} text
 * @returns {Promise<number>} milliseconds
 */
export async function putText(text) {
  const opening = indexedDB.open('bench', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('texts')
  await new Promise((done) => {
    opening.onsuccess = done
  })
  const began = performance.now()
  const transaction = opening.result.transaction('texts', 'readwrite', { durability: 'strict' })
  transaction.objectStore('texts').put(text, 'one')
  await new Promise((done) => {
    transaction.oncomplete = done
  })
  const took = performance.now() - began
  opening.result.close()
  return took
}

/**
 * Adds a text to the end of a file and waits until the disk has it. Runs in the main process.
 * @param {unknown} _electron
 * @param {{ file: string, text: string }} added
 * @returns {Promise<number>} milliseconds
 */
export async function appendText(_electron, { file, text }) {
  const { open } = process.getBuiltinModule('node:fs/promises')
  const handle = await open(file, 'a')
  const began = performance.now()
  await handle.write(text)
  await handle.datasync()
  const took = performance.now() - began
  await handle.close()
  return took
}
