import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { replaceAgenda } from '../../../shared/sessions/agenda'
import type { AgendaCandidate } from '../../../shared/sessions/agendaCandidates'
import { joinedByStandard, notOn, promptsOn } from '../../../shared/sessions/candidates'
import { candidateKey } from '../../../shared/sessions/itemKey'
import { aFramework } from '../../builders/frameworks'
import { anAgendaItem, aSession, withLog } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const candidate = (organisation: string, change: Partial<AgendaCandidate['item']> = {}): AgendaCandidate => {
  const { id: _id, ...item } = anAgendaItem({ organisationIds: [asId(organisation)], ...change })
  return {
    organisation,
    whys: ['lay'],
    reasons: 1,
    oldest: null,
    item: { ...item, title: `${organisation} – Leadership` },
  }
}
const [haven, police, school] = [candidate('haven'), candidate('police'), candidate('school')] as const
const carried = candidate('haven', { kind: 'carried', standardId: null })
const standards = aFramework().standards.map(({ id }) => id)

describe('what could go on an agenda', () => {
  it('is what is not on it, alone or with others', () => {
    const on = [anAgendaItem({ organisationIds: [asId('haven'), asId('police')] })]
    expect(notOn(on, [haven, police, school, carried])).toEqual([school, carried])
    expect(notOn([anAgendaItem({ kind: 'carried', standardId: null })], [haven, carried])).toEqual([haven])
    expect(notOn([], [haven, carried])).toEqual([haven, carried])
  })

  it('puts organisations with the same standard together, with the reasons of each, and leaves the rest as it is', () => {
    const other = candidate('school', { standardId: asId('T-2') })
    const [together, ...rest] = joinedByStandard([haven, carried, police, other], aFramework())
    expect(together?.item).toMatchObject({
      title: 'Leadership – haven, police',
      organisationIds: ['haven', 'police'],
      why: ['haven: Lay concern', 'police: Lay concern'],
      minutes: 14,
    })
    expect(rest).toEqual([carried, other])
    const long = Array.from({ length: 20 }, (_, i) => `Lay concern ${i}: ${'x'.repeat(200)}`)
    const [wordy] = joinedByStandard([candidate('haven', { why: long }), police], aFramework())
    expect(wordy?.item.why[0]).toHaveLength(2_000)
    const many = joinedByStandard([haven, police, school, candidate('club')], aFramework())
    expect(many[0]?.item.title).toBe('Leadership – 4 organisations')
  })

  it('loses no organisation and no question by putting them together, and never proposes more than twenty minutes', () => {
    const one = fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      standardId: fc.constantFrom(...standards, null),
      minutes: fc.integer({ min: 6, max: 12 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ who, standardId }) => `${who} ${standardId}` }), (all) => {
        const each = all.map(({ who, standardId, minutes }) => candidate(who, { standardId, minutes }))
        const made = joinedByStandard(each, aFramework())
        const pairs = (list: readonly AgendaCandidate[]) =>
          list.flatMap(({ item }) => item.organisationIds.map((id) => `${item.standardId} ${id}`)).sort()
        expect(pairs(made)).toEqual(pairs(each))
        for (const { item } of made) expect(item.minutes).toBeLessThanOrEqual(20)
        const ofStandards = made.flatMap(({ item }) => item.standardId ?? [])
        expect(new Set(ofStandards).size).toBe(ofStandards.length)
      }),
    )
  })

  it('tells an item made for a prompt from one that a prompt was added to', () => {
    const madeFor = { id: asId<'ask'>('ask-CP1'), words: 'How?', promptId: asId<'prompt'>('CP1') }
    const added = { ...madeFor, id: asId<'ask'>('other') }
    const whole = { ...haven.item, standardId: null }
    expect(candidateKey({ ...whole, asks: [added] })).toBe(candidateKey(whole))
    expect(candidateKey({ ...whole, asks: [madeFor] })).not.toBe(candidateKey(whole))
    const prompt = { id: asId<'prompt'>('CP1'), topic: 'T', text: 'How?' } as never
    expect(promptsOn([anAgendaItem({ asks: [madeFor] }), anAgendaItem({ asks: [added] })], [prompt])).toEqual([
      { prompt, organisationIds: ['haven'] },
    ])
    expect(promptsOn([anAgendaItem({ asks: [madeFor] })], [])).toEqual([])
  })
})

describe('a whole agenda', () => {
  it('is put in place of the present one, unless an item of that was reached', () => {
    const next = [anAgendaItem({ id: asId('next') })]
    expect(must(replaceAgenda(aSession(), next)).agenda).toEqual(next)
    const on = withLog(aSession(), { kind: 'started' }, { kind: 'item', itemId: asId('item-1') })
    expect(refusal(replaceAgenda(on, next))).toEqual({ kind: 'itemWasReached' })
    expect(must(replaceAgenda(on, [...next, anAgendaItem()])).agenda).toHaveLength(2)
    expect(refusal(replaceAgenda(withLog(aSession(), { kind: 'started' }, { kind: 'ended' }), next))).toEqual({
      kind: 'sessionIsOver',
    })
  })
})
