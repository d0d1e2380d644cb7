import { mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishJob } from '../../../electron/jobs/finishJob'
import { jobFolder } from '../../../electron/jobs/jobFolder'
import { readJob } from '../../../electron/jobs/readJob'
import { writeTogether } from '../../../electron/jobs/writeTogether'
import { type Fault, failAt, faultyFiles } from '../record/faultyFiles'
import { quickFiles, temporaryFolder } from '../record/world'

const bytes = (text: string) => new TextEncoder().encode(text)

const asked = {
  verb: 'report',
  documents: ['board-report'],
  cycle: '',
  how: { size: null, anonymised: false, handling: null, status: null },
  out: 'reports',
} as const

describe('reading a job', () => {
  test('hands over a file that is there, by its name', async () => {
    const path = join(temporaryFolder(), 'n.psa')
    writeFileSync(path, 'content')
    const read = await readJob(quickFiles, { ...asked, file: path })
    expect(read).toMatchObject({ ok: true, value: { job: { verb: 'report', file: { name: 'n.psa' } } } })
  })

  test('refuses a report on a file that is not there, a folder or too large, and names it', async () => {
    const folder = temporaryFolder()
    const large = join(folder, 'large.psa')
    writeFileSync(large, '')
    truncateSync(large, 256 * 1024 * 1024 + 1)
    const refusal = async (file: string) => readJob(quickFiles, { ...asked, file })
    expect(await refusal('/nowhere/n.psa')).toEqual({ ok: false, problem: ['/nowhere/n.psa: there is no such file'] })
    expect(await refusal(folder)).toEqual({ ok: false, problem: [`${folder}: this is a folder, not a file`] })
    expect(await refusal(large)).toEqual({ ok: false, problem: [`${large}: the file is larger than 256 MB`] })
  })

  test('checks the files that can be read and names those that cannot', async () => {
    const path = join(temporaryFolder(), 'n.psa')
    writeFileSync(path, 'content')
    const read = await readJob(quickFiles, { verb: 'check', files: ['/nowhere/n.psa', path] })
    expect(read).toMatchObject({
      ok: true,
      value: { job: { files: [{ name: path }] }, problems: ['/nowhere/n.psa: there is no such file'] },
    })
    expect(await readJob(quickFiles, { verb: 'check', files: ['/nowhere/n.psa'] })).toMatchObject({
      ok: true,
      value: { job: null },
    })
  })
})

describe('reading a job about frameworks', () => {
  const aFile = () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.xlsx')
    writeFileSync(path, 'content')
    return { folder, path, out: join(folder, 'b.json') }
  }
  const job = async (words: Parameters<typeof readJob>[1]) => {
    const read = await readJob(quickFiles, words)
    return read.ok ? { job: read.value.job, out: read.value.out, problems: read.value.problems } : read.problem
  }

  test('hands over files, and editions by their name', async () => {
    const { folder, path, out } = aFile()
    expect(await job({ verb: 'framework', does: 'import', file: path, out })).toMatchObject({
      job: { does: 'import', file: { name: path }, name: 'b.json' },
      out: { folder, name: 'b.json' },
    })
    expect(await job({ verb: 'framework', does: 'export', source: 'our-audit@2026.1', out })).toMatchObject({
      job: { does: 'export', source: { kind: 'edition', key: 'our-audit@2026.1' }, name: 'b.json' },
    })
    expect(await job({ verb: 'framework', does: 'compare', before: 'our-audit@2026.1', now: path })).toMatchObject({
      job: { before: { kind: 'edition' }, now: { kind: 'file', file: { name: path } } },
      out: null,
    })
  })

  test('names every file that cannot be read', async () => {
    const { folder, path, out } = aFile()
    const missing = '/nowhere/a@b.json: there is no such file'
    expect(await job({ verb: 'framework', does: 'compare', before: '/nowhere/a@b.json', now: folder })).toEqual([
      missing,
      `${folder}: this is a folder, not a file`,
    ])
    expect(await job({ verb: 'framework', does: 'import', file: '/nowhere/a@b.json', out })).toEqual([missing])
    expect(await job({ verb: 'framework', does: 'check', files: [path, '/nowhere/a@b.json'] })).toMatchObject({
      job: { does: 'check', files: [{ name: path }] },
      problems: [missing],
    })
    expect(await job({ verb: 'framework', does: 'check', files: ['/nowhere/a@b.json'] })).toMatchObject({ job: null })
  })
})

describe('reading a job about organisations', () => {
  test('hands over the list and the partnership file, and names each that cannot be read', async () => {
    const folder = temporaryFolder()
    const [list, partnership, out] = ['a.csv', 'n.psa', 'o.psa'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(list, 'Agency')
    writeFileSync(partnership, 'content')
    const words = { verb: 'organisations', does: 'import', list, partnership, out } as const
    expect(await readJob(quickFiles, words)).toMatchObject({
      ok: true,
      value: {
        job: { verb: 'organisations', list: { name: list }, partnership: { name: partnership }, name: 'o.psa' },
        out: { folder, name: 'o.psa' },
      },
    })
    expect(await readJob(quickFiles, { ...words, list: '/nowhere/a.csv', partnership: folder })).toEqual({
      ok: false,
      problem: ['/nowhere/a.csv: there is no such file', `${folder}: this is a folder, not a file`],
    })
  })
})

describe('finishing a job', () => {
  const files = [
    { name: 'board.docx', bytes: bytes('board') },
    { name: '../agency.docx', bytes: bytes('agency') },
  ]

  test('writes its files into the folder, under names that stay there', async () => {
    const folder = join(temporaryFolder(), 'new', 'reports')
    const end = await finishJob(quickFiles, { folder, name: null }, { files, lines: ['two documents'], problems: [] })
    expect(end).toEqual({ code: 0, lines: ['two documents'], problems: [] })
    expect(readdirSync(folder).sort()).toEqual(['agency.docx', 'board.docx'])
  })

  test('with a problem writes nothing', async () => {
    const folder = temporaryFolder()
    const end = await finishJob(quickFiles, { folder, name: null }, { files, lines: [], problems: ['q 4.2: no words'] })
    expect(end).toEqual({ code: 1, lines: [], problems: ['q 4.2: no words'] })
    expect(readdirSync(folder)).toEqual([])
  })

  test('that cannot write says which file and what to do', async () => {
    const folder = temporaryFolder()
    const full = faultyFiles(quickFiles, { fault: (_call, name) => (name === 'write' ? 'ENOSPC' : null) }).files
    const end = await finishJob(
      full,
      { folder, name: 's.psa' },
      { files: files.slice(0, 1), lines: ['done'], problems: [] },
    )
    expect(end.code).toBe(1)
    expect(end.lines).toEqual([])
    expect(end.problems[0]).toBe(
      `${join(folder, 's.psa')}: the disk is full. Nothing was written. Free some space and run this again.`,
    )
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('files that are written together', () => {
  const contents = ['a', 'b', 'c'].map((name) => ({ name, bytes: bytes(`new ${name}`) }))
  const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EPERM', 'short']
  const found = (folder: string) =>
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')])

  test.each(faults)('are all new or all as they were, whichever call fails with %s', async (fault) => {
    for (let n = 1; ; n += 1) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'a'), 'old a')
      writeFileSync(join(folder, 'c'), 'old c')
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const written = await writeTogether(faulty.files, folder, contents)
      const expected = written.ok
        ? [
            ['a', 'new a'],
            ['b', 'new b'],
            ['c', 'new c'],
          ]
        : [
            ['a', 'old a'],
            ['c', 'old c'],
          ]
      expect(
        found(folder).filter(([name]) => !name?.startsWith('.')),
        `call ${n}`,
      ).toEqual(expected)
      if (faulty.calls() < n) break
    }
  })

  test('leave nothing beside them', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a'), 'old a')
    expect(await writeTogether(quickFiles, folder, contents)).toMatchObject({ ok: true })
    expect(found(folder)).toEqual([
      ['a', 'new a'],
      ['b', 'new b'],
      ['c', 'new c'],
    ])
  })

  test('never take the place of a folder', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'c', 'inside'), { recursive: true })
    expect(await writeTogether(quickFiles, folder, contents)).toMatchObject({
      ok: false,
      problem: { path: join(folder, 'c') },
    })
    expect(readdirSync(folder)).toEqual(['c'])
    expect(readdirSync(join(folder, 'c'))).toEqual(['inside'])
  })
})

test('a job’s own folder is fresh, and folders that cut-off jobs left behind a day ago go', () => {
  const among = temporaryFolder()
  const old = new Date(Date.now() - 25 * 3_600_000)
  for (const name of ['partnership-job-old', 'partnership-job-new', 'somebody-else']) {
    mkdirSync(join(among, name))
    if (name !== 'partnership-job-new') utimesSync(join(among, name), old, old)
  }
  const made = jobFolder(among)
  expect(readdirSync(among).sort()).toEqual([basename(made), 'partnership-job-new', 'somebody-else'].sort())
  expect(readdirSync(made)).toEqual([])
})
