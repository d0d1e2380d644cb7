import type { BrowserWindow } from 'electron'

/** How long the window is waited for before a person is asked, in milliseconds. */
export const flushLimit = 5_000

/** What became of the words in the window: all kept, some not, or no answer. */
export type Flushed = 'kept' | 'unsaved' | 'silent'

export type Closing = {
  /** Closes the window without asking anything: the system is ending the program. */
  readonly closeWithoutAsking: () => void
  /** The window's answer to a flush. */
  readonly flushed: (unsaved: boolean) => void
}

export type ClosingSteps = {
  /** Asks the page to send everything that is typed. Answers whether there is a page to ask. */
  readonly flush: () => boolean
  /** Asks the person whether to close although words would be lost. */
  readonly mayLose: (what: Flushed) => Promise<boolean>
  /** Makes the last back-up and snapshot. */
  readonly finish: () => Promise<void>
  readonly quit: () => void
}

/**
 * Holds the window's close until everything typed is kept: flush, wait, ask only when something would be lost, then the last
 * back-up, then the end.
 */
export function holdClosing(window: BrowserWindow, steps: ClosingSteps): Closing {
  let state: 'open' | 'closing' | 'done' = 'open'
  let mayAsk = true
  let hear: ((flushed: Flushed) => void) | null = null

  const askPage = () =>
    new Promise<Flushed>((done) => {
      const timer = setTimeout(() => done('silent'), flushLimit)
      hear = (flushed) => {
        clearTimeout(timer)
        done(flushed)
      }
      if (!steps.flush()) hear('kept')
    })

  const close = async () => {
    state = 'closing'
    const flushed = await askPage()
    hear = null
    if (flushed !== 'kept' && mayAsk && !(await steps.mayLose(flushed))) {
      state = 'open'
      return
    }
    window.hide()
    await steps.finish()
    state = 'done'
    steps.quit()
  }

  window.on('close', (event) => {
    if (state === 'done') return
    event.preventDefault()
    if (state === 'open') void close()
  })

  return {
    closeWithoutAsking: () => {
      mayAsk = false
      window.close()
    },
    flushed: (unsaved) => hear?.(unsaved ? 'unsaved' : 'kept'),
  }
}
