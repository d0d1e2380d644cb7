import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { proving } from '../proof/proving'
import { newFolder, removeFolder, withApp } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { readNetLog } from './support/netLog'
import { hospitals, narrative, openQuestion, openReturn, openSample, untilSaved } from './support/sample'
import { canBeWithoutNetwork, startCutOff } from './support/withoutNetwork'

/** Things that make other programs ask for something, typed as an answer. */
const canary =
  '<img src="http://canary.example/a.png"> https://canary.example \\\\canary.example\\share <link rel=prefetch href="//canary.example">'

describe('no network', () => {
  it('asks for nothing outside itself while somebody types, exports and waits, as the runtime’s own log says', async () => {
    const folder = newFolder()
    const log = path.join(folder, 'net-log.json')
    const switches = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything']
    await withApp({ data: path.join(folder, 'data'), switches }, async ({ page, electron, close }) => {
      await openSample(page)
      await openReturn(page, hospitals)
      await openQuestion(page, '8.2')
      await narrative(page).focus()
      await page.keyboard.type(canary)
      await page.keyboard.type(' Speling that is rong wakes a spell checker.')
      await untilSaved(page)
      await answerSaveDialog(electron, path.join(folder, 'Report.docx'))
      await page.keyboard.press('Control+6')
      await page.getByRole('button', { name: 'Export to Word' }).click()
      await page.getByRole('main').getByText('Saved: Report.docx', { exact: false }).waitFor({ timeout: 60_000 })
      await page.waitForTimeout(8_000)
      await close()
    })
    await proving(
      'F12',
      'walks in which somebody types, exports and waits, by the runtime’s own log',
      'every',
      async ({ tried }) => {
        const { addresses, outward } = await readWhenWritten(log)
        expect(addresses.filter((address) => !/^(app:\/\/bundle\/|blob:|data:|devtools:)/.test(address))).toEqual([])
        expect(outward).toEqual([])
        tried()
      },
    )
    removeFolder(folder)
  })

  it.runIf(canBeWithoutNetwork)('opens the sample and keeps an answer with no network interface at all', async () => {
    const data = newFolder()
    const cutOff = await startCutOff(data)
    try {
      const press = (selector: string, words: string) =>
        `[...document.querySelectorAll('${selector}')].find((each) => each.textContent.includes('${words}')).click()`
      await until(cutOff.evaluate, `document.querySelector('input[value="sample"]') !== null`)
      await cutOff.evaluate(`document.querySelector('input[value="sample"]').click(); ${press('button', 'Continue')}`)
      await until(cutOff.evaluate, `document.querySelector('h1')?.textContent.includes('Section 11, 2026 to 2027')`)
      await cutOff.evaluate(press('button', 'Carry on with Northmere Hospitals'))
      await until(cutOff.evaluate, `/return$/.test(document.querySelector('h1')?.textContent)`)
      await cutOff.evaluate(press('button', 'Continue'))
      await until(cutOff.evaluate, `document.querySelector('[role="radiogroup"]') !== null`)
      await cutOff.evaluate(`document.querySelector('[role="radiogroup"] input').click()`)
      await until(cutOff.evaluate, `/^Saved/.test(document.querySelector('[data-testid="save-label"]').textContent)`)
    } finally {
      cutOff.kill()
    }
    removeFolder(data)
  })
})

async function readWhenWritten(log: string) {
  for (let tries = 0; ; tries += 1) {
    try {
      return readNetLog(log)
    } catch (error) {
      if (tries > 20) throw error
      await new Promise((done) => setTimeout(done, 250))
    }
  }
}

const until = (evaluate: (expression: string) => Promise<unknown>, holds: string) =>
  expect.poll(() => evaluate(`Boolean(${holds})`), { timeout: 30_000, interval: 100 }).toBe(true)
