import { beforeEach, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../renderer/storage/writeWorkbook'
import { asMoment } from '../../../shared/basics/day'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import type { Job } from '../../../shared/bridge'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import type { Framework } from '../../../shared/frameworks/framework'
import { frameworkSheets } from '../../../shared/frameworks/workbook/writeSheets'
import { withEndedSession } from '../../builders/endedSession'
import { aFramework, best, changeQuestion, frameworkFile, q11, q21 } from '../../builders/frameworks'
import { aRegisterRow, csvText, messyAgencies, registerHeadings } from '../../builders/importTables'
import { installWorkers } from '../../builders/inlineWorker'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'
import { partOf } from '../../builders/wordFiles'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { runJob } = await import('../../../renderer/app/jobs/runJob')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')

beforeEach(() => shell.reset())

async function finished(job: Job, policy: { readonly mayMakeCsv?: boolean; readonly mustEncrypt?: boolean } = {}) {
  await runJob(job, '0.1.0', { mayMakeCsv: true, mustEncrypt: false, ...policy })
  const end = shell.jobs.at(-1)
  if (!end) throw new Error('The job did not finish')
  return end
}

/** A framework whose ratings have the words of the built-in scale. */
const inBuiltInWords = () =>
  aFramework((file) => {
    const words = ['Strong', 'In place', 'Partly in place', 'Not in place']
    file.scales[0]?.levels.forEach((level, place) => {
      level.label = words[place] as typeof level.label
    })
  })

const fileOf = (workspace: Workspace) =>
  writePartnershipFile(
    tablesOf(workspace),
    {
      kind: 'partnership',
      appVersion: '0.1.0',
      workspace: 'w-1',
      title: 'Eastmoor',
      sample: false,
      madeAt: '2026-11-21T09:30:00.000Z',
      head: noHead,
    },
    sha256Hex,
  )

const asUsual = {
  verb: 'report',
  cycle: '',
  how: { size: null, anonymised: false, handling: null, status: null },
} as const

const answered = { answers: { [q11]: anAnswer({ rating: best }) } }
const haven = aReturn({ ...answered, stage: 'returned', returnedAt: asMoment('2026-11-20T10:00:00.000Z') })
const workspace = aWorkspace({
  cycles: [aCycle(), aCycle({ id: 'cycle-2025' as never, title: 'Earlier', opensOn: '2025-09-01' as never })],
  returns: [haven, ...aWorkspace().returns.slice(1)],
})

describe('the sample', () => {
  it('is written as a file that reads whole, with the same bytes each time', async () => {
    const [first, second] = [
      await finished({ verb: 'sample', name: 'sample.psa' }),
      await finished({ verb: 'sample', name: 'sample.psa' }),
    ]
    const [file] = first.files
    expect(await sha256Hex(second.files[0]?.bytes ?? new Uint8Array())).toBe(
      await sha256Hex(file?.bytes ?? new Uint8Array()),
    )
    const { manifest, workspace: read } = must(await openPartnershipFile(file?.bytes ?? new Uint8Array()))
    expect(manifest).toMatchObject({
      kind: 'partnership',
      workspace: read.partnership.id,
      sample: true,
      appVersion: '0.1.0',
    })
    expect(read.partnership.isSample).toBe(true)
    expect(first.lines[0]).toMatch(/^Wrote sample\.psa: the sample partnership, \d+ organisations and \d+ returns\./)
    expect(first.problems).toEqual([])
  }, 60_000)
})

describe('where the organisation has set that files are encrypted', () => {
  const make = async (form: 'pack' | 'paper') => {
    const partnership = { name: 'Ours.psa', bytes: await fileOf(workspace) }
    return finished({ verb: 'packs', does: 'make', partnership, form, cycle: '' }, { mustEncrypt: true })
  }

  it('no plain pack is made by a command, and the reason says where it can be done', async () => {
    const { files, problems } = await make('pack')
    expect(files).toEqual([])
    expect(problems.join(' ')).toMatch(/are encrypted, and commands write plain ones\. Do it in the window\./)
  })

  it('forms to print are made all the same', async () => {
    expect((await make('paper')).files.length).toBeGreaterThan(0)
  }, 60_000)
})

describe('reports', () => {
  const report = async (documents: Extract<Job, { verb: 'report' }>['documents'], of = workspace, mayMakeCsv = true) =>
    finished({ ...asUsual, documents, file: { name: 'Ours.psa', bytes: await fileOf(of) } }, { mayMakeCsv })

  it('are the board report and the answered returns of the newest cycle', async () => {
    const { files, lines, problems } = await report(['board-report', 'agency-return'])
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Eastmoor Safeguarding Children Partnership – Tiny board report – .* – draft\.docx$/),
      expect.stringMatching(/^Eastmoor Safeguarding Children Partnership – Haven Young People return – .*\.docx$/),
    ])
    expect(lines).toEqual(files.map(({ name }) => `Wrote ${name} (30 of 30 accessibility checks passed)`))
  })

  it('are only those that were asked for', async () => {
    const { files } = await report(['agency-return'])
    expect(files.map(({ name }) => name)).toEqual([expect.stringContaining('Haven Young People return')])
  })

  it('have names of their own, even where two are cut to the same words', async () => {
    const long =
      'Northmere Borough Council, department for children and families, area team for early help and prevention'
    const organisations = [
      anOrganisation({ name: `${long} east` }),
      anOrganisation({ id: 'police' as never, name: `${long} west` }),
    ]
    const returns = [haven, { ...haven, id: 'return-2' as never, organisationId: 'police' as never }]
    const { files } = await report(['agency-return'], {
      ...workspace,
      organisations,
      returns,
    })
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(2)
    expect(files[1]?.name).toMatch(/ \(2\)\.docx$/)
  })

  it('are the minutes of each session that ended, and a letter to each organisation of it', async () => {
    const { files, problems } = await report(['minutes', 'feedback-letters'], withEndedSession())
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringContaining('Challenge session, 14 Jan 2027, minutes'),
      expect.stringContaining('Feedback letter, Haven Young People'),
      expect.stringContaining('Feedback letter, Eastmoor Police'),
    ])
    expect((await report(['minutes'])).problems).toEqual([
      'Ours.psa: no challenge session of Section 11, 2026 to 2027 has ended, so there are no minutes or letters.',
    ])
  })

  it('are made as they were asked for: of another cycle, in large print, without names, with a handling line, and final', async () => {
    const asked = async (cycle: string, of = workspace) =>
      finished({
        verb: 'report',
        documents: ['board-report'],
        cycle,
        how: { size: 20, anonymised: true, handling: 'Board members only', status: 'Final' },
        file: { name: 'Ours.psa', bytes: await fileOf(of) },
      })
    const { files, problems } = await asked('Section 11, 2026 to 2027')
    expect(problems).toEqual([])
    const [file] = files
    expect(file?.name).toMatch(/ – final\.docx$/)
    const bytes = file?.bytes ?? new Uint8Array()
    const words = partOf(bytes, 'word/document.xml')
    expect(words).not.toContain('Haven Young People')
    expect(words).toMatch(/Organisation [A-Z0-9]{4}/)
    expect(words).toContain('Board members only')
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:sz w:val="40"/>')
    expect((await asked('Earlier')).files[0]?.name).toContain('Tiny board report')
    expect((await asked('Nothing')).problems).toEqual([
      'Ours.psa: there is no cycle “Nothing”. Its cycles are: “Earlier”, “Section 11, 2026 to 2027”.',
    ])
  }, 240_000)

  it('are a workbook and text files of everything', async () => {
    const { files, lines, problems } = await report(['spreadsheets'])
    expect(problems).toEqual([])
    expect(files[0]?.name).toMatch(/^Eastmoor Safeguarding Children Partnership – everything – .*\.xlsx$/)
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['Answers.csv', 'About the columns.csv']))
    expect(lines).toEqual(files.map(({ name }) => `Wrote ${name}`))
    const answers = utf8Text(files.find(({ name }) => name === 'Answers.csv')?.bytes ?? new Uint8Array())
    expect(answers).toContain('Haven Young People')
    const withoutCsv = await report(['spreadsheets'], workspace, false)
    expect(withoutCsv.files.map(({ name }) => name)).toEqual([files[0]?.name])
    expect(withoutCsv.lines).toContain(
      'Your organisation has switched text files (CSV) off on this computer: none was written.',
    )
  })

  it('are the documents about a whole cycle', async () => {
    const { files, lines, problems } = await report([
      'action-tracker',
      'analysis',
      'one-page',
      'lay-pack',
      'good-practice',
      'missing-returns',
    ])
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringContaining('action plan tracker'),
      expect.stringContaining('analysis of returns'),
      expect.stringContaining('summary on one page'),
      expect.stringContaining('lay member’s pack'),
      expect.stringContaining('good practice to share'),
      expect.stringContaining('missing returns'),
    ])
    expect(lines).toEqual(files.map(({ name }) => `Wrote ${name} (30 of 30 accessibility checks passed)`))
  })

  it('are refused with a reason when there is nothing to report', async () => {
    const none = { ...workspace, returns: [] }
    expect(await report(['agency-return'], none)).toEqual({
      files: [],
      lines: [],
      problems: ['Ours.psa: nothing is answered in Section 11, 2026 to 2027, so there is no return to report.'],
    })
    expect((await report(['board-report'], { ...none, cycles: [] })).problems).toEqual([
      'Ours.psa: there is no cycle in this file to report on.',
    ])
  })

  it('are refused with the place when the file is damaged', async () => {
    const bytes = (await fileOf(workspace)).slice(0, 500)
    const { files, problems } = await finished({
      ...asUsual,
      documents: ['board-report'],
      file: { name: 'Ours.psa', bytes },
    })
    expect(files).toEqual([])
    expect(problems).toEqual([expect.stringMatching(/^Ours\.psa: This file is damaged or unfinished\. Where: /)])
  })
})

describe('checking files', () => {
  const check = (name: string, bytes: Uint8Array) => finished({ verb: 'check', files: [{ name, bytes }] })

  it('says what a partnership file holds', async () => {
    expect(await check('Ours.psa', await fileOf(workspace))).toMatchObject({
      lines: [
        'Ours.psa: a partnership file, whole: Eastmoor Safeguarding Children Partnership, 2 organisations, 3 returns and 3 answers, made 21 November 2026 with version 0.1.0.',
      ],
      problems: [],
    })
  })

  it('has one line for each record that does not fit, with its place', async () => {
    const broken = {
      ...workspace,
      returns: [{ ...haven, stage: 'lost' } as never, { ...haven, id: 'return-2', gapsReason: 7 } as never],
    }
    const { lines, problems } = await check('Ours.psa', await fileOf(broken))
    expect(lines).toEqual(['Ours.psa: not a whole partnership file'])
    expect(problems).toHaveLength(2)
    expect(problems[1]).toMatch(/^Ours\.psa: returns “return-haven-2026” at stage: expected one of: draft, returned: /)
  })

  it('says how a framework file fits', async () => {
    expect((await check('tiny.json', utf8Bytes(JSON.stringify(frameworkFile())))).lines).toEqual([
      'tiny.json: a framework file: Tiny self-assessment, edition 2026.1, 2 standards, 3 questions.',
    ])
    const twice = frameworkFile()
    const [first] = twice.standards
    if (first?.questions[1]) first.questions[1].id = 'T-1.1'
    expect((await check('tiny.json', utf8Bytes(JSON.stringify(twice)))).problems).toEqual([
      'tiny.json: standards[0].questions[1].id: Question 1.2 has an id that is used before: “T-1.1”. Change one.',
    ])
  })

  it.each([
    ['broken.json', 'file'],
    ['broken.xlsx', 'workbook'],
  ])('names every fault of %s, says what to do on the command line, and writes nothing', async (name, noun) => {
    const file = frameworkFile()
    changeQuestion(file, q11, { showWhen: { question: q21, is: ['some'] } })
    changeQuestion(file, q21, { showWhen: { question: q11, is: ['some'] } })
    const looped = file as unknown as Framework
    const bytes = name.endsWith('.json')
      ? utf8Bytes(JSON.stringify({ ...file, owner: 7 }))
      : writeWorkbook(frameworkSheets({ ...looped, edition: 'next year!' }))
    const job = { file: { name, bytes }, name: 'out.json' } as const
    const { files, problems } = await finished({ verb: 'framework', does: 'import', ...job })
    expect(files).toEqual([])
    expect(problems).toEqual([
      expect.stringMatching(name.endsWith('.json') ? /The framework, owner: it needs a text/ : /row \d+, Edition: /),
      expect.stringContaining('Question 1.1 waits for a question that waits for it'),
      expect.stringContaining('Question 2.1 waits for a question that waits for it'),
      `${name}: change this in the ${noun} and run the command again.`,
      'Nothing was written.',
    ])
    const checked = await finished({ verb: 'framework', does: 'check', files: [job.file] })
    expect(checked.problems).toEqual(problems.slice(0, -1))
  })

  it('says of editions which questions and standards are the same under another title', async () => {
    const before = frameworkFile()
    Object.assign(before, { edition: '2025.1' })
    Object.assign(before.standards[0] ?? {}, { title: 'Who leads' })
    Object.assign(before.standards[0]?.questions[1] ?? {}, { shortTitle: 'The plan' })
    const source = (name: string, file: object) =>
      ({ kind: 'file', file: { name, bytes: utf8Bytes(JSON.stringify(file)) } }) as const
    const { lines } = await finished({
      verb: 'framework',
      does: 'compare',
      before: source('old.json', before),
      now: source('new.json', frameworkFile()),
    })
    expect(lines).toEqual([
      'tiny@2025.1 → tiny@2026.1: 3 same (1 of them renamed)',
      'same, renamed standard 1',
      '  was Who leads',
      '  is  Leadership',
      'same 1.1',
      'same, renamed question 1.2',
      '  was The plan',
      '  is  Question 1.2',
      'same 2.1',
    ])
  })

  it('checks a Word document it made', async () => {
    const { files } = await finished({
      ...asUsual,
      documents: ['board-report'],
      file: { name: 'Ours.psa', bytes: await fileOf({ ...workspace, frameworks: [inBuiltInWords()] }) },
    })
    const [document] = files
    expect(await check('Report.docx', document?.bytes ?? new Uint8Array())).toMatchObject({
      lines: ['Report.docx: a Word document, 30 of 30 accessibility checks passed'],
      problems: [],
    })
    expect((await check('Report.docx', (document?.bytes ?? new Uint8Array()).slice(0, 300))).problems).toHaveLength(1)
  })

  it.each([
    ['notes.txt', 'Hello'],
    ['package.json', '{"name":"something"}'],
    ['list.json', '[1,2]'],
    ['none', ''],
  ])('says that %s is not known', async (name, text) => {
    const { lines, problems } = await check(name, utf8Bytes(text))
    expect(lines).toEqual([`${name}: not a file that this program knows`])
    expect(problems).toHaveLength(1)
  })

  it('says when JSON is not whole', async () => {
    expect((await check('tiny.json', utf8Bytes('{"standards": ['))).problems).toEqual([
      'tiny.json: it is not complete JSON text',
    ])
  })
})

describe('importing organisations', () => {
  const importList = async (name: string, bytes: Uint8Array, partnership?: Uint8Array) =>
    finished({
      verb: 'organisations',
      does: 'import',
      list: { name, bytes },
      partnership: { name: 'Ours.psa', bytes: partnership ?? (await fileOf(workspace)) },
      name: 'out.psa',
    })
  const agencies = () => utf8Bytes(csvText(messyAgencies.map((row) => row.map((cell) => String(cell ?? '')))))

  it('writes a file with the old and the new, and prints every row that is uncertain', async () => {
    const { files, lines, problems } = await importList('agencies.csv', agencies())
    expect(problems).toEqual([])
    const { workspace: after, manifest } = must(await openPartnershipFile(files[0]?.bytes ?? new Uint8Array()))
    expect([files[0]?.name, manifest.workspace, after.returns.length]).toEqual(['out.psa', 'w-1', 3])
    expect(after.organisations).toHaveLength(2 + 17)
    expect(after.organisations.filter(({ id }) => ['haven', 'police'].includes(id))).toHaveLength(2)
    expect(lines).toEqual([
      'agencies.csv: sheet “List”, headings in row 3, 24 rows.',
      'agencies.csv: columns: Agency → Organisation name; Type → Type of organisation; Contact → Contact: name; Role → Contact: role; E-mail → Contact: e-mail; Tel → Contact: telephone.',
      'agencies.csv: columns not imported: Notes.',
      'agencies.csv: 17 new, 1 updated, 0 unchanged, 4 skipped and 1 row for a person to decide. Nothing was deleted.',
      ...Array.from({ length: 17 }, () => expect.stringMatching(/^agencies\.csv: new: .+ \(rows? [\d –and]+\)$/)),
      'agencies.csv: updated: Haven Young People (row 12): contacts: 1 new or changed',
      expect.stringMatching(/^agencies\.csv: row 13: Haven Young Peoples is close to /),
      'agencies.csv: row 15: Skipped: the headings stand here again.',
      'agencies.csv: row 26: Skipped: no organisation is named. Write its name, or leave the row out.',
      'agencies.csv: row 20: Skipped: this looks like a trial: Test agency. If it is an organisation, have the row read.',
      'agencies.csv: row 27: Skipped: this looks like a total: Total 20. If it is an organisation, have the row read.',
      'agencies.csv: row 11: This is no single e-mail address: g.gorse at yot.example. It was left out; the rest of the row was read.',
      'agencies.csv: row 19: This is no type of organisation here: Football. The type was left as not recorded.',
      'Wrote out.psa: 19 organisations.',
    ])
  })

  it('of the same list again changes nothing', async () => {
    const list = utf8Bytes(csvText([[...registerHeadings], aRegisterRow(0), aRegisterRow(1)]))
    const first = await importList('register.csv', list)
    const again = await importList('register.csv', list, first.files[0]?.bytes)
    expect(again.lines).toContain('register.csv: 0 new, 0 updated, 2 unchanged and 0 skipped. Nothing was deleted.')
    const organisationsIn = async (file: typeof first) =>
      must(await openPartnershipFile(file.files[0]?.bytes ?? new Uint8Array())).workspace.organisations
    expect(await organisationsIn(again)).toEqual(await organisationsIn(first))
  })

  it.each<[string, string, string | RegExp]>([
    [
      'no names',
      'Colour,Size\nred,large',
      /^list\.csv: No column is known to hold the names .* The headings are: Colour and Size\.$/,
    ],
    ['no rows', 'Agency,Type', /^list\.csv: There are no rows under headings/],
    ['a quotation mark left open', 'Agency,Type\n"Haven,Charity', /^list\.csv: A quotation mark opens in row 2/],
  ])('with %s is refused, and nothing is written', async (_what, text, problem) => {
    const { files, lines, problems } = await importList('list.csv', utf8Bytes(text))
    expect([files, lines]).toEqual([[], []])
    expect(problems).toEqual([expect.stringMatching(problem), 'Nothing was written.'])
  })

  it('into a damaged partnership file is refused', async () => {
    const { files, problems } = await importList('agencies.csv', agencies(), (await fileOf(workspace)).slice(0, 500))
    expect([files, problems.at(-1)]).toEqual([[], 'Nothing was written.'])
    expect(problems[0]).toMatch(/^Ours\.psa: This file is damaged or unfinished\./)
  })
})
