import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnershipActionSchema, statusOf } from '../../../shared/actions/action'
import { checkAction, markDone, updateAction } from '../../../shared/actions/changes'
import { actionsFor, sayOfAction, takeWords } from '../../../shared/actions/inPack'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { sha256Hex } from '../../../shared/basics/sha256'
import { checkTables, type Workspace } from '../../../shared/exchange/checkTables'
import { receivedFromPack, writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import { planReceiving } from '../../../shared/exchange/receive/plan'
import { aPartnershipAction, onDay, someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { aCycle, anOrganisation, aWorkspace, someOrganisations } from '../../builders/workspaces'

const haven = anOrganisation()
const of = { organisation: haven, cycle: aCycle(), returnIds: [] }
const sent = (...actions: Parameters<typeof actionsFor>[0]) => actionsFor(actions, someOrganisations(), of)
const checked = (on: string) =>
  must(checkAction(aPartnershipAction(), { proof: null, reason: 'Seen.', impact: '' }, onDay(on), someIds('check')))
const nurse = onDay('2026-11-20', 'Named nurse')
const havensReturn = asId<'return'>('return-haven-2026')
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }

describe('the actions that go out with a return', () => {
  it('are this organisation’s alone: open, or closed in the period of the return', () => {
    expect(sent(aPartnershipAction())).toHaveLength(1)
    expect(sent(aPartnershipAction({ organisationId: asId('police') }))).toEqual([])
    expect(sent(aPartnershipAction({ organisationId: null }))).toEqual([])
    expect(sent(checked('2025-10-01'))).toMatchObject([{ events: [{ kind: 'checked', reason: 'Seen.', by: '' }] }])
    expect(sent(checked('2025-09-30'))).toEqual([])
  })

  it('are those of a body that became part of this one too', () => {
    const [, police] = someOrganisations()
    if (!police) throw new Error('There are two')
    const merged = { ...police, closedOn: asDay('2026-01-31'), continuedBy: haven.id }
    const [action] = actionsFor([aPartnershipAction({ organisationId: police.id })], [haven, merged], of)
    expect(action?.agreed?.organisationId).toBe(haven.id)
  })

  it('say what was agreed and what this organisation said, not what the partnership noted on it', () => {
    const noted = must(updateAction(aPartnershipAction(), { note: 'They stall.', impact: '' }, onDay(), someIds()))
    const said = must(sayOfAction(noted, { note: 'Two of five.', impact: '', isDone: false }, nurse, someIds('said')))
    const [out] = sent(said)
    expect(JSON.stringify(out)).not.toContain('They stall.')
    expect(out?.events).toMatchObject([{ kind: 'updated', note: 'Two of five.', by: 'Named nurse', saidBy: 'haven' }])
    expect(parse(partnershipActionSchema as never, out).ok).toBe(true)
  })
})

describe('what an organisation says of its action', () => {
  it('is that it goes on, or that it is done, with what changed; nothing said is refused, and so is a closed one', () => {
    const action = aPartnershipAction()
    const say = (note: string, isDone: boolean) =>
      sayOfAction(action, { note, impact: '', isDone }, nurse, someIds('said'))
    expect(statusOf(must(say('', true)))).toBe('done')
    expect(must(say('Nearly.', true)).events).toHaveLength(2)
    expect(refusal(say(' ', false))).toEqual({ kind: 'noteIsMissing' })
    expect(
      refusal(sayOfAction(checked('2026-10-01'), { note: 'More.', impact: '', isDone: false }, nurse, someIds())),
    ).toMatchObject({ kind: 'actionIsClosed' })
  })

  it('comes home once, and undoes nothing that was decided since', () => {
    const home = aPartnershipAction()
    const [out] = sent(home)
    if (!out) throw new Error('It did not go out')
    const back = must(
      sayOfAction(out, { note: 'Done at night too.', impact: '', isDone: true }, nurse, someIds('said')),
    )
    const take = (here: typeof home, came = back) => takeWords([here], [came], someOrganisations(), haven.id)
    const [after] = take(home)
    expect(after).toMatchObject({ agreed: home.agreed, from: home.from, raisedBy: home.raisedBy })
    expect(statusOf(after ?? home)).toBe('done')
    expect(take(after ?? home)).toEqual([])
    const [late] = take(must(markDone(home, '', onDay(), someIds('here'))))
    expect(late?.events.map(({ kind }) => kind)).toEqual(['done', 'updated'])
    // Another's action is not theirs to speak of, and nobody else's words are taken from a file.
    expect(take({ ...home, agreed: home.agreed && { ...home.agreed, organisationId: asId('police') } })).toEqual([])
    const forged = must(checkAction(out, { proof: null, reason: 'So they say.', impact: '' }, nurse, someIds('forged')))
    expect(take(home, forged)).toEqual([])
  })

  it('is in the pack that comes back, whatever it says, and a pack without any is read as before', async () => {
    const start = aWorkspace({ actions: [aPartnershipAction()] })
    const home = { ...start, cycles: start.cycles.map((each) => ({ ...each, stage: 'open' as const })) }
    const agency = await opened(await writeReturnPack(home, havensReturn, making))
    expect(agency.actions).toHaveLength(1)
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60 }), fc.boolean(), async (typed, isDone) => {
        const ids = someIds('said')
        const said = agency.actions.map((action) => {
          const done = sayOfAction(action, { note: typed, impact: '', isDone }, nurse, ids)
          return done.ok ? done.value : action
        })
        const bytes = await writeReturnPack({ ...agency, actions: said }, havensReturn, making)
        const received = must(receivedFromPack(await read(bytes), bytes))
        const plan = planReceiving({
          known: home,
          revisionsOf: () => [],
          files: [{ name: 'a.psapack', kind: 'received', received }],
          assigned: {},
          at: making.madeAt,
          by: 'Business manager',
          newId: someIds('new'),
        })
        const known = home.actions.flatMap(({ events }) => events)
        const fresh = said.flatMap(({ events }) => events)
        expect(plan.actions.flatMap(({ events }) => events)).toEqual([...known, ...fresh])
      }),
      { numRuns: 25 },
    )
  })
})

const read = async (bytes: Uint8Array) => {
  const { manifest, tables } = must(await readPartnershipFile(bytes, sha256Hex))
  return { manifest, workspace: must(checkTables(tables)) }
}
const opened = async (bytes: Uint8Array): Promise<Workspace> => (await read(bytes)).workspace
