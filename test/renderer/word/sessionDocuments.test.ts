import { expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { asDay } from '../../../shared/basics/day'
import { letterDocument } from '../../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../../shared/reports/session/minutesDocument'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../../shared/sessions/minutes'
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
