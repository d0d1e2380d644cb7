/// <reference lib="dom" />

// Put into the page of the real application by Playwright: each of these functions is sent there as its source, so it may
// use nothing from outside itself.

/** @typedef {{ press: string, ready: string, words?: string }} Opening what is pressed, and what then stands on the page, with which words */

/**
 * Presses something, and answers how many milliseconds pass until what it opens is on the screen.
 * @param {Opening} opening
 * @returns {Promise<number>}
 */
export function pressAndSee({ press, ready, words }) {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(press))
  if (!button) throw new Error(`There is no button “${press}”`)
  return new Promise((seen) => {
    const began = performance.now()
    const isReady = () => {
      const found = document.querySelector(ready)
      return found !== null && (words === undefined || (found.textContent ?? '').includes(words))
    }
    const observer = new MutationObserver(() => {
      if (!isReady()) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => seen(performance.now() - began)))
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    button.click()
  })
}

/**
 * Scrolls the grid for a while, so far with each frame, to and fro, and answers how many frames a second there were.
 * @param {{ right: number, down: number, milliseconds: number }} scrolling
 * @returns {Promise<number>}
 */
export function scrollGrid({ right, down, milliseconds }) {
  const grid = document.querySelector('[role=grid]')
  if (!grid) throw new Error('There is no grid')
  return new Promise((done) => {
    const began = performance.now()
    let frames = 0
    let way = 1
    const next = () => {
      frames += 1
      const before = grid.scrollTop + grid.scrollLeft
      grid.scrollBy(right * way, down * way)
      if (grid.scrollTop + grid.scrollLeft === before) way = -way
      const spent = performance.now() - began
      if (spent < milliseconds) requestAnimationFrame(next)
      else done((frames * 1000) / spent)
    }
    requestAnimationFrame(next)
  })
}
