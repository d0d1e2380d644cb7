import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { saveLabel, savedWords } from './sample'

/** Waits until the window says that everything is saved. */
export const expectSaved = (page: Page) => expect.poll(() => saveLabel(page).textContent(), { timeout: 10_000 }).toMatch(savedWords)
