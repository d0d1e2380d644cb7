import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPartnershipFile, writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { must } from '../builders/must'
import { newFolder, removeFolder, root, withApp } from './support/app'
import { openSample } from './support/sample'

let folder: string

beforeAll(() => {
  folder = newFolder()
  mkdirSync(path.join(folder, 'temporary'))
})

afterAll(() => removeFolder(folder))

const counts = { partnerships: 1, frameworks: 4, cycles: 4, returns: 99, revisions: 0, organisations: 85 }

describe('the command line', () => {
  it('says how to use it, and what was wrong with how it was used', async () => {
    const help = await start('help')
    expect(help.code).toBe(0)
    for (const verb of ['sample --out FILE', 'report FILE --document WHICH --out FOLDER', 'check FILE...'])
      expect(help.out).toContain(verb)
    expect(await start('sample')).toMatchObject({
      code: 2,
      out: '',
      said: expect.stringMatching(/^sample needs --out FILE\.\n/),
    })
    expect(await start('report', 'a.psa', '--document', 'poster', '--out', 'b')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--document must be'),
    })
    expect(await start('dance')).toMatchObject({
      code: 2,
      said: expect.stringContaining('"dance" is not something this program does'),
    })
  })

  it('writes the sample, the same bytes each time, which a reader that is not ours counts as we do', async () => {
    expect(await start('sample', '--out', 'one.psa')).toMatchObject({
      code: 0,
      said: '',
      out: expect.stringContaining('Wrote one.psa'),
    })
    expect(await start('sample', '--out', 'two.psa')).toMatchObject({ code: 0 })
    expect(read('one.psa').equals(read('two.psa'))).toBe(true)
    const reader = await run(process.env['PSA_PYTHON'] ?? 'python3', [
      path.join(root, 'test', 'journeys', 'independent-reader.py'),
      path.join(folder, 'one.psa'),
    ])
    expect(reader.code).toBe(0)
    expect(JSON.parse(reader.out)).toMatchObject(counts)
    expect(await start('check', 'one.psa')).toMatchObject({
      code: 0,
      said: '',
      out: expect.stringMatching(/one\.psa: a partnership file, whole: Northmere.*85 organisations, 99 returns/),
    })
  })

  it('writes every report of the newest cycle, all of which check clean', async () => {
    writeFileSync(path.join(folder, 'two-agencies.psa'), await withTwoAgencies(read('one.psa')))
    const made = await start('report', 'two-agencies.psa', '--document', 'all', '--out', 'reports')
    expect(made.code).toBe(0)
    const names = readdirSync(path.join(folder, 'reports')).sort()
    const documents = names.filter((name) => name.endsWith('.docx'))
    expect(made.said.trim().split('\n')).toEqual(
      documents.map((_name, place) => `${place + 1} of ${documents.length} documents made`),
    )
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/ Calder Ness District Council return .*\.docx$/),
        expect.stringMatching(/ Haven Young People return .*\.docx$/),
        expect.stringMatching(/ Section 11 board report .*\.docx$/),
        expect.stringMatching(/ everything .*\.xlsx$/),
        'Answers.csv',
      ]),
    )
    const checked = await start('check', ...documents.map((name) => path.join('reports', name)))
    expect(checked).toMatchObject({ code: 0, said: '' })
    expect(checked.out.match(/30 of 30 accessibility checks passed/g)).toHaveLength(documents.length)
  })

  it('says of each broken file what is wrong and where, and ends with 1', async () => {
    const whole = read('one.psa')
    const turned = Buffer.from(whole)
    turned[Math.floor(whole.length / 2)] = (whole[Math.floor(whole.length / 2)] ?? 0) ^ 1
    writeFileSync(path.join(folder, 'cut.psa'), whole.subarray(0, 100_000))
    writeFileSync(path.join(folder, 'turned.psa'), turned)
    writeFileSync(
      path.join(folder, 'framework.json'),
      JSON.stringify({
        ...JSON.parse(readFileSync(path.join(root, 'assets/frameworks/s11-core-2026.1.json'), 'utf8')),
        scales: 7,
      }),
    )
    const { code, out, said } = await start(
      'check',
      'one.psa',
      'cut.psa',
      'turned.psa',
      'framework.json',
      'missing.psa',
    )
    expect(code).toBe(1)
    expect(out).toMatch(/one\.psa: a partnership file, whole/)
    expect(said).toMatch(/cut\.psa: .*This file is damaged or unfinished\./)
    expect(said).toMatch(/turned\.psa: \w+\/0001\.json: Part of this file was damaged/)
    expect(said).toMatch(/framework\.json: scales: .*it needs a list/)
    expect(said).toMatch(/missing\.psa: there is no such file/)
  })

  it('writes nothing at all when it refuses', async () => {
    expect(await start('report', 'cut.psa', '--document', 'all', '--out', 'none')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringMatching(/cut\.psa: .*damaged or unfinished/),
    })
    expect(readdirSync(folder)).not.toContain('none')
    expect(await start('report', 'one.psa', '--document', 'board-report', '--out', 'two.psa')).toMatchObject({
      code: 1,
      said: expect.stringContaining('No file was changed.'),
    })
    mkdirSync(path.join(folder, 'folder.psa'))
    expect(await start('sample', '--out', 'folder.psa')).toMatchObject({
      code: 1,
      said: expect.stringContaining('could not be written'),
    })
    expect(read('two.psa').equals(read('one.psa'))).toBe(true)
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tmp$|partnership-job/.test(name),
    )
    expect(left).toEqual([])
  })

  it('works while a window is open', async () => {
    await withApp({ data: path.join(folder, 'data') }, async ({ page }) => {
      await openSample(page)
      expect(await start('sample', '--out', 'three.psa')).toMatchObject({ code: 0 })
      await page.getByRole('heading', { level: 1 }).waitFor()
    })
    expect(read('three.psa').equals(read('one.psa'))).toBe(true)
  })
})

/** The sample with the returns of two of its agencies, so that not every return of it is written. */
async function withTwoAgencies(file: Uint8Array): Promise<Uint8Array> {
  const { manifest, tables } = must(await readPartnershipFile(file, sha256))
  const kept = Object.entries(tables.returns).filter(([id]) => /calder|haven/.test(id))
  return writePartnershipFile({ ...tables, returns: Object.fromEntries(kept), reviews: {} }, manifest, sha256)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const read = (name: string) => readFileSync(path.join(folder, name))

type Ended = { readonly code: number; readonly out: string; readonly said: string }

/** Runs the program as `npm start -- …` does, in our folder. What set-up says of its own work is left out. */
async function start(...words: readonly string[]): Promise<Ended> {
  const { code, out, said } = await run(process.execPath, [path.join(root, 'scripts', 'start.mjs'), ...words])
  return { code, out, said: said.replace(/^\[[^\n]*\n/gm, '') }
}

async function run(program: string, words: readonly string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder, TMPDIR: path.join(folder, 'temporary') }
  try {
    const { stdout, stderr } = await promisify(execFile)(program, [...words], { cwd: folder, env })
    return { code: 0, out: stdout, said: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, said: stderr }
  }
}
