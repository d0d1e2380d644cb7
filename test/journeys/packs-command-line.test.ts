import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../shared/basics/sha256'
import { checkTables } from '../../shared/exchange/checkTables'
import { readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { must } from '../builders/must'
import { newFolder, removeFolder, root } from './support/app'

let folder: string
const at = (...parts: readonly string[]) => path.join(folder, ...parts)

beforeAll(async () => {
  folder = newFolder()
  mkdirSync(at('temporary'))
  expect(await start('sample', '--out', 'sample.psa')).toMatchObject({ code: 0 })
})

afterAll(() => removeFolder(folder))

/** How often the timelines of a partnership file say that a return was received. */
async function timesReceived(file: string): Promise<number> {
  const { tables } = must(await readPartnershipFile(readFileSync(at(file)), sha256Hex))
  return must(checkTables(tables)).returns.flatMap(({ timeline }) => timeline.filter(({ kind }) => kind === 'received'))
    .length
}

describe('returns on the command line', () => {
  it.each([
    ['pack', 'psapack'],
    ['workbook', 'xlsx'],
    ['page', 'html'],
    ['paper', 'docx'],
  ])('go out as %s, one file for each organisation that has not returned', async (form, ending) => {
    const made = await start('packs', 'make', 'sample.psa', '--form', form, '--out', form)
    expect(made).toMatchObject({ code: 0, said: '', out: expect.stringContaining('wrote 2 returns to send') })
    const files = readdirSync(at(form))
    expect(files).toHaveLength(2)
    expect(files.every((name) => name.endsWith(`.${ending}`))).toBe(true)
  })

  it('come back in every form at once, and what is none is named', async () => {
    writeFileSync(at('photo.jpg'), new Uint8Array([0xff, 0xd8, 0xff]))
    const files = ['pack', 'workbook', 'page'].flatMap((form) =>
      readdirSync(at(form)).map((name) => path.join(form, name)),
    )
    const received = await start('packs', 'receive', 'sample.psa', ...files, 'photo.jpg', '--out', 'after.psa')
    expect(received).toMatchObject({ code: 0, said: '' })
    expect(received.out).toContain('2 received, 4 here already, 1 cannot be added.')
    expect(received.out).toContain('photo.jpg: cannot be added: This is a picture.')
    expect((await timesReceived('after.psa')) - (await timesReceived('sample.psa'))).toBe(2)
  })

  it('are taken from the export of a survey by its headings, and what is not sure is printed', async () => {
    writeFileSync(
      at('survey.csv'),
      [
        'Start time,Organisation,1.1,1.2 comments,Favourite colour',
        '01/11/2026 10:00,Calder Ness District Council,Partly in place,"We meet, and write it down",Blue',
        '01/11/2026 11:00,An agency nobody knows,Strong,,Red',
      ].join('\n'),
    )
    const imported = await start('import', 'survey.csv', 'sample.psa', '--out', 'imported.psa')
    expect(imported).toMatchObject({ code: 0, said: '' })
    expect(imported.out).toContain('Columns not imported: Start time; Favourite colour.')
    expect(imported.out).toContain('“An agency nobody knows” is not surely one of the organisations')
    expect(imported.out).toMatch(/survey\.csv, row 2: added/)
  })

  it('are refused with the reason, and nothing is written', async () => {
    const noCycle = await start('import', 'survey.csv', 'sample.psa', '--cycle', 'Nowhere', '--out', 'none.psa')
    expect(noCycle).toMatchObject({ code: 1, said: expect.stringContaining('an open cycle “Nowhere”') })
    const none = await start('packs', 'make', 'sample.psa', '--form', 'pack', '--cycle', 'Nowhere', '--out', 'none')
    expect(none).toMatchObject({ code: 1, said: expect.stringContaining('there is no cycle “Nowhere”') })
    expect(readdirSync(folder)).not.toContain('none')
    expect(await start('packs', 'make', 'sample.psa', '--form', 'fax', '--out', 'none')).toMatchObject({ code: 2 })
    expect(await start('packs', 'receive', 'photo.jpg', 'photo.jpg', '--out', 'none.psa')).toMatchObject({ code: 1 })
  })
})

type Ended = { readonly code: number; readonly out: string; readonly said: string }

async function start(...words: readonly string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder, TMPDIR: at('temporary') }
  const program = [path.join(root, 'scripts', 'start.mjs'), ...words]
  const plain = (said: string) => said.replace(/^\[[^\n]*\n/gm, '')
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, program, { cwd: folder, env })
    return { code: 0, out: stdout, said: plain(stderr) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, said: plain(stderr) }
  }
}
