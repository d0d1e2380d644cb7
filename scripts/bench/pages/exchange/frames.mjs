/// <reference lib="dom" />

// What runs in the page: how long each frame takes while something is going on.

/** Begins to note how long each frame takes. */
export function startFrames() {
  /** @type {{ psaFrames?: number[], psaStop?: boolean }} */
  const here = /** @type {never} */ (window)
  /** @type {number[]} */
  const frames = []
  here.psaFrames = frames
  here.psaStop = false
  let last = performance.now()
  const next = () => {
    const now = performance.now()
    frames.push(now - last)
    last = now
    if (!here.psaStop) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** Ends it, and gives the milliseconds of each frame. */
export function framesFrom() {
  /** @type {{ psaFrames?: number[], psaStop?: boolean }} */
  const here = /** @type {never} */ (window)
  here.psaStop = true
  return here.psaFrames ?? []
}
