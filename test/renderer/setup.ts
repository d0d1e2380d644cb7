import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// A busy computer takes longer than the second that is usual.
configure({ asyncUtilTimeout: 5_000 })

// Nothing is laid out here, so there is nothing to scroll, and nothing changes its size.
if (globalThis.Element) {
  Element.prototype.scrollIntoView = () => undefined
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}
