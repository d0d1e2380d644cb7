import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { returnPage } from '../../../shared/exchange/forms/page/writePage'
import type { SentReturn } from '../../../shared/exchange/forms/sentReturn'
import { noHead } from '../../../shared/exchange/journal'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFrameworkAsking, best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ReuseScreen } = await import('../../../renderer/returns/ReuseScreen')
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { undo } = await import('../../../renderer/returns/commands')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { returnWorkbook } = await import('../../../renderer/storage/returnWorkbook')
const { sentFrom } = await import('../../../renderer/storage/sending')
const { useView } = await import('../../../renderer/view/viewState')

const here = aReturn().id
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }

/** Another partnership that asks Haven the same, with another first question of the second standard. */
function northmere(change: Partial<AuditReturn> = {}): Workspace {
  const answers = {
    [q11]: anAnswer({ rating: good, narrative: 'Our lead sits on the board.', evidence: [anEvidence()] }),
    [q12]: anAnswer({ rating: some, narrative: 'Most teams have one.' }),
    [q21]: anAnswer({ rating: best, narrative: 'We asked them.' }),
  }
  return aWorkspace({
    partnership: aPartnership({ id: asId('partnership-2'), name: 'Northmere SCP' }),
    organisations: [anOrganisation({ id: asId('haven-there') })],
    frameworks: [
      aFrameworkAsking({ 'T-2.1': { text: 'Whom did you ask?' } }, (file) =>
        Object.assign(file, { edition: '2026.2' }),
      ),
    ],
    cycles: [aCycle({ id: asId('cycle-there'), framework: asId('tiny@2026.2') })],
    returns: [
      aReturn({
        id: asId('return-there'),
        cycleId: asId('cycle-there'),
        organisationId: asId('haven-there'),
        stage: 'returned',
        answers,
        ...change,
      }),
    ],
  })
}

const packOf = (workspace: Workspace, id: AuditReturn['id'] = asId('return-there')) =>
  writeReturnPack(workspace, id, making)

async function choose(bytes: Uint8Array, name = 'Northmere.psapack') {
  await screen.findByRole('button', { name: /^Choose a(nother)? file/ })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('There is no box for files')
  fireEvent.change(input, { target: { files: [new File([bytes as Uint8Array<ArrayBuffer>], name)] } })
}

const kept = async (id = here) => (await openedWorkspace().copy.returns.get(id)) as AuditReturn
const cells = () =>
  Object.fromEntries(
    within(screen.getByRole('table', { name: 'Questions of this return' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [within(row).getByRole('rowheader').textContent, within(row).getByRole('cell').textContent]),
  )

beforeEach(() => startAfresh(shell))

describe('using a return made for another partnership', () => {
  it('shows whose it is and what can be used, copies it in one step, and marks it until it is checked', async () => {
    const key = await openHere(
      shell,
      aWorkspace({ returns: [aReturn({ answers: { [q12]: anAnswer({ rating: best }) } })] }),
    )
    const { user, unmount } = show(<ReuseScreen returnId={here} />)
    await choose(await packOf(northmere()))
    await screen.findByRole('button', { name: 'Copy 1 answer' })
    expect(screen.getByText('Northmere SCP. We cannot check who made it.')).toBeVisible()
    expect(cells()).toEqual({
      'Can be filled in': '1',
      'A different question, or not asked there': '1',
      'Answered here already': '1',
    })
    expect((await kept()).answers[q11]).toBeUndefined()
    const before = Object.keys(shell.tables(key).revisions).length
    await user.click(screen.getByRole('button', { name: 'Copy 1 answer' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: '1 answer is copied' })).toHaveFocus())
    expect((await kept()).answers[q11]).toMatchObject({
      rating: good,
      narrative: 'Our lead sits on the board.',
      copied: ['rating', 'narrative', 'evidence'],
      usedAgain: { returnId: 'return-there', title: 'Northmere SCP, Section 11, 2026 to 2027: 1.1' },
    })
    expect((await kept()).answers[q12]).toMatchObject({ rating: best, narrative: '' })
    expect(Object.keys(shell.tables(key).revisions)).toHaveLength(before + 1)
    expect(shell.tables(key).returns[here]).toEqual(JSON.parse(JSON.stringify(await kept())))
    unmount()
    const question = show(<QuestionScreen returnId={here} questionId={q11} />)
    expect(await screen.findByText(/^From Northmere SCP, Section 11, 2026 to 2027: 1\.1: check it\./)).toBeVisible()
    await question.user.click(screen.getByRole('button', { name: 'It holds here too' }))
    await waitFor(async () => expect((await kept()).answers[q11]?.copied).toEqual([]))
    expect((await kept()).answers[q11]?.usedAgain?.returnId).toBe('return-there')
  })

  it('takes everything back in one step, and leaves what was changed since', async () => {
    await openHere(shell, aWorkspace({ returns: [aReturn()] }))
    const { user } = show(<ReuseScreen returnId={here} />)
    await choose(await packOf(northmere()))
    await user.click(await screen.findByRole('button', { name: 'Copy 2 answers' }))
    await user.click(await screen.findByRole('button', { name: 'Undo: take all 2 back' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What would be copied' })).toHaveFocus())
    const { answers } = await kept()
    expect([answers[q11], answers[q12]]).toMatchObject([
      { rating: null, narrative: '', evidence: [], usedAgain: null, copied: [] },
      { rating: null, narrative: '' },
    ])
    await user.click(await screen.findByRole('button', { name: 'Copy 2 answers' }))
    await screen.findByRole('heading', { name: '2 answers are copied' })
    await undo()
    expect((await kept()).answers[q12]?.rating).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo: take all 2 back' }))
    await waitFor(() =>
      expect(useView.getState().announcement).toBe(
        '1 of 2 answers are taken back. The others have changed since and stay.',
      ),
    )
    expect((await kept()).answers[q11]?.rating).toBeNull()
  })

  it('asks whose return in a whole partnership file, its own organisation first', async () => {
    await openHere(shell, aWorkspace({ returns: [aReturn()] }))
    const { user } = show(<ReuseScreen returnId={here} />)
    const workspace = northmere()
    const police = aReturn({
      id: asId('police-there'),
      cycleId: asId('cycle-there'),
      organisationId: asId('police-there'),
      answers: { [q12]: anAnswer({ rating: best }) },
    })
    const file = await writePartnershipFile(
      tablesOf({
        ...workspace,
        organisations: [anOrganisation({ id: asId('police-there'), name: 'Ashby Police' }), ...workspace.organisations],
        returns: [police, ...workspace.returns],
      }),
      { kind: 'partnership', workspace: 'w', title: 'Northmere', sample: false, head: noHead, ...making },
      sha256Hex,
    )
    await choose(file, 'Northmere.psa')
    await screen.findByRole('button', { name: 'Copy 2 answers' })
    await user.selectOptions(screen.getByLabelText('Whose return?'), 'Ashby Police: Section 11, 2026 to 2027 (begun)')
    await user.click(await screen.findByRole('button', { name: 'Copy 1 answer' }))
    await screen.findByRole('heading', { name: '1 answer is copied' })
    expect((await kept()).answers[q12]?.usedAgain?.title).toBe(
      'Northmere SCP, Section 11, 2026 to 2027, Ashby Police: 1.2',
    )
  })

  it.each([
    ['workbook', (sent: SentReturn) => returnWorkbook(sent)],
    ['page', (sent: SentReturn) => utf8Bytes(returnPage(sent, { script: '', style: '' }))],
  ] as const)('reads a filled-in %s, whatever it is called', async (_form, write) => {
    await openHere(
      shell,
      aWorkspace({ frameworks: [...aWorkspace().frameworks, ...northmere().frameworks], returns: [aReturn()] }),
    )
    const { user } = show(<ReuseScreen returnId={here} />)
    await choose(write(sentFrom(northmere({ stage: 'draft' }), asId('return-there'), making)), 'renamed.txt')
    await user.click(await screen.findByRole('button', { name: 'Copy 2 answers' }))
    await screen.findByRole('heading', { name: '2 answers are copied' })
    expect((await kept()).answers[q11]).toMatchObject({ rating: good, narrative: 'Our lead sits on the board.' })
  })

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    [
      'this very return',
      () => packOf(aWorkspace(), here),
      /^Northmere\.psapack was not used\. This is the same return/,
    ],
    ['another kind of file', async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /This is a picture\./],
    ['a damaged file', async () => (await packOf(northmere())).slice(0, 900), /damaged or changed after it was made/],
    ['one without answers', () => packOf(northmere({ answers: {} })), /No return in this file has an answer yet/],
    [
      'made-up data',
      () => packOf({ ...northmere(), partnership: aPartnership({ id: asId('p'), isSample: true }) }),
      /This is made-up practice data/,
    ],
    [
      'a form on an edition that is not here',
      async () => returnWorkbook(sentFrom(northmere({ stage: 'draft' }), asId('return-there'), making)),
      /a questionnaire that is not known here/,
    ],
  ])('refuses %s, and says so', async (_what, bytes, words) => {
    await openHere(shell, aWorkspace())
    show(<ReuseScreen returnId={here} />)
    await choose(await bytes())
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull()
  })

  it.each([
    ['a return that was sent back', { returns: [aReturn({ stage: 'returned' })] }, /^This return has been sent back/],
    ['a closed cycle', { cycles: [aCycle({ stage: 'closed' })], returns: [aReturn()] }, /^This cycle is closed/],
  ] as const)('offers nothing in %s', async (_what, { returns, ...change }, words) => {
    await openHere(shell, aWorkspace({ ...change, returns: [...returns] }))
    show(<ReuseScreen returnId={here} />)
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Choose/ })).toBeNull()
  })
})
