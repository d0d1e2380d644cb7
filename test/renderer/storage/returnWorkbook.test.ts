import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../renderer/storage/readWorkbook'
import { readReturnWorkbook, returnWorkbook } from '../../../renderer/storage/returnWorkbook'
import { workbookLimits } from '../../../renderer/storage/workbookLimits'
import { asDay } from '../../../shared/basics/day'
import { readForm } from '../../../shared/exchange/forms/readForm'
import type { SentReturn } from '../../../shared/exchange/forms/sentReturn'
import type { FilledWorkbook } from '../../../shared/exchange/forms/workbook/filledFromSheets'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import { contentOf } from '../../../shared/returns/answer'
import { answeredInFull } from '../../builders/answers'
import { must } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { aReturn } from '../../builders/returns'
import { aSentReturn } from '../../builders/sentReturns'

const read = ({ framework, cycle }: SentReturn, file: FilledWorkbook) => {
  const form = readForm({ framework, cycle, ...file })
  return { ...form, unread: [...file.unread, ...form.unread] }
}

describe.each(builtInFrameworks().map((framework) => [framework.title, framework.edition, framework] as const))(
  '%s %s',
  (_title, _edition, framework) => {
    const full = answeredInFull(aReturn(), framework, asDay('2026-11-20'))
    const sentFull = { ...aSentReturn(framework), sent: full }

    it('comes back as a workbook unchanged when nothing is typed in it', async () => {
      const file = must(await readReturnWorkbook(returnWorkbook(sentFull)))
      const { auditReturn, revisions, unread } = read(sentFull, file)
      expect(unread).toEqual([])
      expect(revisions).toEqual([])
      expect(auditReturn).toEqual(full)
      expect(file.facts).toEqual(sentFull.facts)
      expect(file.at).toBe(sentFull.facts.madeAt)
    })

    it('gives the same answers from what stands in its cells as were written there', async () => {
      const file = must(await readReturnWorkbook(returnWorkbook(sentFull)))
      const { auditReturn, unread } = read(sentFull, { ...file, sent: aReturn() })
      expect(unread).toEqual([])
      for (const { question } of questionsOf(framework))
        expect(bare(auditReturn.answers[question.id])).toEqual(bare(full.answers[question.id]))
    })
  },
)

/** An answer without the ids of its rows, which the return that was sent out knows. */
const bare = (answer: Parameters<typeof contentOf>[0]) => {
  const { evidence, actions, ...content } = contentOf(answer)
  const without = (item: object) => ({ ...item, id: '' })
  return {
    ...content,
    evidence: evidence.map((item) => without({ ...item, type: item.type ?? null })),
    actions: actions.map(without),
  }
}

describe('a workbook that is no return', () => {
  it('is refused in words when it is no workbook', async () => {
    expect(await readReturnWorkbook(new Uint8Array([1, 2, 3]))).toMatchObject({
      ok: false,
      problem: { kind: 'cannotRead' },
    })
  })
})

it('asks only what the size of the form asks', async () => {
  const framework = builtInFrameworks().find(({ id }) => id === 's11-core')
  if (!framework) throw new Error('The framework is missing')
  const whole = aSentReturn(framework)
  const core = { ...whole, sent: { ...whole.sent, asked: { ...whole.sent.asked, coreOnly: true } } }
  const [most, least] = await Promise.all(
    [whole, core].map(async (each) => must(await readReturnWorkbook(returnWorkbook(each)))),
  )
  const count = (file: FilledWorkbook | undefined) =>
    Object.keys(file?.filled ?? {}).filter((key) => key.endsWith('/rating')).length
  expect(count(most)).toBe(questionsOf(framework).length)
  expect(count(least)).toBe(questionsOf(framework).filter(({ question }) => question.core).length)
})

describe('the workbook itself', () => {
  const [framework] = builtInFrameworks()
  if (!framework) throw new Error('There is no framework')
  const parts = unzipSync(returnWorkbook(aSentReturn(framework)))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))

  it('is protected in every sheet and in its structure, without a password', () => {
    expect(part('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>')
    for (const name of sheets) expect(part(name)).toMatch(/<sheetProtection sheet="1"[^>]*\/>/)
    expect(Object.keys(parts).some((name) => /password/i.test(part(name)))).toBe(false)
  })

  it('names itself, repeats its headings on paper and names them to screen readers', () => {
    expect(part('docProps/core.xml')).toContain(`<dc:title>${framework.title}: Haven Young People`)
    expect(part('xl/workbook.xml').match(/_xlnm\.Print_Titles/g)?.length).toBeGreaterThan(3)
    expect(part('xl/workbook.xml')).toMatch(/name="ColumnTitleRegion\d+\.A4\.[A-Z]\d+\.\d+"/)
    for (const name of sheets) expect(part(name)).not.toContain('mergeCell')
  })

  it('begins every sheet that is shown with what it is', async () => {
    const all = must(await readWorkbook(returnWorkbook(aSentReturn(framework)), { ...workbookLimits, sheets: 260 }))
    for (const { name, rows } of all)
      expect([name, String(rows[0]?.[0] ?? '')]).toEqual([name, expect.stringMatching(/\w{3}/)])
  })
})
