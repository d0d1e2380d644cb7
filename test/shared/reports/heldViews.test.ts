import { expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Cycle } from '../../../shared/cycles/cycle'
import { showViews } from '../../../shared/cycles/meeting'
import { boardReport } from '../../../shared/reports/boardReport'
import { q11 } from '../../builders/frameworks'
import { today } from '../../builders/reportWorkspace'
import { anAction, anAnswer, aReturn } from '../../builders/returns'
import { aMember, severalAnswer } from '../../builders/views'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const members = ['4', '4', '1'].map((rating, i) => aMember(i, 'nhs', rating, 'Told in confidence'))
const late = aReturn({ id: asId('late'), organisationId: asId('late') })

/** The board report of a cycle that three of four members have answered, as one text. */
function reportOf(cycle: Cycle, returns = [...members, late]): string {
  const workspace = {
    ...aWorkspace(),
    organisations: returns.map(({ organisationId: id }) => anOrganisation({ id, name: `Member ${id}` })),
    frameworks: [severalAnswer()],
    cycles: [cycle],
    returns,
  }
  return JSON.stringify(boardReport({ workspace, cycleId: cycle.id, asAt: today, glossary: [], status: 'Draft' }))
}

it('prints nothing of what members gave before all are in', () => {
  const text = reportOf(aCycle())
  expect(text).toContain('3 of 4')
  expect(text).toContain('Member late')
  for (const { label } of severalAnswer().scales.flatMap(({ levels }) => levels)) expect(text).not.toContain(label)
  expect(text).not.toContain('Question 1.1')
})

it('prints views once all are in, the cycle is closed or somebody decided it, and says who did', () => {
  expect(reportOf(aCycle(), members)).toContain('Level 4')
  expect(reportOf(aCycle({ stage: 'closed' }))).toContain('Level 4')
  const text = reportOf(showViews(aCycle(), 'The chair', asDay('2026-11-20')))
  expect(text).toContain('Level 4')
  expect(text).toContain('The chair decided on 20 November 2026 to show what has come in')
})

it('names nobody beside a promise who did not allow it', () => {
  const promised = aMember(0, 'nhs', '1')
  const withAction = (useOfName?: string) => ({
    ...promised,
    frontSheet: { ...promised.frontSheet, ...(useOfName ? { useOfName } : {}) },
    answers: { [q11]: anAnswer({ rating: asId('1'), actions: [anAction({ what: 'Ask the night staff' })] }) },
  })
  const rowOf = (text: string) =>
    text.slice(text.indexOf('Ask the night staff'), text.indexOf('Ask the night staff') + 80)
  expect(rowOf(reportOf(aCycle(), [withAction()]))).toMatch(/Ask the night staff[^A-Za-z]*One /)
  expect(rowOf(reportOf(aCycle(), [withAction('yes')]))).toMatch(/Ask the night staff[^A-Za-z]*Member organisation-0/)
})
