import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { menuItems } from '../../shared/menu'
import { launch, newFolder, type RunningApp, removeFolder, root, runtimeSwitches, withApp } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { focused, hasFocus } from './support/keyboard'
import { heading, hospitals, narrative, openQuestion, openReturn, openSample, saveLabel } from './support/sample'

let data: string

beforeEach(() => {
  data = newFolder()
})

afterEach(() => removeFolder(data))

describe('the window', () => {
  it('comes back where it was, and a second start only brings the first to the front, with its file', async () => {
    const place = { x: 60, y: 40, width: 1010, height: 720 }
    await withApp({ data }, async ({ page, electron, close }) => {
      await electron.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
      await openSample(page)
      expect(await page.title()).toBe(
        'Section 11, 2026 to 2027 – Northmere Safeguarding Children Partnership – Partnership Self-Assessment',
      )
      await answerSaveDialog(electron, path.join(data, 'northmere.psa'))
      await page.keyboard.press('Control+Shift+S')
      await page.getByRole('main').getByText('Saved: northmere.psa', { exact: false }).waitFor()
      await close()
    })
    await withApp({ data }, async ({ page, electron }) => {
      const bounds = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
      expect(bounds).toEqual(place)
      await heading(page, /^Section 11, 2026 to 2027/).waitFor()
      await electron.evaluate(({ BrowserWindow }) => {
        const counted = globalThis as unknown as { focused: number }
        counted.focused = 0
        const [window] = BrowserWindow.getAllWindows()
        if (window)
          window.focus = () => {
            counted.focused += 1
          }
      })
      expect(await startAgain(path.join(data, 'northmere.psa'))).toBe(0)
      await heading(page, /^Open this file\?/).waitFor()
      expect(
        await electron.evaluate(({ BrowserWindow }) => [
          (globalThis as unknown as { focused: number }).focused,
          BrowserWindow.getAllWindows().length,
        ]),
      ).toEqual([1, 1])
    })
  })

  it('keeps the words that are still in a box when it is closed', async () => {
    await withApp({ data }, async ({ page, close }) => {
      await openSample(page)
      await openReturn(page, hospitals)
      await openQuestion(page, '8.2')
      await narrative(page).focus()
      await page.keyboard.type('Typed just before closing.')
      expect(await saveLabel(page).textContent()).toBe('Typing…')
      await close()
    })
    await withApp({ data }, async ({ page }) => {
      await narrative(page).waitFor()
      expect(await narrative(page).inputValue()).toBe('Typed just before closing.')
    })
  })
})

/** Starts the program once more on the same folder, and gives its exit code. */
const startAgain = (file: string): Promise<number | null> =>
  new Promise((done) => {
    const runtime =
      process.env['PSA_ELECTRON'] ?? path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
    const child = spawn(runtime, [`--user-data-dir=${data}`, ...runtimeSwitches, root, file], { stdio: 'ignore' })
    child.on('exit', (code) => done(code))
  })

describe('the menu', () => {
  let app: RunningApp

  beforeEach(async () => {
    app = await launch({ data })
  })

  afterEach(() => app.kill())

  it('has every command with its keys, and offers only what can be done where one is', async () => {
    const { page } = app
    const atWelcome = await shownMenu()
    expect(atWelcome.map(({ id }) => id).sort()).toEqual(menuItems.map(({ id }) => id).sort())
    for (const { id, menu, label, keys } of menuItems) {
      const shown = atWelcome.find((each) => each.id === id)
      expect(shown).toMatchObject({ menu, label, keys: keys.replace('Ctrl', 'CommandOrControl') })
    }
    expect(enabledIn(atWelcome)).toEqual(expect.arrayContaining(['setUp', 'open', 'lookRoundSample', 'help', 'about']))
    for (const id of ['undo', 'savePartnershipFile', 'nextUnanswered', 'home'])
      expect(enabledIn(atWelcome)).not.toContain(id)
    await openSample(page)
    await openReturn(page, hospitals)
    await openQuestion(page, '8.2')
    await expect
      .poll(async () => enabledIn(await shownMenu()))
      .toEqual(
        expect.arrayContaining([
          'undo',
          'home',
          'nextUnanswered',
          'lastYear',
          'history',
          'startFromLastYear',
          'checkAndReturn',
        ]),
      )
  })

  it('does what its items say, as the keys do', async () => {
    const { page } = app
    await choose('lookRoundSample')
    await heading(page, /^Section 11, 2026 to 2027/).waitFor()
    await openReturn(page, hospitals)
    await choose('nextUnanswered')
    await heading(page, /^8\.2 /).waitFor()
    await choose('nextQuestion')
    await heading(page, /^8\.3 /).waitFor()
    await choose('lastYear')
    await page.getByRole('complementary', { name: /^Last year/ }).waitFor({ state: 'detached' })
    await choose('checkAndReturn')
    await heading(page, /^Check your return/).waitFor()
    await choose('help')
    const help = page.getByRole('complementary', { name: 'Help for this screen' })
    await help.getByText('See what is missing', { exact: false }).waitFor()
    expect(await hasFocus(help.getByRole('heading', { name: 'Help for this screen' }))).toBe(true)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await choose('keys')
    await page.getByRole('complementary', { name: 'List of keys' }).getByText('Next unanswered').waitFor()
    for (const [item, title] of [
      ['settings', /^Settings and back-ups/],
      ['about', /^About and accessibility/],
      ['reports', /^Reports/],
      ['thisReturn', /return$/],
      ['returns', /^Returns/],
      ['send', /^Send returns/],
      ['receive', /^Receive returns/],
      ['home', /^Section 11/],
    ] as const) {
      await choose(item)
      await heading(page, title).waitFor()
      expect(await focused(page)).toMatch(/^h1/)
    }
    for (const [item, size] of [
      ['larger', '17.6px'],
      ['larger', '19.2px'],
      ['smaller', '17.6px'],
      ['usualSize', '16px'],
    ] as const) {
      await choose(item)
      await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe(size)
    }
    await choose('leave')
    await heading(page, /^Partnership Self-Assessment/).waitFor()
    await page.getByRole('button', { name: /^Carry on with Northmere/ }).waitFor()
  })

  const shownMenu = () =>
    app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
        (menu.submenu?.items ?? [])
          .filter((item) => item.id && !item.role && item.type !== 'separator')
          .map((item) => ({
            id: item.id,
            menu: menu.label,
            label: item.label,
            keys: item.accelerator ?? '',
            isEnabled: item.enabled,
          })),
      ),
    )

  const enabledIn = (shown: Awaited<ReturnType<typeof shownMenu>>) =>
    shown.filter(({ isEnabled }) => isEnabled).map(({ id }) => id)

  /** Chooses a menu item once it can be chosen. */
  async function choose(id: string): Promise<void> {
    await expect.poll(async () => enabledIn(await shownMenu())).toContain(id)
    await app.electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  }
})
