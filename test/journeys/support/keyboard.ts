import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The most presses of Tab that a part of a screen may be away. */
const longestWay = 80

/** Moves focus with Tab alone until it stands on a control. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < longestWay; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** Whether a control has focus; one that is not there has none. */
export const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 && target.first().evaluate((element) => element === document.activeElement)

/** What has focus, in words for a failing test: its role or tag, and its name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`.trim()
  })

/** Focus stands on something that can be seen. */
export const expectFocusSomewhere = (page: Page) =>
  expect.poll(() => focused(page), { timeout: 5_000 }).not.toBe('nothing')
