import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { noNames, viewsOf } from '../../../shared/findings/views'
import { q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anEvidence } from '../../builders/returns'
import { aMember, severalAnswer } from '../../builders/views'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ProfileGrid } = await import('../../../renderer/findings/ProfileGrid')
const { ViewRow } = await import('../../../renderer/findings/ViewRow')

beforeEach(() => startAfresh(shell))

it('leads from the pieces of evidence to exactly those that were named', async () => {
  const framework = severalAnswer()
  const members = [0, 1, 2].map((each) => {
    const member = aMember(each, 'nhs', '3')
    const answer = member.answers[q11]
    if (!answer) throw new Error('A member has no answer')
    return {
      ...member,
      answers: { ...member.answers, [q11]: { ...answer, evidence: [anEvidence({ what: `Audit ${each}` })] } },
    }
  })
  const [standard] = framework.standards
  const views = viewsOf(framework, members, noNames).filter((each) => each.standard === standard)
  const cycle = aCycle()
  await openHere(shell, aWorkspace({ frameworks: [framework], cycles: [cycle], returns: members }))
  const { user } = show(
    <>
      <ProfileGrid cycle={cycle} views={views} moved={() => null} />
      <ul>
        {views.map((each) => (
          <ViewRow
            key={each.question.id}
            cycle={cycle}
            respondent={framework.respondent}
            views={each}
            uncountedGroups=""
          />
        ))}
      </ul>
    </>,
  )
  const number = await screen.findByRole('button', { name: /^3 pieces of evidence: 1\.1/ })
  expect(screen.getByText('Audit 0')).not.toBeVisible()
  await user.click(number)
  const box = screen.getByText(/^Evidence named \(3\): 1\.1/)
  expect(box).toHaveFocus()
  const list = box.closest('details') as HTMLElement
  expect(within(list).getAllByRole('listitem')).toHaveLength(3)
  expect(screen.getByText('Audit 0')).toBeVisible()
})
