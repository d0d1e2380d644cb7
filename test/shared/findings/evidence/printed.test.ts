import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { printedEvidence } from '../../../../shared/findings/evidence/printed'
import { evidenceRegister } from '../../../../shared/findings/evidence/register'
import { aFramework, good, q11, q12 } from '../../../builders/frameworks'
import { anAnswer, anEvidence, aReturn } from '../../../builders/returns'
import { aCycle, aWorkspace } from '../../../builders/workspaces'

const naming = (owner: string, question: string, ...named: readonly (readonly [what: string, owner: string])[]) =>
  aReturn({
    id: asId(owner),
    organisationId: asId(owner),
    answers: {
      [question]: anAnswer({
        rating: good,
        evidence: named.map(([what, role]) => anEvidence({ id: asId(`${owner} ${what}`), what, owner: role })),
      }),
    },
  })

const printed = (role: string) => {
  const { entries } = evidenceRegister(
    aWorkspace({
      frameworks: [aFramework()],
      cycles: [aCycle({ previous: null })],
      returns: [naming('haven', q11, ['Audit', ''], ['Plan', '']), naming('police', q12, ['Minutes', role])],
    }),
    asId('cycle-2026'),
    'all',
  )
  return { ...printedEvidence(entries), entries }
}

describe('the register on paper', () => {
  it('gives every piece once, under the name of its organisation', () => {
    const { owners, entries } = printed('')
    expect(owners.map(({ lines }) => lines.length)).toEqual([1, 2])
    expect(owners.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(entries.map(({ key }) => key))
    for (const { owner, lines } of owners) for (const { cells } of lines) expect(cells).not.toContain(owner)
  })

  it('leaves out a column in which no piece says anything, and says which', () => {
    const { columns, left } = printed('')
    expect(columns).not.toContain('Owner')
    expect(left).toBe('Left out, as no piece says anything in it: kind, owner and attached file.')
  })

  it('keeps a column that one piece says something in; widths fill the page', () => {
    const { columns, shares, left, owners } = printed('Police lead')
    expect(columns).toContain('Owner')
    expect(left).not.toContain('owner')
    expect(shares).toHaveLength(columns.length)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100)
    for (const { lines } of owners) for (const { cells } of lines) expect(cells).toHaveLength(columns.length)
  })
})
