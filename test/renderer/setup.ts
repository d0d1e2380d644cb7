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
