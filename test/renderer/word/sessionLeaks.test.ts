import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import type { PartnershipAction } from '../../../shared/actions/action'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { narrowToLetter } from '../../../shared/exchange/pack/letterPack'
import { narrowToReturn } from '../../../shared/exchange/pack/narrow'
import { narrowToReview } from '../../../shared/exchange/pack/narrowToReview'
import { letterDocument } from '../../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../../shared/reports/session/minutesDocument'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../../shared/sessions/letterPieces'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { q11 } from '../../builders/frameworks'
import { aPartnershipAction } from '../../builders/ledger'
import { noon } from '../../builders/returns'
import { aPanelNote, aReview, aReviewItem } from '../../builders/reviews'

const asAt = asDay('2027-01-15')

/** The partnership with a mark in every place that is private: notes, proposals, reasons, comments, words of moderation. */
function marked(mark: string): { readonly workspace: Workspace; readonly session: Session } {
  const start = withEndedSession()
  const [held] = start.sessions as readonly [Session]
  const private_ = (what: string) => `${mark}-${what}`
  const session: Session = {
    ...held,
    notes: { session: private_('whole'), ...Object.fromEntries(held.agenda.map(({ id }) => [id, private_('note')])) },
    agenda: held.agenda.map((item) => ({
      ...item,
      why: [private_('why')],
      asks: [{ id: asId('ask'), words: private_('planned question'), promptId: null }],
    })),
    papers: { at: noon, agenda: held.agenda.map((item) => ({ ...item, why: [private_('papers')] })) },
    log: Object.fromEntries(
      Object.entries(held.log).map(([place, entry]) => [
        place,
        entry.kind === 'rated' && entry.agreed === null ? { ...entry, reason: private_('proposal') } : entry,
      ]),
    ),
  }
  const workspace: Workspace = {
    ...start,
    sessions: [session],
    returns: start.returns.map((each) => ({
      ...each,
      panel: { [q11]: aPanelNote({ query: private_('query'), reason: private_('moderation') }) },
    })),
    reviews: [
      aReview({
        items: [aReviewItem({ note: { view: 'concerned', words: private_('lay'), raise: false, at: noon } })],
      }),
    ],
    challenges: start.challenges.map((challenge) => ({
      ...challenge,
      raised: { ...challenge.raised, from: { kind: 'flag', rule: 'a-rule', why: private_('flag') } },
      // What is typed with “No answer” in the session is said there: of all others, the note beside an event is the ledger’s own.
      events: challenge.events.map((event) =>
        'note' in event && event.kind !== 'notAnswered' ? { ...event, note: private_('side note') } : event,
      ),
    })),
    actions: [...start.actions, ...otherActions(mark)].map((action) => ({
      ...action,
      events: [
        ...action.events,
        {
          id: asId('update'),
          by: 'Manager',
          at: noon,
          on: asAt,
          kind: 'updated',
          note: private_('update'),
          impact: '',
        },
      ],
    })),
  }
  return { workspace, session }
}

/** An action of Haven's that was another's before, and one that is another's: what was said of either there is private. */
function otherActions(mark: string): readonly PartnershipAction[] {
  const terms = {
    organisationId: asId<'organisation'>('police'),
    what: `${mark}-before`,
    evidenceToClose: '',
    impact: '',
  }
  const stamp = { by: `${mark}-by`, at: noon, on: asAt }
  const change = { organisationId: asId<'organisation'>('haven'), what: 'See to the nights', impact: '' }
  return [
    aPartnershipAction(terms, {
      id: asId('action-of-police'),
      raisedBy: `${mark}-raiser`,
      from: { kind: 'practiceReview', title: `${mark}-review`, on: null },
    }),
    aPartnershipAction(terms, {
      id: asId('action-given-on'),
      raisedBy: `${mark}-raiser`,
      from: { kind: 'inspection', title: `${mark}-inspection`, on: null },
      events: [
        { id: asId('said-1'), ...stamp, kind: 'done', note: `${mark}-done`, saidBy: asId('police') },
        { id: asId('said-2'), ...stamp, kind: 'reopened', reason: `${mark}-reopened` },
        { id: asId('said-3'), ...stamp, kind: 'changed', change, reason: `${mark}-given` },
        { id: asId('said-4'), ...stamp, kind: 'done', note: `${mark}-side` },
      ],
    }),
  ]
}

const documentsOf = ({ workspace, session }: ReturnType<typeof marked>) => {
  const material = sessionMaterial(workspace, session)
  const facts = sessionFacts(material.workspace, material.record, asAt)
  return [minutesDocument(facts), ...organisationsOf(facts.minutes).map((id) => letterDocument(facts, id))]
}

describe('what is private in a session', () => {
  it('is nowhere in minutes, letters, what they are made from, and packs', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{12}$/), (mark) => {
        const made = marked(mark)
        const { workspace, session } = made
        const out = [
          ...documentsOf(made),
          sessionMaterial(workspace, session),
          tablesOf(narrowToReturn(workspace, asId('return-haven-2026'))),
          tablesOf(narrowToLetter(workspace, session.id, asId('haven'), asAt)),
          tablesOf(narrowToReview({ ...workspace, reviews: [aReview()] }, asId('review-1'), 'toReader', noon)),
        ]
        for (const each of out) expect(JSON.stringify(each)).not.toContain(mark)
      }),
      { numRuns: 25 },
    )
  })

  it('is in no part of their Word files', { timeout: 120_000 }, async () => {
    const mark = 'ZQXJKVWYPRIVATE'
    for (const report of documentsOf(marked(mark))) {
      const parts = Object.entries(unzipSync(await buildWord(report)))
      expect(parts.length).toBeGreaterThan(5)
      for (const [name, bytes] of parts)
        expect(`${name} ${strFromU8(bytes).replace(/<[^>]+>/g, '')}`).not.toContain(mark)
    }
  })

  it('is nobody else’s letter either: a letter holds nothing of another organisation’s questions', () => {
    const material = sessionMaterial(marked('X').workspace, marked('X').session)
    const facts = sessionFacts(material.workspace, material.record, asAt)
    const police = JSON.stringify(letterDocument(facts, asId('police')))
    expect(police).not.toContain('wards')
    expect(police).not.toContain('Haven')
    expect(JSON.stringify(letterDocument(facts, asId('haven')))).not.toContain('thresholds')
  })
})
