import type { Page } from 'playwright-core'

/** The window that people are assumed to have. */
export const usualSize = { width: 1280, height: 800 } as const

/** The height at which nothing of the screen has to be scrolled, at the width that the page has now. */
export const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.getElementById('main')
    const hidden = Math.max(
      0,
      ...[main, ...document.querySelectorAll('[data-region]')].map((part) =>
        part ? part.scrollHeight - part.clientHeight : 0,
      ),
    )
    return Math.min(6_000, window.innerHeight + hidden)
  })
