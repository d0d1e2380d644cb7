import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { checkTables, type Workspace } from '../../../../shared/exchange/checkTables'
import { narrowToReview } from '../../../../shared/exchange/pack/narrowToReview'
import { reviewFileName, reviewFromPack, writeReviewPack } from '../../../../shared/exchange/pack/reviewPack'
import { readPartnershipFile } from '../../../../shared/exchange/partnershipFile'
import { isReviewTitle } from '../../../../shared/exchange/workspaceTitle'
import type { Review } from '../../../../shared/reviews/review'
import { best, good, q11, q12 } from '../../../builders/frameworks'
import { aChallenge, aPartnershipAction, aSession } from '../../../builders/ledger'
import { sha256Hex } from '../../../builders/memoryBridge'
import { must, refusal } from '../../../builders/must'
import { aSurvey } from '../../../builders/practitioners'
import { anAction, anAnswer, anEvidence, aRevision, noon } from '../../../builders/returns'
import { aPanelNote, aReview, aReviewItem } from '../../../builders/reviews'
import { anOrganisation, aPartnership, aWorkspace } from '../../../builders/workspaces'

const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const id = asId<'review'>('review-1')

/** A workspace in which everything that is not to go out says `secret`. */
function withSecrets(secret: string, review: Partial<Review> = {}): Workspace {
  const workspace = aWorkspace()
  const organisations = workspace.organisations.map((each) =>
    each.id === 'haven'
      ? anOrganisation({
          contacts: [
            { id: asId('contact-1'), role: secret, name: secret, email: `${secret}@example.org`, phone: secret },
          ],
          area: secret,
          trust: secret,
        })
      : { ...each, name: `${secret} police` },
  )
  const returns = workspace.returns.map((each) =>
    each.id === 'return-haven-2026'
      ? {
          ...each,
          answers: {
            [q11]: {
              ...anAnswer({
                rating: good,
                narrative: 'Haven Young People meets its leads.',
                impact: 'Haven sees children sooner.',
                evidence: [
                  anEvidence({
                    what: secret,
                    where: secret,
                    owner: secret,
                    file: { name: `${secret}.pdf`, size: 1, sha256: 'a'.repeat(64) },
                  }),
                ],
                actions: [anAction({ what: secret, owner: secret, update: secret })],
                fields: { count: { kind: 'text' as const, text: secret } },
                unread: [secret],
              }),
              changedBy: secret,
            },
            [q12]: anAnswer({ rating: best, narrative: secret, impact: secret }),
          },
          agreed: { [q11]: { rating: best, reason: secret, feedback: secret, by: secret, on: asDay('2026-11-20') } },
          panel: { [q11]: aPanelNote({ query: secret, by: secret }) },
          frontSheet: { services: secret },
          signOff: { name: secret, role: secret, on: asDay('2026-11-20') },
          gapsReason: secret,
          unread: [secret],
        }
      : {
          ...each,
          frontSheet: { services: secret },
          gapsReason: secret,
          agreed: Object.fromEntries(
            Object.entries(each.agreed).map(([question, agreed]) => [
              question,
              { ...agreed, reason: secret, feedback: secret, by: secret },
            ]),
          ),
        },
  )
  const cycles = workspace.cycles.map((cycle) => ({
    ...cycle,
    summary: { strengths: [secret], concerns: [secret], decisions: [secret] },
    turns: [{ to: 'open' as const, at: noon, by: secret, why: secret }],
  }))
  const others = aReview({
    id: asId('review-2'),
    reviewer: { role: secret, name: secret },
    items: [aReviewItem({ note: { view: 'concerned', words: secret, raise: true, at: noon } })],
  })
  return {
    ...workspace,
    organisations,
    returns,
    cycles,
    revisions: [aRevision({ now: { narrative: secret }, author: secret })],
    reviews: [aReview(review), others],
    surveys: [aSurvey({ title: secret })],
    challenges: [aChallenge({ question: secret })],
    actions: [aPartnershipAction({ what: secret })],
    sessions: [aSession({ title: secret, notes: { session: secret } })],
  }
}

const textOf = async (workspace: Workspace, way: 'toReader' | 'home' = 'toReader') =>
  new TextDecoder().decode(await writeReviewPack(workspace, id, way, making))

describe('a pack for a reader', () => {
  it('holds the chosen answers’ rating, words and difference, and nothing else of anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^zq[a-y]{6,12}$/), fc.boolean(), async (secret, isAnonymised) => {
        const text = await textOf(withSecrets(secret, { isAnonymised }))
        expect(text).not.toContain(secret)
        expect(text).toContain('meets its leads.')
      }),
      { numRuns: 25 },
    )
  })

  it('names the organisation, or else only its letter, in ids and in the words too', async () => {
    const workspace = withSecrets('hidden')
    expect(await textOf(workspace)).toContain('Haven Young People meets its leads.')
    const anonymous = await textOf(withSecrets('hidden', { isAnonymised: true }))
    expect(anonymous).toContain('Organisation A meets its leads.')
    expect(anonymous.toLowerCase()).not.toContain('haven young people')
    expect(anonymous).not.toContain('return-haven')
    expect(anonymous).not.toContain('"haven"')
  })

  it('holds last year’s answer to the same question where it was returned, and no other', () => {
    const secrets = withSecrets('hidden', { isAnonymised: true })
    const answers = {
      [q11]: anAnswer({
        rating: best,
        narrative: 'Haven Young People met.',
        evidence: [anEvidence({ what: 'hidden' })],
      }),
      [q12]: anAnswer({ rating: best, narrative: 'hidden' }),
    }
    const asStage = (stage: 'returned' | 'draft') => {
      const returns = secrets.returns.map((each) =>
        each.organisationId === 'haven' && each.cycleId !== 'cycle-2026'
          ? { ...each, stage, returnedAt: stage === 'returned' ? noon : null, answers }
          : each,
      )
      return narrowToReview({ ...secrets, returns }, id, 'toReader', noon).returns[1]?.answers
    }
    expect(asStage('returned')).toEqual({
      [q11]: expect.objectContaining({ narrative: 'Organisation A met.', rating: best, evidence: [], changedBy: '' }),
    })
    expect(asStage('draft')).toEqual({})
  })

  it('holds last year’s agreed rating of the same question, without its reason', () => {
    const narrow = narrowToReview(withSecrets('hidden'), id, 'toReader', noon)
    const [, before] = narrow.returns
    expect(Object.keys(before?.agreed ?? {})).toEqual([q11])
    expect(before?.agreed[q11]).toMatchObject({ reason: '', feedback: '', by: '' })
  })

  it('opens as a whole workspace that says which review it is for', async () => {
    const bytes = await writeReviewPack(withSecrets('hidden', { isAnonymised: true }), id, 'toReader', making)
    const { manifest, tables } = must(await readPartnershipFile(bytes, sha256Hex))
    const workspace = must(checkTables(tables))
    expect(must(reviewFromPack({ manifest, workspace })).review.id).toBe(id)
    expect(isReviewTitle(manifest.title)).toBe(true)
    expect(refusal(reviewFromPack({ manifest: { ...manifest, kind: 'backup' }, workspace }))).toEqual({
      kind: 'noReviewPack',
    })
    const other = { ...workspace, partnership: aPartnership() }
    expect(refusal(reviewFromPack({ manifest, workspace: other }))).toEqual({ kind: 'noReviewPack' })
  })

  it('brings the answers home to their reader, without who gave them', async () => {
    const reply = { answer: 'Haven asked them.', answeredBy: 'hidden', answeredOn: null, agreed: '', agreedOn: null }
    const text = await textOf(
      withSecrets('hidden', { isAnonymised: true, sentAt: noon, items: [aReviewItem({ reply })] }),
    )
    expect(text).not.toContain('hidden')
    expect(text).toContain('asked them.')
  })
})

describe('a pack that goes back', () => {
  it('holds the notes and no answer at all', async () => {
    const items = [aReviewItem({ note: { view: 'question' as const, words: 'Who checks?', raise: true, at: noon } })]
    const home = withSecrets('hidden', { isAnonymised: true, items, sentAt: noon })
    const reader = { ...narrowToReview(home, id, 'toReader', noon) }
    const back = narrowToReview(reader, id, 'home', noon)
    expect(back.returns.map(({ answers, agreed }) => [answers, agreed])).toEqual([[{}, {}]])
    expect(back.cycles).toHaveLength(1)
    expect(back.reviews).toEqual(reader.reviews)
    const text = await textOf(reader, 'home')
    expect(text).toContain('Who checks?')
    expect(text).not.toContain('meets its leads')
  })

  it('has a name that says which way it goes', () => {
    const cycle = { title: 'Section 11, 2026 to 2027' }
    expect(reviewFileName(aReview(), cycle)).toBe('To review – Lay member – Section 11, 2026 to 2027.psapack')
    expect(reviewFileName(aReview({ sentAt: noon }), cycle)).toMatch(/^Reviewed – Lay member/)
  })
})
