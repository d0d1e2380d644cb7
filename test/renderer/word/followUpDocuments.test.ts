import { expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { asDay } from '../../../shared/basics/day'
import type { ReportDocument } from '../../../shared/reports/block'
import { chaseLetters } from '../../../shared/reports/letters/chaseLetters'
import { nonReturners } from '../../../shared/reports/nonReturners'
import { fillWording, readyWording } from '../../../shared/returns/chasing'
import { chaseSteps } from '../../../shared/returns/timeline'
import { organisationTypes, reportWorkspace } from '../../builders/reportWorkspace'
import { partOf } from '../../builders/wordFiles'

const sample = reportWorkspace()
const cycle = sample.cycles.find((each) => sample.returns.some(({ cycleId }) => cycleId === each.id))
if (!cycle) throw new Error('The sample has no cycle with returns')
const asAt = asDay('2027-02-01')

async function faults(report: ReportDocument) {
  const { sample: isSample, handling } = report.page
  return checkWord(await buildWord(report), { fileName: 'a.docx', sample: isSample, handling, ratingWords: [] })
}

it.each([true, false])(
  'a statement of who did not return is accessible, with names: %s',
  { timeout: 60_000 },
  async (withNames) => {
    const workspace = { ...sample, returns: sample.returns.map((each) => ({ ...each, stage: 'draft' as const })) }
    expect(await faults(nonReturners({ workspace, cycleId: cycle.id, asAt, withNames, organisationTypes }))).toEqual([])
  },
)

it('a letter keeps the lines it was typed in', () => {
  const letter = {
    organisation: 'Ash',
    to: [],
    subject: 'Your return',
    body: 'Dear Ash\n\nPat Newcomer\nHaven Partnership',
  }
  const { blocks } = chaseLetters({ workspace: sample, cycleId: cycle.id, asAt, letters: [letter] })
  expect(blocks.at(-1)).toEqual({ kind: 'paragraph', words: 'Pat Newcomer\nHaven Partnership' })
})

it('letters are accessible, many of them too', { timeout: 60_000 }, async () => {
  const letters = sample.organisations.flatMap(({ name }) =>
    chaseSteps.map((step) => ({
      organisation: name,
      to: ['Head teacher'],
      ...fillWording(readyWording(step, 'The business manager'), {
        organisation: name,
        cycle: cycle.title,
        dueOn: cycle.closesOn,
        daysLate: 3,
      }),
    })),
  )
  expect(await faults(chaseLetters({ workspace: sample, cycleId: cycle.id, asAt, letters }))).toEqual([])
})

it('a letter has no number before its heading, which a report has', async () => {
  const letter = { organisation: 'Ash', to: [], subject: 'Your return', body: 'Dear Ash' }
  const lists = async (report: ReportDocument) =>
    [
      ...partOf(await buildWord(report), 'word/document.xml').matchAll(
        /<w:pStyle w:val="Heading1"\/>.*?<w:numId w:val="(\d+)"/g,
      ),
    ].map(([, list]) => Number(list))
  expect(await lists(chaseLetters({ workspace: sample, cycleId: cycle.id, asAt, letters: [letter] }))).toEqual([0])
  const [first] = await lists(
    nonReturners({ workspace: sample, cycleId: cycle.id, asAt, withNames: false, organisationTypes }),
  )
  expect(first).toBeGreaterThan(0)
})
