import { expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { asDay } from '../../../shared/basics/day'
import { ledgerRows } from '../../../shared/challenges/ledger'
import { letterDocument } from '../../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../../shared/reports/session/minutesDocument'
import { packMaterial } from '../../../shared/reports/session/packMaterial'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { sessionPack } from '../../../shared/reports/session/sessionPack'
import { organisationsOf } from '../../../shared/sessions/letterPieces'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { partOf } from '../../builders/wordFiles'

const asAt = asDay('2027-01-15')

function material(isSample: boolean) {
  const workspace = withEndedSession()
  const [session] = workspace.sessions as readonly [Session]
  return sessionMaterial({ ...workspace, partnership: { ...workspace.partnership, isSample } }, session)
}

it.each([true, false])(
  'minutes and letters are accessible, with the mark of sample data: %s',
  { timeout: 60_000 },
  async (sample) => {
    const { workspace, record } = material(sample)
    const facts = sessionFacts(workspace, record, asAt)
    const reports = [minutesDocument(facts), ...organisationsOf(facts.minutes).map((id) => letterDocument(facts, id))]
    expect(reports).toHaveLength(3)
    for (const report of reports) {
      const bytes = await buildWord(report)
      const ratingWords = ['Best', 'Good', 'Some', 'None']
      expect(checkWord(bytes, { fileName: 'a.docx', sample, handling: report.page.handling, ratingWords })).toEqual([])
      const edges = ['word/header1.xml', 'word/footer1.xml'].map((part) => partOf(bytes, part)).join('')
      expect(edges.includes('SAMPLE')).toBe(sample)
      expect(edges).toContain('Draft')
    }
  },
)

it.each([true, false])(
  'a session pack is accessible, with the mark of sample data: %s',
  { timeout: 60_000 },
  async (sample) => {
    const workspace = withEndedSession()
    const [session] = workspace.sessions as readonly [Session]
    const [cycle, framework] = [workspace.cycles[0], workspace.frameworks[0]]
    if (!cycle || !framework) throw new Error('The workspace has no cycle')
    const source = {
      ...workspace,
      partnership: { ...workspace.partnership, isSample: sample },
      cycle,
      framework,
      before: null,
      ledger: ledgerRows(workspace.challenges, workspace.organisations, asAt),
      flags: [],
      actions: [],
    }
    const request = { material: packMaterial(source, session), asAt, glossary: [], organisationTypes: [] }
    const report = sessionPack(request)
    const bytes = await buildWord(report)
    const ratingWords = ['Best', 'Good', 'Some', 'None']
    expect(checkWord(bytes, { fileName: 'a.docx', sample, handling: report.page.handling, ratingWords })).toEqual([])
    expect(partOf(bytes, 'word/header1.xml').includes('SAMPLE')).toBe(sample)
  },
)

it('a letter keeps its key to the ratings whole, and its signature with what is said before it', async () => {
  const { workspace, record } = material(true)
  const facts = sessionFacts(workspace, record, asAt)
  const [id] = organisationsOf(facts.minutes)
  if (!id) throw new Error('Nobody came')
  const xml = partOf(await buildWord(letterDocument(facts, id)), 'word/document.xml')
  const paragraphs = xml.split('</w:p>')
  const saying = (words: string) => paragraphs.filter((each) => each.includes(words)).at(-1)
  expect(saying('Key to the ratings')).toContain('<w:keepLines/>')
  expect(saying('The board will be told what was asked')).toContain('<w:keepNext/>')
  expect(saying('We will be in touch')).toContain('<w:keepNext/>')
  expect(
    paragraphs
      .slice(paragraphs.indexOf(saying('We will be in touch') ?? ''))
      .slice(1)
      .find((each) => each.includes('Independent scrutineer')),
  ).not.toContain('<w:keepNext/>')
})
