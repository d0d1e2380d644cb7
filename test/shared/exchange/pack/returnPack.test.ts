import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { sha256Hex } from '../../../../shared/basics/sha256'
import { utf8Text } from '../../../../shared/basics/utf8'
import { checkTables } from '../../../../shared/exchange/checkTables'
import { narrowToReturn } from '../../../../shared/exchange/pack/narrow'
import { receivedFromPack, returnFileName, writeReturnPack } from '../../../../shared/exchange/pack/returnPack'
import { readPartnershipFile } from '../../../../shared/exchange/partnershipFile'
import { aChallenge, aPartnershipAction, aSession } from '../../../builders/ledger'
import { must } from '../../../builders/must'
import { aSurvey } from '../../../builders/practitioners'
import { reportWorkspace, thisCycle } from '../../../builders/reportWorkspace'
import { aDismissed, aPanelNote, aReview, aSharing } from '../../../builders/reviews'

const workspace = reportWorkspace()
const [own] = workspace.returns.filter(({ cycleId }) => cycleId === thisCycle)
if (!own) throw new Error('The sample has no return')
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }

const readBack = async (bytes: Uint8Array) => {
  const { manifest, tables } = must(await readPartnershipFile(bytes, sha256Hex))
  return { manifest, workspace: must(checkTables(tables)) }
}

describe('a return pack', () => {
  it('comes back as the return that went in, with every reference in it resolved', async () => {
    const bytes = await writeReturnPack(workspace, own.id, making)
    const read = must(receivedFromPack(await readBack(bytes), bytes))
    expect(read.auditReturn.answers).toEqual(own.answers)
    expect(read.facts).toMatchObject({
      returnId: own.id,
      cycle: { id: own.cycleId },
      organisation: { id: own.organisationId },
    })
    expect(read.fingerprint).toBe(sha256Hex(bytes))
  })

  it('has the same bytes each time it is made of the same return', async () => {
    const [one, other] = await Promise.all([
      writeReturnPack(workspace, own.id, making),
      writeReturnPack(workspace, own.id, making),
    ])
    expect(sha256Hex(one)).toBe(sha256Hex(other))
  })

  it('holds nothing of any other organisation, and nothing that is the partnership’s alone', async () => {
    const text = utf8Text(await writeReturnPack(workspace, own.id, making)) ?? ''
    const others = workspace.organisations.filter(({ id }) => id !== own.organisationId)
    expect(others.length).toBeGreaterThan(5)
    for (const { id, name } of others) {
      expect(text).not.toContain(`"${id}"`)
      expect(text).not.toContain(`"name":"${name}"`)
    }
    const [cycle] = workspace.cycles.filter(({ id }) => id === thisCycle)
    const written = Object.values(cycle?.summary ?? {}).flat()
    for (const line of written) expect(text).not.toContain(line)
  })

  it('leaves out what a meeting agreed, in this cycle and the one before', () => {
    const agreed = { 'S11-01.1': { rating: null, reason: 'Not yet', by: 'Chair', on: '2026-11-20' as never } }
    const cycles = workspace.cycles.map((cycle) => ({ ...cycle, agreed }))
    const narrow = narrowToReturn({ ...workspace, cycles }, own.id)
    expect(narrow.cycles).toHaveLength(2)
    for (const cycle of narrow.cycles) expect(cycle).not.toHaveProperty('agreed')
  })

  it('takes last year with it, with what the panel agreed then and not what it agreed now', () => {
    const agreed = {
      ...own.agreed,
      'S11-01.1': { rating: null, reason: 'Not yet', feedback: '', by: 'Panel', on: '2026-11-20' as never },
    }
    const narrow = narrowToReturn(
      { ...workspace, returns: workspace.returns.map((each) => (each.id === own.id ? { ...own, agreed } : each)) },
      own.id,
    )
    expect(narrow.returns.map(({ id }) => id)).toContain(own.id)
    expect(narrow.returns).toHaveLength(2)
    const [now, before] = narrow.returns
    expect(now?.agreed).toEqual({})
    expect(Object.keys(before?.agreed ?? {}).length).toBeGreaterThan(0)
    expect(narrow.partnership.only).toBe(own.organisationId)
  })

  it('leaves at home what the panel noted on either return, the flags that were put aside, what is worth sharing and every review', () => {
    const noted = {
      panel: { 'S11-01.1': aPanelNote() },
      dismissed: [aDismissed()],
      sharing: { 'S11-01.1': aSharing() },
    }
    const narrow = narrowToReturn(
      {
        ...workspace,
        returns: workspace.returns.map((each) => ({ ...each, ...noted })),
        reviews: [aReview()],
        surveys: [aSurvey()],
        challenges: [aChallenge()],
        actions: [aPartnershipAction()],
        sessions: [aSession({ notes: { session: 'Ask about nights.' } })],
      },
      own.id,
    )
    expect(narrow.returns).toHaveLength(2)
    for (const each of narrow.returns) for (const part of Object.keys(noted)) expect(each).not.toHaveProperty(part)
    expect(narrow.reviews).toEqual([])
    expect(narrow.surveys).toEqual([])
    expect([narrow.challenges, narrow.actions, narrow.sessions, narrow.plans, narrow.prompts].flat()).toEqual([])
  })

  it('is refused when it says it is another organisation’s', async () => {
    const bytes = await writeReturnPack(workspace, own.id, making)
    const read = await readBack(bytes)
    if (!read.manifest.return) throw new Error('The pack says nothing of itself')
    const manifest = {
      ...read.manifest,
      return: {
        ...read.manifest.return,
        organisation: { ...read.manifest.return.organisation, id: asId<'organisation'>('other') },
      },
    }
    expect(receivedFromPack({ ...read, manifest }, bytes)).toMatchObject({
      ok: false,
      problem: { kind: 'packDiffersFromItsFacts' },
    })
    expect(receivedFromPack({ ...read, manifest: { ...read.manifest, kind: 'partnership' } }, bytes)).toMatchObject({
      ok: false,
      problem: { kind: 'noReturnPack' },
    })
  })

  it('is called after the organisation and the cycle', async () => {
    const bytes = await writeReturnPack(workspace, own.id, making)
    const { facts } = must(receivedFromPack(await readBack(bytes), bytes))
    expect(returnFileName(facts, 'psapack')).toBe(`${facts.organisation.name} – ${facts.cycle.title}.psapack`)
  })
})
