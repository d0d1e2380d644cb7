import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newFolder, removeFolder, root, withApp } from './support/app'
import { axeFindings } from './support/axe'
import { expectFocusSomewhere, focused, hasFocus } from './support/keyboard'
import { chosenRating, heading, hospitals, openQuestion, openReturn, openSample } from './support/sample'
import { tour } from './support/tour'
import { tourOfChallenge } from './support/tourOfChallenge'
import { usualSize, wholeHeight } from './support/viewport'

const pictures = path.join(root, 'out', 'screens')
const colours = ['color-contrast']
const layout = ['color-contrast', 'scrollable-region-focusable', 'target-size']

describe('every screen', () => {
  it.each([
    ['of returns and findings', tour, 96],
    ['of challenge', tourOfChallenge, 25],
  ] as const)(
    '%s has nothing that axe finds wrong: light, dark, narrow and with text twice as large; nothing runs out sideways at 320 pixels',
    {
      timeout: 480_000,
    },
    async (_which, go, views) => {
      mkdirSync(pictures, { recursive: true })
      const found: string[] = []
      const seen: string[] = []
      await go(async (name, { page }) => {
        seen.push(name)
        const note = (how: string, findings: readonly string[]) =>
          found.push(...findings.map((finding) => `${name}, ${how}: ${finding}`))
        await expectFocusSomewhere(page)
        await page.setViewportSize(usualSize)
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        note('light', await axeFindings(page))
        await picture(page, `${name}-light`)
        await page.emulateMedia({ colorScheme: 'dark' })
        note('dark', await axeFindings(page, colours))
        await picture(page, `${name}-dark`)
        await page.setViewportSize({ width: 640, height: 800 })
        note('640 wide', await axeFindings(page, layout))
        await page.setViewportSize({ width: 320, height: 800 })
        note('320 wide', await runningOut(page))
        await page.setViewportSize(usualSize)
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
        note('text at 200%', [...(await axeFindings(page, layout)), ...(await runningOut(page))])
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '16px'))
        await page.emulateMedia({ colorScheme: null })
      })
      expect(found).toEqual([])
      expect(new Set(seen).size).toBe(views)
    },
  )
})

/** Puts the whole of a screen in out/screens, for people to look at. */
async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ ...usualSize, height: await wholeHeight(page) })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' })
  await page.setViewportSize(usualSize)
}

/** What reaches out of the window sideways, apart from tables that scroll in a frame of their own. */
const runningOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 1
    const parts = [
      ...document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden, .visually-hidden *, .skip-link)'),
    ]
    const out = parts.filter(
      (part) => part.getBoundingClientRect().right > wide && !part.parentElement?.closest('.table-scroll, .scroll-x'),
    )
    const scrolls = document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : []
    return [
      ...scrolls,
      ...out
        .slice(0, 3)
        .map(
          (part) => `${part.tagName.toLowerCase()}.${part.className} “${part.textContent?.slice(0, 40)}” reaches out`,
        ),
    ]
  })

describe('the keyboard', () => {
  it('goes round the parts of the window with F6, both ways, and never loses its place from screen to screen', async () => {
    const data = newFolder()
    await withApp({ data }, async ({ page }) => {
      await openSample(page)
      await expectFocusSomewhere(page)
      expect(await round(page, 'F6', 3)).toEqual(['status', 'places', 'main'])
      await openReturn(page, hospitals)
      await openQuestion(page, '8.4')
      await page.keyboard.press('F1')
      await page.getByRole('heading', { name: 'Help for this screen' }).waitFor()
      expect(await round(page, 'F6', 4)).toEqual(['status', 'outline', 'main', 'panel'])
      expect(await round(page, 'Shift+F6', 4)).toEqual(['main', 'outline', 'status', 'panel'])
      await page.keyboard.press('Escape')
      await expectFocusSomewhere(page)
      for (const keys of [
        'Alt+ArrowRight',
        'Alt+ArrowLeft',
        'Control+Enter',
        'Control+2',
        'Control+6',
        'Control+,',
        'Control+1',
        'Control+Shift+N',
        'Control+1',
        'Control+Shift+W',
      ]) {
        await page.keyboard.press(keys)
        await page.waitForTimeout(200)
        await expect.poll(() => focused(page), { message: `after ${keys}` }).not.toBe('nothing')
      }
    })
    removeFolder(data)
  })

  it('keeps a place after something is added or removed, and leads past the places to the main part', async () => {
    const data = newFolder()
    await withApp({ data }, async ({ page }) => {
      await openSample(page)
      await page.getByRole('link', { name: 'Skip to the main part' }).focus()
      await page.keyboard.press('Enter')
      expect(await hasFocus(page.getByRole('main'))).toBe(true)
      await openReturn(page, hospitals)
      await openQuestion(page, '8.4')
      await page.getByRole('button', { name: 'Add evidence' }).press('Enter')
      const evidence = page.getByRole('group', { name: 'Evidence 1' })
      await expect.poll(() => hasFocus(evidence.getByRole('textbox', { name: 'What it is' }))).toBe(true)
      await evidence.getByRole('button', { name: 'Remove evidence 1' }).press('Enter')
      await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Add evidence' }))).toBe(true)
      await page.getByRole('button', { name: 'Undo' }).press('Enter')
      await evidence.waitFor()
      await page.keyboard.press('Control+H')
      await expect.poll(() => focused(page)).toBe('h2 History of 8.4')
      await page.keyboard.press('Escape')
      await expectFocusSomewhere(page)
    })
    removeFolder(data)
  })
})

describe('contrast colours of the computer', () => {
  it('still show which rating is chosen, where focus is, and each rating by its border', async () => {
    const data = newFolder()
    await withApp({ data }, async ({ page }) => {
      await openSample(page)
      await openReturn(page, hospitals)
      await openQuestion(page, '8.4')
      await page.emulateMedia({ forcedColors: 'active' })
      await page.getByRole('radio', { name: 'Partly in place' }).check()
      await chosenRating(page).focus()
      const cards = page.locator('.rating-card')
      const borders = await cards.evaluateAll((all) =>
        all.map(
          (card) =>
            `${getComputedStyle(card).borderTopWidth} ${getComputedStyle(card).borderTopStyle} ${getComputedStyle(card).borderTopColor}`,
        ),
      )
      expect(new Set(borders.filter((_, place) => place !== 2))).not.toContain(borders[2])
      expect(borders.every((border) => !border.startsWith('0px'))).toBe(true)
      expect(await cards.nth(2).evaluate((card) => getComputedStyle(card).outlineStyle)).toBe('solid')
      const chip = page.locator('.last-year .chip').first()
      expect(await chip.evaluate((each) => getComputedStyle(each).borderTopStyle)).not.toBe('none')
      await heading(page, /^8\.4 /).waitFor()
    })
    removeFolder(data)
  })
})

/** The parts of the window that presses of a key lead to. */
async function round(page: Page, keys: string, presses: number): Promise<readonly string[]> {
  const parts: string[] = []
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(keys)
    parts.push(
      await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? 'nowhere',
      ),
    )
  }
  return parts
}
