/// <reference lib="dom" />

// Put into the page of the real application by Playwright: each of these functions is sent there as its source, so it may
// use nothing from outside itself.

/** @typedef {{ psaKeys?: number[], psaTasks?: number[] }} Recording */

/** From here on it is noted how long each key in the box takes until its results stand on the screen. */
export function recordKeys() {
  const recording = /** @type {Recording} */ (globalThis)
  /** @type {number[]} */
  const keys = []
  recording.psaKeys = keys
  let began = 0
  const begin = (/** @type {KeyboardEvent} */ event) => {
    began = event.timeStamp
  }
  document.addEventListener('keydown', begin, { capture: true })
  const observer = new MutationObserver((changes) => {
    const isDone = changes.some(
      ({ target }) => target instanceof Element && target.getAttribute('aria-busy') === 'false',
    )
    if (!isDone || began === 0) return
    const from = began
    began = 0
    requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - from)))
  })
  observer.observe(document.body, { attributes: true, attributeFilter: ['aria-busy'], subtree: true })
}

/** How long each key took so far. */
export const recordedKeys = () => /** @type {Recording} */ (globalThis).psaKeys ?? []

/** From here on it is noted how long the window is blocked, each time that it is for more than 50 ms. */
export function recordTasks() {
  const recording = /** @type {Recording} */ (globalThis)
  /** @type {number[]} */
  const tasks = []
  recording.psaTasks = tasks
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
}

/** The longest that the window was blocked since, in milliseconds; 0 where it never was for more than 50. */
export const longestTask = () => Math.max(0, .../** @type {Recording} */ (globalThis.psaTasks ?? []))

/** What the workers of the page hold, in bytes. */
export async function workerMemory() {
  /** @typedef {{ bytes: number, attribution: readonly { scope: string }[] }} Part */
  const measured =
    await /** @type {{ measureUserAgentSpecificMemory: () => Promise<{ breakdown: readonly Part[] }> }} */ (
      /** @type {unknown} */ (performance)
    ).measureUserAgentSpecificMemory()
  return measured.breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
    .reduce((sum, { bytes }) => sum + bytes, 0)
}
