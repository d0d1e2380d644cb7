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
  grid.scrollIntoView()
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

/**
 * Puts a plain table of so many rows with the heat table's words in the place of the whole page, in a box of the same size: what
 * scrolling costs this computer at the least.
 * @param {{ rows: number, columns: number }} size
 */
export function plainTable({ rows, columns }) {
  const grid = document.querySelector('.heat')
  if (!grid) throw new Error('There is no heat table')
  const { width, height } = grid.getBoundingClientRect()
  const words = [...grid.querySelectorAll('.row-grid-body [role=row]')].map((row) =>
    [...row.children].map((cell) => (cell.querySelector('[aria-hidden]') ?? cell).textContent ?? ''),
  )
  const box = document.createElement('div')
  box.setAttribute('role', 'grid')
  box.style.cssText = `width: ${width}px; height: ${height}px; overflow: auto`
  const table = document.createElement('table')
  table.style.cssText = 'border-collapse: collapse; white-space: nowrap'
  for (let row = 0; row < rows; row += 1) {
    const line = words[row % words.length] ?? []
    const cells = table.insertRow()
    for (let column = 0; column < columns; column += 1) {
      const cell = cells.insertCell()
      cell.textContent = line[column % line.length] ?? ''
      cell.style.cssText = 'border: 1px solid; min-width: 5.5rem; height: 2rem'
    }
  }
  box.append(table)
  document.body.replaceChildren(box)
}
