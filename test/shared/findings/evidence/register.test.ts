import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, type Day } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import {
  attachedText,
  basisText,
  evidenceCountText,
  evidenceSheet,
  findEvidence,
  isUsedTwice,
  seekingAll,
  usesText,
} from '../../../../shared/findings/evidence/finding'
import { type EvidenceBasis, evidenceRegister } from '../../../../shared/findings/evidence/register'
import type { EvidenceItem } from '../../../../shared/returns/answer'
import { aFramework, good, q11, q12, q21 } from '../../../builders/frameworks'
import { anAnswer, anEvidence, aReturn } from '../../../builders/returns'
import { aCycle, aWorkspace } from '../../../builders/workspaces'

type Named = { readonly [question: string]: readonly Partial<EvidenceItem>[] }

/** The register of this year's cycle, in which Haven and the police name this evidence. */
function register(haven: Named, police: Named = {}, basis: EvidenceBasis = 'all') {
  const returnOf = (id: string, owner: string, named: Named) =>
    aReturn({
      id: asId(id),
      organisationId: asId(owner),
      stage: owner === 'haven' ? 'draft' : 'returned',
      answers: Object.fromEntries(
        Object.entries(named).map(([question, items]) => [
          question,
          anAnswer({
            rating: good,
            evidence: items.map((item, at) => anEvidence({ id: asId(`${id}-${question}-${at}`), ...item })),
          }),
        ]),
      ),
    })
  return evidenceRegister(
    aWorkspace({
      frameworks: [aFramework()],
      cycles: [aCycle({ previous: null })],
      returns: [returnOf('h', 'haven', haven), returnOf('p', 'police', police)],
    }),
    asId('cycle-2026'),
    basis,
  )
}

const day = fc.constantFrom<(Day | null)[]>(asDay('2024-01-01'), asDay('2026-05-01'), null)
const item = fc.record({
  what: fc.constantFrom('Audit', ' audit. ', 'Minutes', '', 'Plan'),
  where: fc.constantFrom('', 'Shared drive', 'Plan.docx', 'plan.docx ', 'https://eastmoor.test/plan'),
  on: day,
})
const named = fc.record({
  [q11]: fc.array(item, { maxLength: 4 }),
  [q12]: fc.array(item, { maxLength: 4 }),
  [q21]: fc.array(item, { maxLength: 4 }),
})

describe('the register of evidence', () => {
  it('has every named item in one entry and no other, whatever its order', () => {
    fc.assert(
      fc.property(named, named, (haven, police) => {
        const items = [haven, police]
          .flatMap((each) => Object.values(each).flat())
          .filter(({ what, where }) => what !== '' || where !== '')
        const { entries, oldBefore } = register(haven, police)
        const uses = entries.flatMap((entry) => entry.uses)
        expect(uses).toHaveLength(items.length)
        expect(new Set(uses.map((use) => use.item.id)).size).toBe(items.length)
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
        for (const { uses: own, on, freshness } of entries) {
          const newest = own
            .map((use) => use.item.on ?? '')
            .sort()
            .at(-1)
          expect(on ?? '').toBe(newest)
          expect(freshness).toBe(on === null ? 'undated' : on < oldBefore ? 'old' : 'recent')
        }
        const turned = (each: typeof haven) =>
          Object.fromEntries(Object.entries(each).map(([id, all]) => [id, [...all].reverse()]))
        expect(register(turned(haven), turned(police)).entries).toHaveLength(entries.length)
      }),
    )
  })

  it('is that of the returns that are back, or of all, and says of how many', () => {
    fc.assert(
      fc.property(named, named, (haven, police) => {
        const back = register(haven, police, 'returned')
        const all = register(haven, police)
        expect([back.returned, back.returns, all.returned, all.returns]).toEqual([1, 2, 1, 2])
        expect(back.entries).toEqual(register({}, police).entries)
        expect(basisText(back, 'returned')).toBe(
          'organisations returned: only evidence of returns that are back is counted.',
        )
      }),
    )
  })

  it('shows once what several answers of one organisation name in the same words and with the same date', () => {
    const { entries } = register({ [q11]: [{ what: 'Audit of records' }], [q21]: [{ what: ' audit of  records. ' }] })
    expect(entries).toHaveLength(1)
    expect(entries.map(usesText)).toEqual(['1.1, 2.1'])
    expect(entries.map(isUsedTwice)).toEqual([true])
  })

  it('keeps apart the same words with another date, or of another organisation', () => {
    const audit = { what: 'Audit of records', where: 'Shared drive' }
    const { entries } = register({ [q11]: [audit], [q21]: [{ ...audit, on: asDay('2025-09-18') }] }, { [q11]: [audit] })
    expect(entries.map(({ owners }) => owners)).toEqual([
      ['Eastmoor Police'],
      ['Haven Young People'],
      ['Haven Young People'],
    ])
  })

  it('joins one file of an organisation, and one web address of several', () => {
    const file = register(
      { [q11]: [{ what: 'Plan', where: 'Plans/Plan.docx' }], [q12]: [{ what: 'The plan', where: 'plans/plan.DOCX' }] },
      { [q11]: [{ what: 'Our plan', where: 'Plans/Plan.docx' }] },
    )
    expect(file.entries.map(({ uses }) => uses.length)).toEqual([1, 2])
    const web = { where: 'https://eastmoor.test/plan/' }
    const { entries } = register({ [q11]: [{ ...web, what: 'Plan' }] }, { [q21]: [{ ...web, what: 'Joint plan' }] })
    expect(entries.map(usesText)).toEqual(['Eastmoor Police: 2.1; Haven Young People: 1.1'])
  })

  it('joins two groups that one item belongs to both of', () => {
    const { entries } = register({
      [q11]: [{ what: 'Plan', where: 'Office' }],
      [q12]: [{ what: 'Other words', where: 'plan.docx' }],
      [q21]: [{ what: 'Plan', where: 'plan.docx' }],
    })
    expect(entries.map(({ uses }) => uses.length)).toEqual([3])
  })

  it('joins what has the same file attached, and tells who looks after it and what is attached once', () => {
    const file = { name: 'plan.pdf', size: 1_258_291, sha256: 'a'.repeat(64) }
    const again = { ...file, name: 'plan again.pdf' }
    const { entries } = register(
      { [q11]: [{ what: 'Plan', file, owner: 'Designated lead' }], [q21]: [{ what: '', where: '', file: again }] },
      { [q12]: [{ what: 'Their plan', file }] },
    )
    expect(entries.map(({ uses }) => uses.length)).toEqual([1, 2])
    expect(entries.map(({ roles }) => roles)).toEqual([[], ['Designated lead']])
    expect(attachedText(entries)).toBe('Attached: 1 file, 1.2 MB, each kept once.')
    expect(evidenceSheet(entries).rows[2]?.slice(5, 8)).toEqual([
      'Haven Young People (not returned yet)',
      'Designated lead',
      'plan again.pdf (1.2 MB)',
    ])
    expect(findEvidence(entries, { ...seekingAll, only: 'attached' })).toHaveLength(2)
    expect(findEvidence(entries, { ...seekingAll, words: 'again.pdf lead' })).toHaveLength(1)
    expect(attachedText([])).toBe('')
  })

  it('says which is older than the framework asks for, by the end of the period', () => {
    const { entries, oldBefore } = register({
      [q11]: [
        { what: 'A', on: asDay('2024-09-30') },
        { what: 'B', on: asDay('2024-09-29') },
        { what: 'C', on: null },
      ],
    })
    expect(oldBefore).toBe('2024-09-30')
    expect(entries.map(({ freshness }) => freshness)).toEqual(['recent', 'old', 'undated'])
    expect(evidenceCountText(entries)).toBe(
      '3 pieces of evidence: 1 recent, 1 old, 1 with no date. 0 are named in several answers.',
    )
  })
})

describe('looking through the register', () => {
  const { entries } = register(
    { [q11]: [{ what: 'Audit', on: null }, { what: 'Minutes' }], [q21]: [{ what: 'Minutes' }] },
    { [q12]: [{ what: 'Audit', where: 'Quality team' }] },
  )
  const found = (sought: Partial<typeof seekingAll>) =>
    findEvidence(entries, { ...seekingAll, ...sought }).map(({ what, owners }) => `${what} of ${owners.join()}`)

  it.each([
    [{}, ['Audit of Eastmoor Police', 'Audit of Haven Young People', 'Minutes of Haven Young People']],
    [{ words: 'QUALITY audit' }, ['Audit of Eastmoor Police', 'Audit of Haven Young People']],
    [{ words: '2.1' }, ['Minutes of Haven Young People']],
    [{ words: 'police' }, ['Audit of Eastmoor Police']],
    [{ owner: 'Haven Young People' }, ['Audit of Haven Young People', 'Minutes of Haven Young People']],
    [{ only: 'undated' as const }, ['Audit of Haven Young People']],
    [{ only: 'several' as const }, ['Minutes of Haven Young People']],
    [{ type: 'Data' }, []],
  ])('finds by %j', (sought, expected) => {
    expect(found(sought)).toEqual(expected)
  })

  it('gives the list as a sheet, with dates that sort', () => {
    const [head, first, second] = evidenceSheet(entries).rows
    expect(head?.[0]).toBe('Evidence')
    expect(first).toEqual([
      'Audit',
      'Quality team',
      'Not said',
      '2026-09-18',
      'Recent',
      'Eastmoor Police',
      'Not said',
      'None',
      '1.2',
    ])
    expect(second?.[3]).toBe('No date')
  })
})
