// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { writePaperForm } from '../../../renderer/word/writePaperForm'
import { asDay } from '../../../shared/basics/day'
import { paperReference } from '../../../shared/exchange/forms/paper/reference'
import { sentReturn } from '../../../shared/exchange/forms/sentReturn'
import type { Framework } from '../../../shared/frameworks/framework'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { answeredInFull } from '../../builders/answers'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { aReturn, noon } from '../../builders/returns'
import { aReport, partOf } from '../../builders/wordFiles'
import { aCycle, anOrganisation, aPartnership } from '../../builders/workspaces'

const frameworks = builtInFrameworks()
const largest = frameworks.reduce((a, b) => (JSON.stringify(a).length > JSON.stringify(b).length ? a : b))
const others = frameworks.filter(({ scales }) => scales.length === 1)

const sentOut = (framework: Framework, auditReturn: AuditReturn) =>
  sentReturn({
    partnership: aPartnership({ isSample: true }),
    organisation: anOrganisation(),
    framework,
    cycle: aCycle(),
    auditReturn,
    before: { title: 'Last year', framework, auditReturn: answeredInFull(aReturn(), framework, asDay('2025-11-20')) },
    madeAt: noon,
    appVersion: '1.0.0',
  })

describe.each([
  ['empty', largest, aReturn()],
  ['filled in', others[0] ?? largest, answeredInFull(aReturn(), others[0] ?? largest, asDay('2026-11-20'))],
] as const)('a form on paper, %s', (_what, framework, auditReturn) => {
  it('passes every check of a document, with its reference on every page', async () => {
    const bytes = await writePaperForm(sentOut(framework, auditReturn))
    const ratingWords = framework.scales.flatMap(({ levels }) => levels.map(({ label }) => label))
    expect(checkWord(bytes, { sample: true, handling: 'For partnership members', ratingWords })).toEqual([])
    expect(partOf(bytes, 'word/header1.xml')).toContain(`Form ${paperReference(auditReturn.id)}`)
    expect(partOf(bytes, 'word/header1.xml')).toContain('Draft until signed')
  })
})

it('leaves a row as high as the lines that it has room for', async () => {
  const table = (room: readonly number[]) => ({
    kind: 'table' as const,
    id: 'room',
    caption: 'Room',
    summary: 'Room to write on.',
    columns: [{ heading: 'Asked', width: 100 }],
    rows: [['One'], ['Two']],
    room,
  })
  const [heading] = aReport().blocks
  const rows = async (room: readonly number[]) => {
    const bytes = await buildWord(aReport({ blocks: heading ? [heading, table(room)] : [] }))
    return [...partOf(bytes, 'word/document.xml').matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/g)].map(
      ([, height]) => Number(height),
    )
  }
  const [one = 0, seven = 0] = await rows([1, 7])
  expect(seven).toBe(7 * one)
  expect(one).toBeGreaterThan(390)
  expect(await rows([0, 0])).toEqual([])
})
