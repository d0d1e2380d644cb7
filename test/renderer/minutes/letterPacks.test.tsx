import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { letterFromPack, narrowToLetter, writeLetterPack } from '../../../shared/exchange/pack/letterPack'
import { entriesOf } from '../../../shared/sessions/log'
import type { Session } from '../../../shared/sessions/session'
import { chairsNote, withEndedSession } from '../../builders/endedSession'
import { installWorkers } from '../../builders/inlineWorker'
import { withLog } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'

installWorkers()
const shell = installShell()
const { AnswerLetter } = await import('../../../renderer/minutes/AnswerLetter')
const { ReceiveScreen } = await import('../../../renderer/packs/ReceiveScreen')
const { takeIn } = await import('../../../renderer/packs/receiveCommands')
const { putArrivalsAway } = await import('../../../renderer/packs/arrivals')
const { OfferedFile } = await import('../../../renderer/partnership/OfferedFile')
const { makeReplyFiles } = await import('../../../renderer/minutes/replyCommands')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { allKept } = await import('../../../renderer/storage/record')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'organisation'>('haven')
const id = asId<'session'>('session-1')
const making = { madeAt: asMoment('2027-01-20T10:00:00.000Z'), appVersion: '0.1.0' }
const [ended] = withEndedSession().sessions as readonly [Session]
const home: Workspace = { ...withEndedSession(), sessions: [withLog(ended, { kind: 'reviewed' })] }
const atHaven = () => narrowToLetter(home, id, haven, asDay('2027-01-20'))

beforeEach(async () => {
  await startAfresh(shell)
  putArrivalsAway()
})

/** Haven opens its letter, says that something is wrong, offers evidence, and saves the file to send back. */
async function reply() {
  await openHere(shell, atHaven())
  const { user, unmount } = show(<AnswerLetter />)
  await screen.findByRole('heading', { level: 1, name: 'Challenge session: what was recorded' })
  await user.click(screen.getByRole('button', { name: 'Save the file to send back' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Say of 1 more question whether what is written is right/)
  await user.click(screen.getByRole('radio', { name: 'Something in it is wrong' }))
  await user.click(await screen.findByRole('textbox', { name: 'What is wrong' }))
  await user.paste('It was three of five wards.')
  await user.click(screen.getByRole('textbox', { name: 'Evidence that you offer' }))
  await user.paste('Rota of December')
  await user.click(screen.getByRole('textbox', { name: 'Your role' }))
  await user.paste('Named nurse')
  await user.click(screen.getByRole('button', { name: 'Save the file to send back' }))
  await waitFor(() => expect(shell.saved).toHaveLength(1))
  expect(await screen.findByText(/^You saved your reply on/)).toBeVisible()
  unmount()
  const [file] = shell.saved
  if (!file) throw new Error('The reply was saved')
  return file
}

const sessionHere = async () => {
  await allKept()
  return (await openedWorkspace().copy.sessions.get(id)) as Session
}

describe('the file in which an organisation replies', () => {
  it('holds what was recorded of its own questions, in the words of the minutes, and nothing else', () => {
    const words = JSON.stringify(tablesOf(atHaven()))
    expect(words).toContain('Two of five wards are sampled at night.')
    for (const other of [
      chairsNote,
      'Private',
      'thresholds',
      'Police',
      'Ada Field',
      'Head teacher',
      'not sampled on three',
    ])
      expect(words).not.toContain(other)
  })

  it('opens to be answered where nothing else is open', async () => {
    const file = { name: 'Letter.psapack', bytes: await writeLetterPack(home, id, haven, making) }
    const { user } = show(<OfferedFile file={file} onReceive={() => undefined} />)
    await user.click(await screen.findByRole('button', { name: 'Open it to answer' }))
    await waitFor(async () => expect((await sessionHere()).title).toBe('Challenge session'))
    expect((await openedWorkspace().copy.partnerships.toArray())[0]?.answering).toBe(id)
  })

  it('is made for each organisation in a folder', async () => {
    shell.world.outFolder = 'Out'
    await openHere(shell, home)
    const made = await makeReplyFiles({ id, title: 'Challenge session' }, [haven, asId('police')])
    expect(made?.written).toEqual(['haven', 'police'])
    expect(shell.saved.map(({ name }) => name)).toEqual([
      'Letter – Haven Young People – Challenge session.psapack',
      'Letter – Eastmoor Police – Challenge session.psapack',
    ])
    const [first] = shell.saved
    const read = must(await openPartnershipFile(first?.bytes ?? new Uint8Array()))
    expect(must(letterFromPack(read))).toMatchObject({ organisation: { id: 'haven' }, reply: null })
  })
})

describe('a reply that comes back as a file', () => {
  it('is taken in once: a correction stands beside what was recorded, and the question stays open', async () => {
    const file = await reply()
    await openHere(shell, home)
    await takeIn([async () => file])
    const { user, unmount } = show(<ReceiveScreen />)
    expect(await screen.findByText(/^The reply of Haven Young People to its letter/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: `Take it in: ${file.name}` }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'minutes', sessionId: id }))
    const after = await openedWorkspace().copy.challenges.get(asId<'challenge'>('challenge-1'))
    expect(after?.events.filter(({ kind }) => kind !== 'carried').slice(-2)).toMatchObject([
      { kind: 'corrected', words: 'It was three of five wards.', role: 'Named nurse' },
      { kind: 'evidence', found: 'notSeen', item: { what: 'Rota of December' } },
    ])
    expect(entriesOf(await sessionHere(), 'replied')).toMatchObject([{ organisationId: 'haven', accepts: false }])
    unmount()
    show(<ReceiveScreen />)
    await user.click(await screen.findByRole('button', { name: `Take it in: ${file.name}` }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^This reply was taken in before/))
    expect(entriesOf(await sessionHere(), 'replied')).toHaveLength(1)
  })

  it('of a session that is not here, or that nobody answered, adds nothing and says why', async () => {
    const file = await reply()
    await openHere(shell, { ...home, sessions: [] })
    const unanswered = { name: 'Letter.psapack', bytes: await writeLetterPack(home, id, haven, making) }
    await takeIn([async () => file, async () => unanswered])
    const { user } = show(<ReceiveScreen />)
    const row = await screen.findByRole('row', { name: /which is not answered/ })
    expect(within(row).queryByRole('button')).toBeNull()
    await user.click(screen.getByRole('button', { name: `Take it in: ${file.name}` }))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toMatch(/^This reply belongs to a session that is not here/),
    )
  })
})
