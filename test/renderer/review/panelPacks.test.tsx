import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { reviewFromPack } from '../../../shared/exchange/pack/reviewPack'
import { best, q11 } from '../../builders/frameworks'
import { anAgendaItem, aPerson, aSession } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { SessionScreen } = await import('../../../renderer/sessions/SessionScreen')
const { FirstPage } = await import('../../../renderer/review/FirstPage')
const { ReviewScreen } = await import('../../../renderer/review/ReviewScreen')
const { ReportPage } = await import('../../../renderer/reports/ReportPage')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { takeReview } = await import('../../../renderer/storage/reviews')

beforeEach(() => startAfresh(shell))

const note = 'private-note of the chair'
const haven = asId<'organisation'>('haven')
const returned = aReturn({
  stage: 'returned',
  answers: {
    [q11]: anAnswer({
      rating: best,
      narrative: 'We meet each month.',
      evidence: [anEvidence({ what: 'Night audit' })],
    }),
  },
})
const session = {
  ...aSession({
    people: [
      aPerson({ id: asId('lay'), role: 'Lay member' }),
      aPerson({ id: asId('lead'), role: 'Director', side: 'organisation', organisationId: haven }),
    ],
    agenda: [anAgendaItem({ organisationIds: [haven], questionIds: [q11], challengeIds: [] })],
  }),
  notes: { session: note },
}

function home() {
  const workspace = aWorkspace()
  const returns = [returned, ...workspace.returns.filter(({ id }) => id !== returned.id)]
  return { ...workspace, returns, sessions: [session], reviews: [] }
}
const read = async (place: number) => {
  const file = shell.saved[place]
  if (!file) throw new Error('No file was saved')
  return must(await openPartnershipFile(file.bytes))
}

it('goes to a panel member, who asks beside the papers, and comes back into what could go on the agenda', async () => {
  await openHere(shell, home())
  const made = show(<SessionScreen sessionId={session.id} onPack={() => undefined} busy={null} />)
  const files = within(await screen.findByRole('region', { name: 'Files for the panel to read at home' }))
  await made.user.click(files.getByRole('button', { name: 'Save the file for Lay member' }))
  await files.findByText(/^No file was made. Look through the returns on the agenda/)
  await made.user.click(files.getByRole('checkbox', { name: /^I looked through these returns/ }))
  await made.user.click(files.getByRole('button', { name: 'Save the file for Lay member' }))
  await files.findByText(/not back yet$/)
  const out = await read(0)
  const text = new TextDecoder().decode(shell.saved[0]?.bytes)
  expect(text).toContain('We meet each month.')
  expect(text).not.toContain(note)
  const kept = await openedWorkspace().copy.reviews.toArray()
  expect(kept.map(({ panel }) => panel?.papers)).toEqual([null])
  made.unmount()

  await openHere(shell, out.workspace)
  const reading = show(<FirstPage draw={(papers) => <ReportPage report={papers} />} />)
  await screen.findByRole('heading', { level: 1, name: /^Your papers for Challenge session/ })
  const papers = within(screen.getByRole('article', { name: 'Challenge session' }))
  expect(papers.getByRole('heading', { name: /How to read these papers$/ })).toBeVisible()
  expect(papers.getByText(/Night audit/)).toBeVisible()
  expect(papers.queryByRole('textbox')).toBeNull()
  await reading.user.click(screen.getByRole('button', { name: 'Add the question' }))
  await screen.findByText(/^Write the question first/)
  await reading.user.type(screen.getByRole('textbox', { name: 'Your question' }), 'Who checks at night?')
  await reading.user.click(screen.getByRole('button', { name: 'Add the question' }))
  await screen.findByRole('button', { name: 'Take out: Who checks at night?' })
  await reading.user.click(screen.getByRole('button', { name: 'Send my questions' }))
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
  expect(screen.getByText('Who checks at night?')).toBeVisible()
  const back = await read(1)
  expect(new TextDecoder().decode(shell.saved[1]?.bytes)).not.toContain('We meet each month.')
  reading.unmount()

  await openHere(shell, { ...home(), reviews: kept })
  must(await takeReview(must(reviewFromPack(back))))
  const reviews = await openedWorkspace().copy.reviews.toArray()
  expect(reviews[0]?.panel?.asks.map(({ words }) => words)).toEqual(['Who checks at night?'])
  show(<ReviewScreen reviewId={kept[0]?.id ?? asId('')} />)
  const asked = within(await screen.findByRole('region', { name: 'Read for Challenge session' }))
  expect(asked.getByText('Lay member, to Haven Young People')).toBeVisible()
  expect(asked.getByRole('button', { name: 'Ask this: Who checks at night?' })).toBeVisible()
})
