/// <reference lib="dom" />
// Runs in the page, apart from its own code. A page is usable when everything that stands on its screen is there and two
// frames with it have been painted.
const { ipcRenderer } = require('electron')

/** What stands on the answering screen: the rating, and the list of all questions beside it. */
const answering = ['[data-question] input[type=radio]', '.outline details']
const blank = ['body[data-blank]']

const isThere = () => [answering, blank].some((signs) => signs.every((sign) => document.querySelector(sign) !== null))

const observer = new MutationObserver(look)
observer.observe(document, { childList: true, subtree: true })

function look() {
  if (!isThere()) return
  observer.disconnect()
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => ipcRenderer.send('bench:usable'))))
}
