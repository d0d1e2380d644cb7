import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../renderer/storage/writeWorkbook'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { frameworkSheets } from '../../shared/frameworks/workbook/writeSheets'
import { must } from '../builders/must'
import { newFolder, removeFolder, root } from './support/app'

let folder: string
const assets = path.join(root, 'assets', 'frameworks')
const editions = readdirSync(assets).map((name) => {
  const { id, edition } = JSON.parse(readFileSync(path.join(assets, name), 'utf8')) as { id: string; edition: string }
  return { name, key: `${id}@${edition}`, id }
})
/** The largest edition, which also has an edition before it. */
const large = editions.find(({ key }) => key === 's175-kcsie@2026.1') as (typeof editions)[number]

beforeAll(() => {
  folder = newFolder()
  mkdirSync(path.join(folder, 'temporary'))
})

afterAll(() => removeFolder(folder))

describe('frameworks on the command line', () => {
  it('exports an edition as JSON and as a workbook, and imports the same from both', async () => {
    for (const name of ['one.json', 'one.xlsx']) {
      expect(await start('framework', 'export', large.key, '--out', name)).toMatchObject({
        code: 0,
        said: '',
        out: expect.stringContaining(`Wrote ${name}: `),
      })
    }
    expect(await start('framework', 'import', 'one.xlsx', '--out', 'two.json')).toMatchObject({ code: 0, said: '' })
    expect(read('two.json').equals(read('one.json'))).toBe(true)
    expect(JSON.parse(read('one.json').toString())).toEqual(
      JSON.parse(readFileSync(path.join(assets, large.name), 'utf8')),
    )
    expect(await start('framework', 'export', 'two.json', '--out', 'two.xlsx')).toMatchObject({ code: 0, said: '' })
    expect(read('two.xlsx').equals(read('one.xlsx'))).toBe(true)
  })

  it('checks frameworks of both kinds, as the verb for every file does', async () => {
    for (const verb of [['framework', 'check'], ['check']]) {
      const checked = await start(...verb, 'one.json', 'one.xlsx')
      expect(checked).toMatchObject({ code: 0, said: '' })
      expect(checked.out).toMatch(/one\.json: a framework file: .* standards, \d+ questions\./)
      expect(checked.out).toMatch(/one\.xlsx: a framework file: .* standards, \d+ questions\./)
    }
  })

  it('names everything that is wrong with a workbook by its place, and writes nothing', async () => {
    const framework = must(parseFramework(JSON.parse(read('one.json').toString())))
    const sheets = frameworkSheets(framework).map((sheet) =>
      sheet.name === 'Questions'
        ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (r === 3 && c === 5 ? 'Poem' : cell))) }
        : sheet,
    )
    writeFileSync(path.join(folder, 'wrong.xlsx'), writeWorkbook(sheets))
    writeFileSync(path.join(folder, 'broken.xlsx'), read('one.xlsx').subarray(0, 9_000))
    const refused = await start('framework', 'import', 'wrong.xlsx', '--out', 'three.json')
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/wrong\.xlsx: Questions, row 4, Kind: "Poem" is not one of the words/)
    expect(refused.said).toContain('Nothing was written.')
    expect(await start('framework', 'import', 'broken.xlsx', '--out', 'three.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining('broken.xlsx: This is not a whole .xlsx workbook.'),
    })
    expect(await start('framework', 'check', 'wrong.xlsx', 'missing.xlsx')).toMatchObject({
      code: 1,
      said: expect.stringContaining('missing.xlsx: there is no such file'),
    })
    expect(await start('framework', 'export', 'nobody@1', '--out', 'three.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining(large.key),
    })
    expect(readdirSync(folder)).not.toContain('three.json')
  })

  it('says of each question how it changed, with the old and the new words', async () => {
    const before = editions.find(({ id, key }) => id === large.id && key !== large.key)
    const { code, said, out } = await start('framework', 'compare', before?.key ?? '', 'one.xlsx')
    expect([code, said]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^${before?.key} → ${large.key}: `))
    expect(out).toMatch(/^same \d/m)
    expect(out).toMatch(/^reworded .*\n {2}was .*\n {2}is {2}/m)
  })

  it('says how to use it', async () => {
    expect(await start('framework', 'draw')).toMatchObject({
      code: 2,
      said: expect.stringContaining('framework must be followed by check, import, export or compare.'),
    })
  })
})

const read = (name: string) => readFileSync(path.join(folder, name))

type Ended = { readonly code: number; readonly out: string; readonly said: string }

/** Runs the program as `npm start -- …` does, in our folder. What set-up says of its own work is left out. */
async function start(...words: readonly string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder, TMPDIR: path.join(folder, 'temporary') }
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
