import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aReturn, noon } from '../../builders/returns'
import { aMember, severalAnswer } from '../../builders/views'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FindingsScreen } = await import('../../../renderer/findings/FindingsScreen')
const { DecideScreen } = await import('../../../renderer/returns/DecideScreen')
const { HistoryPanel } = await import('../../../renderer/returns/HistoryPanel')
const { TaskListScreen } = await import('../../../renderer/returns/TaskListScreen')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { useView } = await import('../../../renderer/view/viewState')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')

beforeEach(() => startAfresh(shell))

const members = [
  aMember(0, 'nhs', '4', 'Nobody asks the night staff.'),
  aMember(1, 'nhs', '3'),
  aMember(2, 'nhs', '3'),
  aMember(3, 'police', '1', 'I see none of it.'),
  aMember(4, 'police', '3'),
  aMember(5, 'lay-member', 'cs'),
]

async function open(returns: readonly AuditReturn[]) {
  await openHere(
    shell,
    aWorkspace({
      organisations: returns.map(({ organisationId }, i) =>
        anOrganisation({ id: organisationId, name: `Member ${i}` }),
      ),
      frameworks: [severalAnswer()],
      cycles: [aCycle()],
      returns,
    }),
  )
  const shown = show(<FindingsScreen view="members" cycleId={asId('cycle-2026')} />)
  await screen.findByRole('heading', { level: 2, name: 'Members’ views' })
  return shown
}

/** The members, of whom the first answered twice and not the same. */
function twiceAnswered(): readonly AuditReturn[] {
  const [twice, ...others] = members as [AuditReturn, ...AuditReturn[]]
  const versions = ['4', '2'].map((value, at) => ({ value, by: `Side ${at}`, at: noon }))
  const answer = twice.answers[q11] as AuditReturn['answers'][typeof q11]
  const undecided = [{ part: 'rating', kind: 'differs' as const, versions }]
  return [{ ...twice, answers: { [q11]: { ...answer, undecided } } }, ...others]
}

const row = async () => {
  const rows = await screen.findByRole('list', { name: 'Views by question' })
  const [first] = within(rows).getAllByRole('listitem')
  return within(first as HTMLElement)
}

describe('views of several people', () => {
  it('say in words and in a picture what they come to, and never who', async () => {
    const { user, container } = await open(members)
    const first = await row()
    expect(
      first.getByText(
        (_, element) =>
          element?.tagName === 'P' &&
          /Split\. 6 of 6 .* answered: 5 gave a view, 1 could not say · middle view: Level 3 · from Level 1 to Level 4$/.test(
            element.textContent,
          ),
      ),
    ).toBeVisible()
    expect(first.getByRole('img')).toHaveAccessibleName(/: 1 Level 4, 3 Level 3, 1 Level 1, 1 Level cs$/)
    expect(container.querySelectorAll('.dot')).toHaveLength(6)
    await user.click(first.getByText(/^By group/))
    expect(first.getByText('NHS (3): 1 Level 4, 2 Level 3')).toBeVisible()
    expect(first.getByText('Other groups together (3): 1 Level 3, 1 Level 1, 1 Level cs')).toBeVisible()
    await user.click(first.getByText(/^Comments \(2\)/))
    expect(first.getByText('I see none of it.')).toBeVisible()
    expect(container.querySelector('.view-rows')?.textContent).not.toMatch(/Member \d/)
    expect(screen.getByText(/^To discuss first/)).toHaveTextContent('To discuss first: Leadership: 1.1 Question 1.1.')
    await user.click(screen.getByRole('button', { name: /^Show as table/ }))
    expect(screen.getByRole('rowheader', { name: /^1\.1/ }).closest('tr')).toHaveTextContent('Split')
  })

  it('tell of every number as much as may be told: by group, adding up to it, and never who', async () => {
    const { user, container } = await open(members)
    const first = await row()
    for (const [level, count] of [
      ['Level 4', 1],
      ['Level 3', 3],
      ['Level cs', 1],
    ] as const) {
      await user.click(first.getByRole('button', { name: new RegExp(`^${count}: ${level}, `) }))
      const groups = first.getByRole('list', { name: `Who chose ${level}, by group` })
      const told = within(groups)
        .getAllByRole('listitem')
        .map(({ textContent }) => Number(textContent?.match(/: (\d+) of/)?.[1]))
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(count)
    }
    await user.click(first.getByText(/^Evidence named \(1\)/))
    expect(first.getByText('Supervision audit, 62 records')).toBeVisible()
    expect(container.querySelector('.view-rows')?.textContent).not.toMatch(/Member \d/)
    expect(screen.getByText(/^6 of 6 .+ gave a view\.$/)).toBeVisible()
    expect(screen.getByText(/^Of \d+ questions?, 1 is split and 0 are mixed\.$/)).toBeVisible()
    await user.click(screen.getByText('Who gave a view (6)'))
    expect(screen.getAllByText(/^Member \d$/)).toHaveLength(6)
  })

  it('stay hidden until all are in, unless somebody decides it, asked once', async () => {
    const draft = aReturn({ id: asId('late'), organisationId: asId('late') })
    const { user } = await open([...members, draft])
    expect(await screen.findByText(/Still to come: Member 6/)).toBeVisible()
    expect(screen.queryByRole('list', { name: 'Views by question' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show what has come in' }))
    expect(screen.queryByRole('list', { name: 'Views by question' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show them now' }))
    expect(await screen.findByRole('list', { name: 'Views by question' })).toBeVisible()
    expect(screen.getByText(/^Not all have answered: .+ decided on .+ to show what has come in\.$/)).toBeVisible()
    expect((await readWorkspace()).cycles[0]?.viewsShown).toBeDefined()
  })

  it('are not shown person by person in another view, nor by opening one person’s return before all are in', async () => {
    const draft = aReturn({ id: asId('late'), organisationId: asId('late') })
    const { user, unmount } = await open([...members, draft])
    unmount()
    const findings = show(<FindingsScreen view="heat" cycleId={asId('cycle-2026')} />)
    await user.click(await screen.findByRole('button', { name: 'Go to Members’ views' }))
    expect(useView.getState().route).toEqual({ screen: 'findings', view: 'members', cycleId: 'cycle-2026' })
    findings.unmount()
    show(<TaskListScreen returnId={asId('member-0')} />)
    expect(await screen.findByText(/is private until all have answered/)).toBeVisible()
    cleanup()
    show(<HistoryPanel route={{ screen: 'question', returnId: asId('member-0'), questionId: q11 }} />)
    await waitFor(() => expect(document.body.textContent).not.toContain('Nobody asks'))
    cleanup()
    show(<TaskListScreen returnId={asId('late')} />)
    expect(await screen.findByRole('heading', { level: 1, name: /Member 6/ })).toBeVisible()
    expect(screen.queryByText(/is private until/)).toBeNull()
  })

  it('are not to be decided between while they are private', async () => {
    const { unmount } = await open([...twiceAnswered(), aReturn({ id: asId('late'), organisationId: asId('late') })])
    expect(await screen.findByText(/^Member 0 answered twice.+Once views are shown you can decide/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Decide for Member 0' })).toBeNull()
    unmount()
    show(<DecideScreen returnId={asId('member-0')} />)
    expect(await screen.findByText(/is private until all have answered/)).toBeVisible()
    expect(screen.queryByText(/Level 4/)).toBeNull()
  })

  it('tell of somebody who answered twice, and lead to where a person decides which counts', async () => {
    const { user } = await open(twiceAnswered())
    expect(await screen.findByText(/^Member 0 answered twice/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Decide for Member 0' }))
    expect(useView.getState().route).toEqual({ screen: 'decide', returnId: 'member-0' })
  })

  it('have a name beside a comment only where it was allowed', async () => {
    const [first, ...others] = members
    const { user } = await open([
      { ...(first as AuditReturn), frontSheet: { group: 'nhs', useOfName: 'yes' } },
      ...others,
    ])
    const shown = await row()
    await user.click(shown.getByText(/^Comments \(2\)/))
    const named = shown.getAllByRole('figure').map((each) => each.textContent)
    expect(named).toEqual(['I see none of it.', 'Nobody asks the night staff.Member 0'])
  })

  it('take what the meeting agreed, with a reason where it is another than the middle view', async () => {
    const { user } = await open(members)
    const first = await row()
    await user.click(first.getByText(/^Write down what the meeting agreed/))
    await user.selectOptions(first.getByRole('combobox', { name: 'Agreed rating' }), 'Level 2')
    await user.click(first.getByRole('button', { name: 'Write it down' }))
    expect(await first.findByText(/This is not the middle view/)).toBeVisible()
    await user.type(first.getByRole('textbox'), 'The audit showed less.')
    await user.click(first.getByRole('button', { name: 'Write it down' }))
    expect(await first.findByText(/Why: The audit showed less\./)).toBeVisible()
    const { cycles, returns } = await readWorkspace()
    expect(cycles[0]?.agreed?.[q11]).toMatchObject({ rating: '2', reason: 'The audit showed less.' })
    expect(returns.map(({ answers }) => answers[q11]?.rating).sort()).toEqual(['1', '3', '3', '3', '4', 'cs'])
  })

  it('are gathered on one laptop once a word is chosen that stops it', async () => {
    const { user } = await open([...members, aReturn({ id: asId('late'), organisationId: asId('late') })])
    await screen.findByRole('button', { name: /^Pass the laptop/ })
    await waitFor(() => expect(runMenuItem('passLaptop')).toBe(true))
    expect(await screen.findByText(/^Choose a word first/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /word to stop/ }), 'harbour')
    await user.click(screen.getByRole('button', { name: /^Pass the laptop/ }))
    expect(useView.getState().route).toEqual({ screen: 'passLaptop', cycleId: 'cycle-2026' })
  })
})

it('says so where each organisation answers once', async () => {
  await openHere(shell, aWorkspace())
  show(<FindingsScreen view="members" cycleId={asId('cycle-2026')} />)
  expect(await screen.findByText(/^This questionnaire is answered once by each organisation/)).toBeVisible()
})
