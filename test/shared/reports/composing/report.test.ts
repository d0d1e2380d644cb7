import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { parse } from '../../../../shared/basics/parse'
import { boardReport } from '../../../../shared/reports/boardReport'
import { composedDocument } from '../../../../shared/reports/composing/composed'
import {
  chooseForReport,
  makeReport,
  publishReport,
  type Report,
  reportSchema,
  writeNarrative,
} from '../../../../shared/reports/composing/report'
import { glossary, reportWorkspace, thisCycle } from '../../../builders/reportWorkspace'

const made = makeReport({
  id: asId('report-1'),
  kind: 'boardReport',
  cycleId: asId('cycle-1'),
  title: '  Report to the  board ',
})
const report = (made.ok ? made.value : null) as Report
const stamp = { by: 'Business manager', on: asDay('2026-11-22'), at: asMoment('2026-11-22T10:00:00.000Z') }
const digest = 'a'.repeat(64)

describe('a report that somebody composes', () => {
  it('begins as a draft with every part, and fits the record', () => {
    expect(report.title).toBe('Report to the board')
    expect(report.choices).toEqual({ handling: '', leftOut: [], naming: 'names', print: null })
    expect(parse(reportSchema, report)).toEqual({ ok: true, value: report })
    expect(makeReport({ ...report, title: ' ' })).toEqual({ ok: false, problem: { kind: 'titleIsMissing' } })
  })

  it('keeps what is chosen, each part left out once, and refuses what is so already', () => {
    const next = chooseForReport(report, { leftOut: ['b', 'a', 'b'], handling: ' For the  board ' })
    expect(next).toMatchObject({ value: { choices: { leftOut: ['a', 'b'], handling: 'For the board' } } })
    expect(chooseForReport(report, {})).toEqual({ ok: false, problem: { kind: 'nothingChanged' } })
    expect(chooseForReport(report, { handling: 'x'.repeat(201) })).toEqual({
      ok: false,
      problem: { kind: 'textIsTooLong', count: 201, limit: 200 },
    })
  })

  it('keeps words as typed, and takes them out when they are empty', () => {
    const next = writeNarrative(report, 'ratings', 'We met\u0007.\r\n')
    expect(next).toMatchObject({ value: { narrative: { ratings: 'We met.\n' } } })
    if (!next.ok) throw new Error('not written')
    expect(writeNarrative(next.value, 'ratings', ' \n')).toMatchObject({ value: { narrative: {} } })
    expect(writeNarrative(report, 'ratings', '')).toEqual({ ok: false, problem: { kind: 'nothingChanged' } })
  })

  it('is published by somebody, never as a draft, and what was published before stays', () => {
    const board = (status: 'Draft' | 'Final') =>
      boardReport({ workspace: reportWorkspace(), cycleId: thisCycle, asAt: asDay('2026-11-22'), glossary, status })
    expect(publishReport(report, { document: board('Draft'), digest }, stamp)).toEqual({
      ok: false,
      problem: { kind: 'isDraft' },
    })
    const final = board('Final')
    expect(publishReport(report, { document: final, digest }, { ...stamp, by: ' ' })).toEqual({
      ok: false,
      problem: { kind: 'publisherIsMissing' },
    })
    const once = publishReport(report, { document: final, digest }, stamp)
    if (!once.ok) throw new Error('not published')
    const twice = publishReport(once.value, { document: final, digest: 'b'.repeat(64) }, stamp)
    expect(twice).toMatchObject({ value: { published: [{ digest }, { digest: 'b'.repeat(64) }] } })
    expect(parse(reportSchema, twice.ok ? twice.value : null).ok).toBe(true)
  })
})

describe('a document that was composed', () => {
  const whole = boardReport({
    workspace: reportWorkspace(),
    cycleId: thisCycle,
    asAt: asDay('2026-11-22'),
    glossary,
    status: 'Draft',
  })
  const composed = (choices: Partial<Report['choices']>) =>
    composedDocument(whole, { ...report, choices: { ...report.choices, ...choices } }, reportWorkspace())

  it('says on its front and on every page who may read it', () => {
    const document = composed({ handling: 'For the board alone' })
    expect(document.page.handling).toBe('For the board alone')
    expect(JSON.stringify(document.blocks[0])).toContain('"Handling","value":"For the board alone"')
    expect(composed({})).toEqual(whole)
    expect(composed({ print: 20 })).toEqual({ ...whole, print: 20 })
  })

  it('names no organisation in an anonymised edition', () => {
    const names = reportWorkspace().organisations.map(({ name }) => name.toLowerCase())
    const namedIn = (document: typeof whole) => {
      const words = JSON.stringify(document).toLowerCase()
      return names.filter((name) => words.includes(name))
    }
    expect(namedIn(whole).length).toBeGreaterThan(3)
    expect(namedIn(composed({ naming: 'aliases' }))).toEqual([])
  })
})
