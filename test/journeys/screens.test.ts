import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/app'
import { tour } from './support/tour'
import { usualSize, wholeHeight } from './support/viewport'

const folder = path.join(root, 'out', 'screens')

describe('pictures of every screen', () => {
  it('are put in out/screens for people to look at, light and dark', { timeout: 240_000 }, async () => {
    mkdirSync(folder, { recursive: true })
    const seen: string[] = []
    await tour(async (name, { page }) => {
      await page.setViewportSize(usualSize)
      await page.setViewportSize({ ...usualSize, height: await wholeHeight(page) })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' })
      }
      await page.emulateMedia({ colorScheme: null })
      await page.setViewportSize(usualSize)
      seen.push(name)
    })
    expect(new Set(seen).size).toBe(37)
  })
})
