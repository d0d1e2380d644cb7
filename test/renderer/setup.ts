import '@testing-library/jest-dom/vitest'
import { cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach } from 'vitest'

const setImmediateOfNode = setImmediate

afterEach(cleanup)

// A busy computer takes longer than the second that is usual.
const { asyncWrapper } = getConfig()
const turn = () => new Promise<void>((done) => setImmediateOfNode(done))
configure({
  asyncUtilTimeout: 15_000,
  // What a screen does after it is drawn, such as moving the keyboard, is done too before a test goes on.
  asyncWrapper: async (wait) => {
    const found = await asyncWrapper(wait)
    await turn()
    await turn()
    return found
  },
})

// Nothing is laid out here, so there is nothing to scroll, and nothing changes its size.
if (globalThis.Element) {
  Element.prototype.scrollIntoView = () => undefined
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}

// The DOM of the tests looks through the whole page for every label of every field, which took three quarters of some
// files' time. Here a label is found by the id that it is for, or around its field, with the same result.
if (globalThis.HTMLElement) {
  for (const kind of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLOutputElement]) {
    Object.defineProperty(kind.prototype, 'labels', {
      configurable: true,
      get(this: HTMLElement) {
        return [...this.ownerDocument.getElementsByTagName('label')].filter((label) =>
          label.htmlFor === ''
            ? label.contains(this) && label.control === this
            : label.htmlFor === this.id && this.ownerDocument.getElementById(this.id) === this,
        )
      },
    })
  }
}
