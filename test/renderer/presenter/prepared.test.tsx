import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { entriesOf, placeOf } from '../../../shared/sessions/log'
import type { AgendaItem } from '../../../shared/sessions/session'
import { anAgendaItem, aSession } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { onHaven, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { useRoomState } = await import('../../../renderer/presenter/roomScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(async () => {
  await startAfresh(shell)
  useRoomState.setState({ state: 'off' })
})

const asks = (...words: readonly string[]): AgendaItem['asks'] =>
  words.map((each, place) => ({ id: asId(`ask-${place + 1}`), words: each, promptId: null }))

/** A session whose first item has nothing to show to the room, so that Page Down leads on from it at once. */
async function onFirst(begin: 'Start the session' | 'Rehearse' = 'Start the session') {
  const session = onHaven({
    agenda: [
      anAgendaItem({
        ...{ id: asId('opening'), kind: 'opening', title: 'Welcome', questionIds: [], standardId: null },
        asks: asks('Who checks at night?', ' Who reads the log? '),
      }),
      anAgendaItem({ asks: asks('Who acts on it?') }),
    ],
  })
  await openHere(shell, workspaceWith(session))
  const shown = show(<PresenterScreen sessionId={session.id} />)
  await shown.user.click(await screen.findByRole('button', { name: begin }))
  await screen.findByRole('heading', { level: 2, name: 'Before the first item' })
  runMenuItem('nextStep')
  await untilOn('1 of 2: Welcome')
  return shown
}

const untilOn = (heading: string) =>
  waitFor(() => expect(document.querySelector('#item-now')?.textContent).toBe(heading))
const untilSaid = (words: RegExp) => waitFor(() => expect(screen.getByText(words)).toBeVisible())
const stored = async () => (await readWorkspace()).sessions[0] ?? aSession()
const asked = async () => (await readWorkspace()).challenges.map(({ raised }) => raised.question)

describe('a prepared question that is not put', () => {
  it('holds the item at the first Page Down, which says so and writes nothing, and lets it go at the second', async () => {
    await onFirst()
    const before = await stored()
    runMenuItem('nextStep')
    await untilSaid(/^2 prepared questions are not put yet, so this item stays: F7 puts the next/)
    expect(await stored()).toEqual(before)
    runMenuItem('nextStep')
    await untilOn('2 of 2: Haven – Leadership')
    expect(screen.queryByText(/not put yet/)).toBeNull()
    expect(screen.getByRole('button', { name: /1\. Welcome/ })).toHaveTextContent('✓ Reached, 2 questions not put')
    expect(await asked()).toEqual(['How do you know it happens at night?'])
  })

  it('holds it anew when one was put meanwhile, and when the item is come back to', async () => {
    await onFirst()
    runMenuItem('nextStep')
    await untilSaid(/^2 prepared questions are not put yet/)
    runMenuItem('putPrepared')
    await untilSaid(/^Put to them, and in the ledger: “Who checks at night\?”$/)
    await waitFor(() => expect(screen.getAllByText('✓ Put to them')).toHaveLength(1))
    // What was put can be shown to the room now.
    runMenuItem('nextStep')
    await waitFor(() => expect(document.querySelector('.room-preview')).toHaveTextContent('Who checks at night?'))
    runMenuItem('nextStep')
    await untilSaid(/^A prepared question is not put yet, so this item stays: F7 puts it/)
    runMenuItem('nextStep')
    await untilOn('2 of 2: Haven – Leadership')
    runMenuItem('stepBack')
    await untilOn('1 of 2: Welcome')
    runMenuItem('nextStep')
    await untilSaid(/^A prepared question is not put yet/)
    expect(placeOf(await stored()).itemId).toBe('opening')
  })

  it('is put once by F7, however quickly it is pressed again, and the focus stays', async () => {
    const { user } = await onFirst()
    await user.click(screen.getByRole('textbox', { name: 'Notes' }))
    for (let press = 0; press < 6; press += 1) {
      runMenuItem('putPrepared')
      await Promise.resolve()
    }
    await waitFor(() => expect(screen.getAllByText('✓ Put to them')).toHaveLength(1))
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveFocus()
    runMenuItem('putPrepared')
    await waitFor(() => expect(screen.getAllByText('✓ Put to them')).toHaveLength(2))
    runMenuItem('putPrepared')
    await untilSaid(/^No prepared question of this item is left to put\.$/)
    expect((await asked()).sort()).toEqual([
      'How do you know it happens at night?',
      'Who checks at night?',
      'Who reads the log?',
    ])
    runMenuItem('nextStep')
    await waitFor(() => expect(document.querySelector('.room-preview')).toHaveTextContent('Who reads the log?'))
    runMenuItem('nextStep')
    await untilOn('2 of 2: Haven – Leadership')
  })

  it('can be put again after that was undone', async () => {
    await onFirst()
    runMenuItem('putPrepared')
    await waitFor(() => expect(screen.getAllByText('✓ Put to them')).toHaveLength(1))
    runMenuItem('undo')
    await waitFor(() => expect(screen.queryByText('✓ Put to them')).toBeNull())
    runMenuItem('putPrepared')
    await waitFor(() => expect(screen.getAllByText('✓ Put to them')).toHaveLength(1))
    expect(entriesOf(await stored(), 'challenge')).toHaveLength(1)
  })

  it('goes with an item that is put aside, and holds nothing in a rehearsal', async () => {
    const { unmount, user } = await onFirst()
    runMenuItem('sessionPark')
    await user.type(await screen.findByLabelText('Why it waits (optional)'), '{Enter}')
    await untilSaid(/^Parked\. It is held over/)
    runMenuItem('nextStep')
    await untilOn('2 of 2: Haven – Leadership')
    unmount()
    await startAfresh(shell)
    await onFirst('Rehearse')
    runMenuItem('putPrepared')
    await untilSaid(/^In a rehearsal nothing is written down\.$/)
    runMenuItem('nextStep')
    await untilOn('2 of 2: Haven – Leadership')
  })
})
