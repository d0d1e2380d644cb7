import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWord } from '../../renderer/word/checkWord'
import { paintedPng } from '../builders/paintedPng'
import { aTemplate } from '../builders/templates'
import { partOf } from '../builders/wordFiles'
import { newFolder, removeFolder, root, withApp } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { heading, openSample, untilSaved } from './support/sample'
import { wholeHeight } from './support/viewport'

const pictures = path.join(root, 'out', 'screens')

describe('the look of a partnership’s own documents', () => {
  it('is chosen on a screen, survives a restart, and every document follows it', async () => {
    mkdirSync(pictures, { recursive: true })
    const data = newFolder()
    const file = path.join(data, 'report.docx')
    await withApp({ data }, async ({ page, close }) => {
      await openSample(page)
      await page.keyboard.press('Control+6')
      await page.getByRole('button', { name: /^How your documents look/ }).click()
      await heading(page, /^How your documents look/).waitFor()

      const logo = page.locator('input[type="file"][accept*=".png"]')
      await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg></svg>') })
      await page.getByText('This is a drawing (SVG)', { exact: false }).waitFor()
      const half = Buffer.from(paintedPng(300, 100))
      half[60] = (half[60] ?? 0) ^ 0xff
      await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: half })
      await page.getByText('This picture is not whole', { exact: false }).waitFor()
      const whole = Buffer.from(paintedPng(2_400, 800))
      await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: whole })
      const words = page.getByRole('textbox', { name: /^What the logo says/ })
      await words.fill('Logo')
      await words.blur()
      await page.getByText('Write 20 to 300 characters, or nothing', { exact: false }).waitFor()
      await words.fill('Logo of Northmere Safeguarding Children Partnership')
      await words.blur()
      await page
        .getByRole('textbox', { name: 'Lines below the logo' })
        .fill('Northmere House\n1 High Street, Northmere')

      const colour = page.getByRole('textbox', { name: 'Titles and headings' })
      await colour.fill('#FFD700')
      await colour.blur()
      await page.getByText('its contrast with white is 1.4 to 1', { exact: false }).waitFor()
      await colour.fill('#003366')
      await colour.blur()
      const template = page.locator('input[type="file"][accept*=".dotx"]')
      const bad = aTemplate({ more: { 'word/vbaProject.bin': '' } })
      await template.setInputFiles({ name: 'Bad.dotm', mimeType: 'application/x', buffer: Buffer.from(bad) })
      await page.getByText('This file holds a program (word/vbaProject.bin)', { exact: false }).waitFor()
      await template.setInputFiles({
        name: 'Council.dotx',
        mimeType: 'application/x',
        buffer: Buffer.from(aTemplate()),
      })
      await page.getByText('Taken from Council.dotx:').waitFor()
      await page.getByText('Captions: 9 point is smaller than 12 point', { exact: false }).waitFor()
      await page.getByRole('textbox', { name: 'What you call it' }).fill('How to complain')
      await page.getByRole('textbox', { name: 'Its words' }).fill('Write to the business manager at Northmere House.')
      await page.getByRole('button', { name: 'Add it' }).click()
      await page.getByRole('textbox', { name: 'How to complain' }).waitFor()
      await untilSaved(page)
      const sample = page.getByRole('article', { name: 'A page that shows how documents look' })
      await sample.getByRole('img', { name: /^Logo of Northmere/ }).waitFor()
      const shown = await sample.locator('h2').evaluate((each) => getComputedStyle(each).color)
      expect(shown).toBe('rgb(27, 79, 42)')
      await page.setViewportSize({ width: 1280, height: await wholeHeight(page) })
      await page.screenshot({ path: path.join(pictures, 'look-chosen.png') })
      await page.getByRole('button', { name: 'Back to Reports' }).click()
      await heading(page, /^Reports/).waitFor()
      await close()
    })
    await withApp({ data }, async ({ page, electron }) => {
      await page.keyboard.press('Control+6')
      await page.getByRole('radio', { name: /^Summary on one page/ }).check()
      await answerSaveDialog(electron, file)
      await page.keyboard.press('Control+E')
      await page
        .getByText('30 of 30 accessibility checks passed', { exact: false })
        .first()
        .waitFor({ timeout: 60_000 })
    })
    const bytes = new Uint8Array(readFileSync(file))
    writeFileSync(path.join(root, 'out', 'look.docx'), bytes)
    expect(checkWord(bytes)).toEqual([])
    const [document, sheet] = ['word/document.xml', 'word/styles.xml'].map((part) => partOf(bytes, part))
    expect(document).toContain('descr="Logo of Northmere Safeguarding Children Partnership"')
    expect(document).toContain('1 High Street, Northmere')
    expect(sheet).toMatch(/w:styleId="Heading1".*?w:color w:val="1B4F2A"\/><w:sz w:val="40"/s)
    expect(document).toMatch(/<w:pgMar [^>]*w:left="1701"/)
    removeFolder(data)
  })
})
