import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionRows } from '../../../../shared/actions/tracker'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { ledgerRows } from '../../../../shared/challenges/ledger'
import { checkTables, type Workspace } from '../../../../shared/exchange/checkTables'
import { reviewFileName, reviewFromPack, writeReviewPack } from '../../../../shared/exchange/pack/reviewPack'
import { readPartnershipFile } from '../../../../shared/exchange/partnershipFile'
import type { OrganisationId } from '../../../../shared/partnership/organisation'
import type { PackSource } from '../../../../shared/reports/session/packMaterial'
import { panelMaterial, panelPapers } from '../../../../shared/reports/session/panelPapers'
import { onAgendaNow, panelReview } from '../../../../shared/reviews/panelReview'
import { answersOnAgenda } from '../../../../shared/sessions/underDiscussion'
import { aFramework, best, q11, q12 } from '../../../builders/frameworks'
import { aChallenge, anAgendaItem, aPartnershipAction, aPerson, aSession, someIds } from '../../../builders/ledger'
import { sha256Hex } from '../../../builders/memoryBridge'
import { must, refusal } from '../../../builders/must'
import { anAction, anAnswer, anEvidence, aReturn, noon, today } from '../../../builders/returns'
import { aPanelNote, aReview, aReviewItem } from '../../../builders/reviews'
import { anOrganisation, aWorkspace } from '../../../builders/workspaces'

const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const names = ['alder', 'birch', 'cedar', 'rowan'] as const
const ids = names.map((name) => asId<'organisation'>(name))

/** Four organisations. What is private of each says `private-NAME`, and what its panel may read says `open-NAME`. */
function four(): Workspace {
  const start = aWorkspace()
  const secret = (name: string) => `private-${name}`
  return {
    ...start,
    organisations: names.map((name) =>
      anOrganisation({
        id: asId(name),
        name: `Agency ${name}`,
        contacts: [
          {
            id: asId(`c-${name}`),
            role: secret(name),
            name: secret(name),
            email: `${secret(name)}@example.org`,
            phone: '',
          },
        ],
      }),
    ),
    returns: names.map((name) =>
      aReturn({
        id: asId(`return-${name}`),
        organisationId: asId(name),
        stage: 'returned',
        answers: {
          [q11]: anAnswer({
            rating: best,
            narrative: `open-${name} says`,
            evidence: [anEvidence({ what: `open-${name} audit`, owner: '', file: undefined })],
            actions: [anAction({ what: `open-${name} action` })],
          }),
        },
        panel: { [q11]: aPanelNote({ query: secret(name), reason: secret(name) }) },
        gapsReason: secret(name),
      }),
    ),
    revisions: [],
    reviews: [
      aReview({
        items: [
          aReviewItem({
            returnId: asId('return-alder'),
            note: { view: 'concerned', words: secret('alder'), raise: true, at: noon },
          }),
        ],
      }),
    ],
    challenges: names.map((name) =>
      aChallenge({ organisationId: asId(name), question: `open-${name} asked` }, { id: asId(`challenge-${name}`) }),
    ),
    actions: [aPartnershipAction({ what: 'private-nobody' })],
  }
}

const sessionAbout = (onAgenda: readonly OrganisationId[], coming: readonly OrganisationId[]) => ({
  ...aSession({
    people: [
      aPerson({ id: asId('lay'), role: 'Lay member' }),
      ...coming.map((id) =>
        aPerson({ id: asId(`lead-${id}`), role: `open-${id} lead`, side: 'organisation', organisationId: id }),
      ),
    ],
    agenda: onAgenda.map((id) =>
      anAgendaItem({
        id: asId(`item-${id}`),
        title: `open-${id} item`,
        organisationIds: [id],
        questionIds: [q11],
        challengeIds: [],
      }),
    ),
  }),
  notes: { session: 'private-notes', 'item-alder': 'private-notes' },
})

const sourceOf = (workspace: Workspace): PackSource => {
  const [cycle] = workspace.cycles as [PackSource['cycle']]
  return {
    partnership: workspace.partnership,
    organisations: workspace.organisations,
    cycle,
    framework: aFramework(),
    returns: workspace.returns,
    before: null,
    ledger: ledgerRows(workspace.challenges, workspace.organisations, today),
    flags: ids.map((id) => ({
      rule: 'topWithoutEvidence',
      returnId: asId(`return-${id}`),
      organisationId: id,
      questionId: q11,
      why: `open-${id}`,
    })),
    actions: actionRows(workspace.returns, workspace.actions, today),
  }
}

function packFor(onAgenda: readonly OrganisationId[], coming: readonly OrganisationId[]) {
  const workspace = four()
  const session = sessionAbout(onAgenda, coming)
  const source = sourceOf(workspace)
  const material = panelMaterial(source, session)
  const chosen = answersOnAgenda(session, source.framework, material.workspace.returns)
  const asked = {
    cycleId: session.cycleId,
    role: 'Lay member',
    name: '',
    starters: [],
    isLookedAt: true,
    chosen,
    session: {
      sessionId: session.id,
      personId: asId<'session person'>('lay'),
      title: session.title,
      on: session.on,
      to: [],
    },
  }
  const made = panelReview(null, asked, today, someIds('made'))
  const papers = panelPapers({ material, asAt: today, glossary: [], organisationTypes: [] }, true)
  return { workspace, made, papers, chosen, asked }
}

async function bytesOf(onAgenda: readonly OrganisationId[], coming: readonly OrganisationId[]) {
  const { workspace, made, papers, chosen } = packFor(onAgenda, coming)
  const review = must(made)
  return writeReviewPack({ ...workspace, reviews: [onAgendaNow(review, chosen)] }, review.id, 'toReader', {
    ...making,
    papers,
  })
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the file of a panel member', () => {
  it('never holds a private word, nor anything of an organisation that nothing on the agenda is about', async () => {
    const some = fc.subarray(ids, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(some, some, async (onAgenda, coming) => {
        const told = onAgenda.filter((id) => coming.includes(id))
        fc.pre(told.length > 0)
        const text = textOf(await bytesOf(onAgenda, coming))
        expect(text).not.toContain('private-')
        for (const id of ids) {
          const holds = text.includes(`open-${id} says`)
          expect(holds).toBe(told.includes(id))
          if (!onAgenda.includes(id)) expect(text).not.toContain(`open-${id}`)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is read back whole: the papers with ratings, evidence, what is open and how to read them, and the answers', async () => {
    const read = must(await readPartnershipFile(await bytesOf(ids.slice(0, 2), ids), sha256Hex))
    const workspace = must(checkTables(read.tables))
    const { review } = must(reviewFromPack({ manifest: read.manifest, workspace }))
    expect(review.kind).toBe('lay')
    expect(review.items.map(({ returnId }) => returnId)).toEqual(['return-alder', 'return-birch'])
    const said = JSON.stringify(review.panel?.papers?.blocks)
    for (const words of [
      'How to read these papers',
      'Actions overdue',
      'open-alder asked',
      'open-birch audit',
      'Challenges not settled yet',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('Room for your notes')
    expect(workspace.returns[0]?.answers[q11]?.evidence.map(({ what }) => what)).toEqual(['open-alder audit'])
    expect(reviewFileName(review, { title: 'A cycle' })).toBe(
      `Panel papers – Lay member – ${review.panel?.title}.psapack`,
    )
  })

  it('goes home without its papers and without any answer', async () => {
    const { workspace, made } = packFor(ids, ids)
    const review = must(made)
    const text = textOf(await writeReviewPack({ ...workspace, reviews: [review] }, review.id, 'home', making))
    expect(text).not.toContain('open-alder says')
    expect(text).not.toContain('How to read these papers')
  })
})

describe('what a panel member reads', () => {
  it('is not made where no answer is on the agenda, or where nobody looked through it', () => {
    const { asked } = packFor(ids, ids)
    const not = (change: object) => refusal(panelReview(null, { ...asked, ...change }, today, someIds('other'))).kind
    expect(not({ chosen: [] })).toBe('nothingOnAgenda')
    expect(not({ isLookedAt: false })).toBe('answersNotLookedAt')
  })

  it('keeps what was on the agenda when the file is made again, and sends only what is on it now', () => {
    const { made, asked } = packFor(ids.slice(0, 1), ids)
    const first = must(made)
    const { chosen } = packFor(ids.slice(1, 2), ids)
    const again = must(panelReview(first, { ...asked, chosen }, today, someIds('again')))
    expect(again.id).toBe(first.id)
    expect(again.items.map(({ returnId }) => returnId)).toEqual(['return-alder', 'return-birch'])
    expect(onAgendaNow(again, chosen).items.map(({ returnId }) => returnId)).toEqual(['return-birch'])
    const back = { ...first, sentAt: noon }
    expect(refusal(panelReview(back, asked, today, someIds('again'))).kind).toBe('reviewIsSent')
  })

  it('is the whole standard where an item names no question', () => {
    const { standards } = aFramework()
    const standard = standards.find(({ id }) => standards[0]?.id === id)
    const session = aSession({
      agenda: [
        anAgendaItem({
          organisationIds: [ids[0] as OrganisationId],
          questionIds: [],
          standardId: standard?.id ?? null,
        }),
      ],
    })
    const answers = { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: best }) }
    const returned = aReturn({ organisationId: ids[0] as OrganisationId, stage: 'returned', answers })
    const found = answersOnAgenda(session, aFramework(), [returned]).map(({ questionId }) => questionId)
    expect(found).toContain(q11)
    expect(answersOnAgenda(session, aFramework(), [{ ...returned, stage: 'answering' as never }])).toEqual([])
  })
})
