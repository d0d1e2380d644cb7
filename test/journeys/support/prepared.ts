import { cpSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newFolder, withApp } from './app'
import { hospitals, narrative, openQuestion, openReturn, openSample, untilSaved } from './sample'

/** The words that a prepared folder has at question 8.2. */
export const firstWords = 'Kept before anything went wrong.'

/** A data folder whose window was closed on question 8.2 of the sample's hospital return, with some words of ours in it. */
export async function prepareFolder(): Promise<string> {
  const data = newFolder()
  await withApp({ data }, async ({ page, close }) => {
    await openSample(page)
    await openReturn(page, hospitals)
    await openQuestion(page, '8.2')
    await narrative(page).fill(firstWords)
    await untilSaved(page)
    await close()
  })
  return data
}

/** A copy of a data folder that nothing is running on. */
export function copyOf(data: string): string {
  const copy = newFolder()
  cpSync(data, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** The words at the question that is shown. */
export async function expectWords(page: Page, words: string): Promise<void> {
  await narrative(page).waitFor()
  expect(await narrative(page).inputValue()).toBe(words)
}
