import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeFolder, withApp } from './support/app'
import { copyOf, expectWords, firstWords, prepareFolder } from './support/prepared'
import { currentPair, hashOf, keyIn, withHeadChanged } from './support/record'
import { heading, hospitals, narrative, openQuestion, openReturn, untilSaved } from './support/sample'

let prepared: string
let data: string

beforeAll(async () => {
  prepared = await prepareFolder()
})

afterAll(() => removeFolder(prepared))

beforeEach(() => {
  data = copyOf(prepared)
})

afterEach(() => removeFolder(data))

describe('the browser’s store, which is only a copy', () => {
  const browser = () => path.join(data, 'browser')

  it('is rebuilt with every answer when it is gone, when it is an older one, and when it is damaged', async () => {
    rmSync(browser(), { recursive: true })
    await withApp({ data }, async ({ page, close }) => {
      await expectWords(page, firstWords)
      await narrative(page).fill('Written after the store was gone.')
      await untilSaved(page)
      await close()
    })
    rmSync(browser(), { recursive: true })
    cpSync(path.join(prepared, 'browser'), browser(), { recursive: true, verbatimSymlinks: true })
    await withApp({ data }, async ({ page, close }) => {
      await expectWords(page, 'Written after the store was gone.')
      await narrative(page).fill('Written after an older store was put back.')
      await untilSaved(page)
      await close()
    })
    for (const file of storeFiles(browser())) writeFileSync(file, Buffer.alloc(readFileSync(file).length))
    await expectWordsAfterRestart('Written after an older store was put back.')
  })
})

/** The files that hold the browser's databases. */
function storeFiles(browser: string): readonly string[] {
  const store = path.join(browser, 'IndexedDB')
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).map((name) => path.join(store, name))
  const found = files.filter((file) => /\.(log|ldb)$/.test(file))
  expect(found).not.toEqual([])
  return found
}

describe('a damaged record', () => {
  it('opens with every change before the damage, and says how many could not be read', async () => {
    await withApp({ data }, async ({ page }) => {
      for (const words of ['One.', 'One. Two.', 'One. Two. Three.', 'One. Two. Three. Four.']) {
        await narrative(page).fill(words)
        await narrative(page).blur()
        await untilSaved(page)
      }
    })
    const record = path.join(data, 'record', keyIn(data))
    const journal = path.join(record, `journal-${currentPair(record)}.log`)
    const lines = readFileSync(journal, 'utf8').split('\n')
    expect(lines).toHaveLength(6)
    lines[3] = lines[3]?.replace('Three', 'Tree?') ?? ''
    writeFileSync(journal, lines.join('\n'))
    await withApp({ data }, async ({ page }) => {
      await page
        .getByText(
          'Part of the work file was damaged, and the app put together what it could. 2 changes could not be read back.',
          { exact: false },
        )
        .waitFor()
      await expectWords(page, 'One. Two.')
      await narrative(page).fill('Going on.')
      await untilSaved(page)
    })
    expect(
      readdirSync(path.join(data, 'damaged'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.log'),
      ),
    ).toHaveLength(1)
    await expectWordsAfterRestart('Going on.')
  })

  it('that is gone altogether opens its newest back-up from the recovery screen, never an empty Home', async () => {
    rmSync(path.join(data, 'record'), { recursive: true })
    await withApp({ data }, async ({ page }) => {
      await heading(page, /^We could not open the work on this computer/).waitFor()
      await page
        .getByText(
          /^Your last back-up that reads whole is from today \d\d:\d\d and has 85 organisations, 99 returns and/,
        )
        .waitFor()
      await page.getByRole('button', { name: /^Open that back-up/ }).click()
      await heading(page, /Section 11, 2026 to 2027/).waitFor()
      await openReturn(page, hospitals)
      await openQuestion(page, '8.2')
      await expectWords(page, firstWords)
    })
  })

  it('of a newer version is refused in plain words, with not one byte changed', async () => {
    const record = path.join(data, 'record', keyIn(data))
    withHeadChanged(record, (json) =>
      json.replace(/"schemaVersion":\d+/, '"schemaVersion":99').replace(/"appVersion":"[^"]*"/, '"appVersion":"9.4.0"'),
    )
    const folders = [path.join(data, 'record'), path.join(data, 'backups')]
    const before = hashOf(...folders)
    await withApp({ data }, async ({ page, close }) => {
      await heading(page, /^Your work was made by a newer version of this app/).waitFor()
      await page.getByText('was last changed with version 9.4.0', { exact: false }).waitFor()
      await page.getByRole('button', { name: 'See everything on this computer' }).click()
      await page.getByRole('button', { name: /^Carry on with Northmere/ }).click()
      await heading(page, /^Your work was made by a newer version of this app/).waitFor()
      await close()
    })
    expect(hashOf(...folders)).toBe(before)
  })

  it('of settings is kept aside and begun anew, and the partnership is still offered', async () => {
    writeFileSync(path.join(data, 'settings.json'), '{"settings":')
    await withApp({ data }, async ({ page }) => {
      await page.getByRole('button', { name: /^Carry on with Northmere/ }).click()
      await heading(page, /Section 11, 2026 to 2027/).waitFor()
    })
  })
})

const expectWordsAfterRestart = (words: string) => withApp({ data }, ({ page }) => expectWords(page, words))
