import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReturnPage } from '../../renderer/storage/returnPage'
import { asDay, asMoment } from '../../shared/basics/day'
import { readReturnPage } from '../../shared/exchange/forms/page/readPage'
import { readForm } from '../../shared/exchange/forms/readForm'
import { type SentReturn, sentReturn } from '../../shared/exchange/forms/sentReturn'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { aField, aFrameworkAsking } from '../builders/frameworks'
import { must } from '../builders/must'
import { lastCycle, reportWorkspace, thisCycle } from '../builders/reportWorkspace'
import { aSentReturn } from '../builders/sentReturns'
import { newFolder, removeFolder, root } from './support/app'
import { axeFindings } from './support/axe'
import { tabTo } from './support/keyboard'
import { type PlainBrowser, withPlainBrowser } from './support/plainBrowser'

/** Words that would run, reach out or turn around, did anything take them for more than words. */
const hostile = `</script><img src="http://canary.example/a.png" onerror="window.ran=true"><script>window.ran=true</script>\u2028\u202Eевил\u202C -->`

const pictures = path.join(root, 'out', 'screens')
let folder = ''
beforeAll(() => {
  folder = newFolder()
  mkdirSync(pictures, { recursive: true })
})
afterAll(() => removeFolder(folder))

/** Writes a page to disk and gives its path. */
async function written(sent: SentReturn, name: string): Promise<string> {
  const file = path.join(folder, `${name}.html`)
  writeFileSync(file, await makeReturnPage(sent))
  return file
}

/** Runs work in a plain browser that nothing was kept in before. */
async function inBrowser(work: (browser: PlainBrowser) => Promise<void>): Promise<void> {
  const data = newFolder()
  try {
    await withPlainBrowser(data, async (browser) => {
      await work(browser)
      expect(browser.asked).toEqual([])
      expect(browser.complaints).toEqual([])
    })
  } finally {
    removeFolder(data)
  }
}

/** What a saved page says, read as the program reads it. */
function readBack(file: string, framework: Framework) {
  const filled = must(readReturnPage(readFileSync(file)))
  return { filled, ...readForm({ ...filled, framework, cycle: { periodTo: asDay('2026-09-30') } }) }
}

const kinds = ['choice', 'choices', 'number', 'date', 'role', 'text'] as const
/** A question with typed answers, and one that only a rating brings in. */
const framework = aFrameworkAsking({
  'T-1.2': { scale: undefined, fields: kinds.map((kind) => aField(kind)), parts: [], notApplicable: 'not-allowed' },
  'T-2.1': { showWhen: { question: 'T-1.1', is: ['some'] } },
})

const box = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const kept = (page: Page) => page.getByText(/^Kept in this browser on this computer at \d\d:\d\d\. It is not sent\.$/)
/** Goes to another view by the page's address, as its links do. */
const go = (page: Page, place: string) =>
  page.evaluate(async (to) => {
    if (location.hash === to) return
    const moved = new Promise((done) => addEventListener('hashchange', done, { once: true }))
    location.hash = to
    await moved
  }, place)

/** Types into the box that Tab leads to. */
async function typeIn(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, box(page, name))
  await page.keyboard.type(words)
}

describe('the return page in a browser', () => {
  it('is filled in by keyboard alone, keeps it, saves it, and comes back with the same answers', async () => {
    const file = await written(aSentReturn(framework), 'keyboard')
    await inBrowser(async ({ page, open, saving }) => {
      await open(file)
      await page.getByText('Closes Friday 18 December 2026', { exact: false }).first().waitFor()
      await tabTo(page, page.getByRole('link', { name: '1 Leadership' }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '1 Leadership' }).waitFor()
      await tabTo(page, page.getByRole('radio', { name: 'Best' }))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await typeIn(page, 'What is in place?, question 1.1', hostile)
      await tabTo(page, page.getByRole('button', { name: 'Add evidence' }).first())
      await page.keyboard.press('Enter')
      await page.keyboard.type('Audit of records')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Shared drive')
      await page.keyboard.press('Tab')
      await page.keyboard.type('1 May 2026')
      await tabTo(page, page.getByRole('button', { name: 'Add evidence' }).first())
      await page.keyboard.press('Enter')
      await page.keyboard.type('A second one')
      await tabTo(page, page.getByRole('button', { name: 'Take it away' }).nth(1))
      await page.keyboard.press('Enter')
      expect(await page.getByText('Evidence 2 was taken away.').isVisible()).toBe(true)
      await page.keyboard.press('Enter')
      expect(await box(page, 'What it is').nth(1).inputValue()).toBe('A second one')
      await tabTo(page, page.getByRole('radio', { name: 'Yes', exact: true }))
      await page.keyboard.press('ArrowDown')
      await tabTo(page, page.getByRole('checkbox', { name: 'Partly' }))
      await page.keyboard.press('Space')
      await typeIn(page, 'A number, question 1.2', '12')
      await typeIn(page, 'A date, question 1.2', 'last INSET')
      await page.keyboard.press('Tab')
      await page.getByText('“last INSET” – It is no date. It is sent as you wrote it.').waitFor()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.type('3 March 2026')
      await typeIn(page, 'A role, question 1.2', 'Designated lead')
      await typeIn(page, 'A text, question 1.2', 'Yes, in part')
      await kept(page).waitFor()

      await page.reload()
      await page.getByRole('heading', { level: 1, name: '1 Leadership' }).waitFor()
      expect(await page.getByRole('radio', { name: 'Some' }).isChecked()).toBe(true)
      expect(await box(page, 'What is in place?, question 1.1').inputValue()).toBe(hostile)
      expect(await box(page, 'What it is').nth(0).inputValue()).toBe('Audit of records')
      await page.getByText('2 of 3 answered, 1 left', { exact: false }).first().waitFor()

      await go(page, '#sign')
      await typeIn(page, 'Name of the person signing off, sign off', 'R. Sample')
      await typeIn(page, 'Job title, sign off', 'Chief officer')
      await typeIn(page, 'Date, sign off', '20 November 2026')
      await tabTo(page, page.getByRole('checkbox'))
      await page.keyboard.press('Space')
      await typeIn(page, 'If questions are left unanswered, why, sign off', 'One service is new.')
      await page.keyboard.press('Tab')
      await page.getByText('Signed off. The partnership will count it as sent back.').waitFor()
      await tabTo(page, page.getByRole('button', { name: 'Save the file to send back' }).first())
      const saved = await saving(() => page.keyboard.press('Enter'))
      expect(path.basename(saved)).toMatch(/^Haven Young People – Section 11 return – \d{4}-\d\d-\d\d\.html$/)
      await page.getByText('Attach that file to an e-mail to', { exact: false }).first().waitFor()

      const back = readBack(saved, framework)
      expect(back.unread).toEqual([])
      expect(back.auditReturn).toMatchObject({ stage: 'returned', signOff: { name: 'R. Sample', on: '2026-11-20' } })
      expect(back.auditReturn.answers['T-1.1']).toMatchObject({
        rating: 'some',
        narrative: hostile,
        evidence: [{ what: 'Audit of records', where: 'Shared drive', on: '2026-05-01' }, { what: 'A second one' }],
      })
      expect(back.auditReturn.answers['T-1.2']?.fields).toEqual({
        choice: { kind: 'choice', option: 'no' },
        choices: { kind: 'choices', options: ['partly'] },
        number: { kind: 'number', number: 12 },
        date: { kind: 'date', on: '2026-03-03' },
        role: { kind: 'role', role: 'Designated lead', name: '' },
        text: { kind: 'text', text: 'Yes, in part' },
      })

      await open(saved)
      await go(page, '#standard/T-1')
      expect(await box(page, 'What is in place?, question 1.1').inputValue()).toBe(hostile)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
      expect(await page.locator('img').count()).toBe(0)
    })
  })

  it('asks which answers to go on with when file and browser differ, and loses neither', async () => {
    const file = await written(aSentReturn(framework), 'two')
    const words = 'What is in place?, question 1.1'
    const change = async (page: Page, text: string) => {
      await go(page, '#standard/T-1')
      await box(page, words).fill(text)
      await box(page, words).blur()
      await kept(page).waitFor()
    }
    await inBrowser(async ({ page, open, saving }) => {
      const save = () => saving(() => page.getByRole('button', { name: 'Save the file to send back' }).last().click())
      await open(file)
      await change(page, 'First words')
      const first = await save()
      await change(page, 'Later words')
      await open(file)
      await page.getByRole('link', { name: 'Continue', exact: false }).waitFor()

      await open(first)
      await page.getByRole('heading', { name: 'Which answers do you want to go on with?' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.getByText(/^Last changed \d+ \w+ \d{4} at \d\d:\d\d(: the newer of the two)?\.$/).count()).toBe(
        2,
      )
      await page.getByRole('button', { name: 'Go on with this file' }).click()
      await go(page, '#standard/T-1')
      expect(await box(page, words).inputValue()).toBe('First words')
      await go(page, '#start')
      await page.getByText('How your answers are kept').click()
      const aside = await saving(() => page.getByRole('button', { name: 'Save them to a file' }).click())
      expect(readBack(aside, framework).auditReturn.answers['T-1.1']?.narrative).toBe('Later words')

      await open(aside)
      await page.getByRole('button', { name: 'Go on with this browser’s answers' }).click()
      await go(page, '#standard/T-1')
      expect(await box(page, words).inputValue()).toBe('First words')
    })
  })

  it('carries what was typed when the browser’s own “Save page as” saves it', async () => {
    const file = await written(aSentReturn(framework), 'as')
    await inBrowser(async ({ page, open, electron }) => {
      await open(file)
      await go(page, '#standard/T-1')
      await page.getByRole('radio', { name: 'Good' }).check()
      await box(page, 'What is in place?, question 1.1').fill(hostile)
      await box(page, 'What is in place?, question 1.1').blur()
      const saved = path.join(folder, 'saved as.html')
      await electron.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.savePage(to, 'HTMLComplete'),
        saved,
      )
      const { answers } = readBack(saved, framework).auditReturn
      expect(answers['T-1.1']).toMatchObject({ rating: 'good', narrative: hostile })

      await page.evaluate(() => localStorage.clear())
      await open(saved)
      await go(page, '#standard/T-1')
      expect(await box(page, 'What is in place?, question 1.1').inputValue()).toBe(hostile)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    })
  })

  it('says so when the browser keeps nothing, asks before it is closed, and can still be saved', async () => {
    const file = await written(aSentReturn(framework), 'refused')
    await inBrowser(async ({ page, open, saving }) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await open(file)
      await go(page, '#standard/T-1')
      await box(page, 'What is in place?, question 1.1').fill('We meet.')
      await box(page, 'What is in place?, question 1.1').blur()
      await page.getByText('This browser does not keep what you type. Save the file', { exact: false }).waitFor()
      const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
      expect(await asks()).toBe(true)
      const saved = await saving(() => page.getByRole('button', { name: 'Save the file to send back' }).click())
      expect(readBack(saved, framework).auditReturn.answers['T-1.1']?.narrative).toBe('We meet.')
      expect(await asks()).toBe(false)
    })
  })

  it('brings questions in and takes reasons away as answers change, and takes itself out of the browser when told', async () => {
    const file = await written(aSentReturn(framework), 'shown')
    await inBrowser(async ({ page, open, saving }) => {
      await open(file)
      await go(page, '#standard/T-1')
      const reason = box(page, 'If not applicable, why, question 1.1')
      expect(await reason.isVisible()).toBe(false)
      await page.getByRole('radio', { name: 'Not applicable' }).first().check()
      await reason.fill('We run no such service.')
      await page.getByRole('radio', { name: 'Some' }).check()
      expect(await reason.isVisible()).toBe(false)
      await page.getByText('To look at: 1.1 is Some and has no action.').waitFor()
      await go(page, '#standard/T-2')
      await page.getByRole('heading', { name: '2.1 Question 2.1' }).waitFor()
      await go(page, '#standard/T-1')
      await page.getByRole('radio', { name: 'Best' }).check()
      await go(page, '#standard/T-2')
      expect(await page.getByRole('heading', { name: '2.1 Question 2.1' }).isVisible()).toBe(false)

      await go(page, '#sign')
      const out = page.getByRole('button', { name: 'take your answers out of this browser' })
      await out.click()
      await page.getByText('Save the file first: your answers are nowhere else.').waitFor()
      const saved = await saving(() => page.getByRole('button', { name: 'Save the file to send back' }).first().click())
      await out.click()
      await page.getByText('This browser keeps your answers no more.', { exact: false }).waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
      const { filled, unread } = readBack(saved, framework)
      expect(unread).toEqual([])
      expect(Object.values(filled.filled)).not.toContain('We run no such service.')

      await open(saved)
      await go(page, '#standard/T-1')
      await page.getByRole('radio', { name: 'Not applicable' }).first().check()
      expect(await reason.inputValue()).toBe('We run no such service.')
    })
  })

  it('shows a damaged file as one, before anybody fills it in', async () => {
    const file = await written(aSentReturn(framework), 'damaged')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Haven', 'Raven'))
    await inBrowser(async ({ page, open }) => {
      await open(file)
      await page.getByRole('heading', { name: 'This file is damaged' }).waitFor()
    })
  })

  it('has nothing that axe finds wrong on any view, and nothing runs out sideways, wide and narrow and with large text', {
    timeout: 300_000,
  }, async () => {
    const sent = sampleReturn()
    const file = await written(sent, 'sample')
    const found: string[] = []
    await inBrowser(async ({ page, open }) => {
      await open(file)
      const views = ['#start', '#about', ...sent.framework.standards.slice(0, 2).map(({ id }) => `#standard/${id}`)]
      for (const place of [...views, '#check', '#sign']) {
        await go(page, place)
        const note = (how: string, findings: readonly string[]) =>
          found.push(...findings.map((finding) => `${place} ${how}: ${finding}`))
        for (const width of [1366, 360, 320]) {
          await page.setViewportSize({ width, height: 900 })
          note(`at ${width}`, [...(width === 320 ? [] : await axeFindings(page)), ...(await runningOut(page))])
          await page.screenshot({ path: path.join(pictures, `return-page-${place.replace(/\W+/g, '-')}-${width}.png`) })
        }
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
        note('with text at 200%', [...(await axeFindings(page, ['target-size'])), ...(await runningOut(page))])
        await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      }
    })
    expect(found).toEqual([])
  })
})

/** The sample's hospital return, half answered, with last year's beside it. */
function sampleReturn(): SentReturn {
  const { partnership, organisations, cycles, returns, frameworks } = reportWorkspace()
  const organisation = organisations.find(({ name }) => name.includes('Hospitals'))
  const inCycle = (id: string) => {
    const cycle = cycles.find((each) => each.id === id)
    const tool = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
    const auditReturn = returns.find((each) => each.organisationId === organisation?.id && each.cycleId === id)
    if (!cycle || !tool || !auditReturn) throw new Error('The sample has no such return')
    return { cycle, framework: tool, auditReturn }
  }
  const last = inCycle(lastCycle)
  if (!organisation) throw new Error('The sample has no such organisation')
  return sentReturn({
    partnership,
    organisation,
    ...inCycle(thisCycle),
    before: { title: last.cycle.title, framework: last.framework, auditReturn: last.auditReturn },
    madeAt: asMoment('2026-11-01T09:00:00.000Z'),
    appVersion: '0.1.0',
  })
}

/** What reaches out of the window sideways. */
const runningOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 1
    const shown = [...document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden, .skip, script)')]
    return shown
      .filter((part) => part.getBoundingClientRect().right > wide)
      .slice(0, 3)
      .map((part) => `${part.tagName} “${part.textContent?.slice(0, 40)}” reaches out`)
  })
