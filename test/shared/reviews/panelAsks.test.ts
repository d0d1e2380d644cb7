import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { PanelReading } from '../../../shared/reviews/panel'
import { askOwn, takeAskBack } from '../../../shared/reviews/panelAsks'
import { sendReview } from '../../../shared/reviews/readReview'
import type { Review } from '../../../shared/reviews/review'
import { takeReplies, takeSent } from '../../../shared/reviews/takeIn'
import { agendaCandidates } from '../../../shared/sessions/agendaCandidates'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { aFramework } from '../../builders/frameworks'
import { someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { aReturn, noon } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'

const haven = asId<'organisation'>('haven')
const panel: PanelReading = {
  sessionId: asId('session-1'),
  personId: asId('lay'),
  title: 'January panel',
  on: asDay('2027-01-14'),
  to: [{ id: haven, name: 'Haven' }],
  papers: null,
  asks: [],
}
const review = aReview({ panel })
const ask = (to: Review, words = 'Who checks at night?') =>
  askOwn(to, { words, organisationId: haven }, noon, someIds(`ask-${to.panel?.asks.length}`))
const asked = must(ask(review))
const sent = must(sendReview(asked, noon))

describe('a question of a panel member’s own', () => {
  it('is kept, taken out again, and enough to send', () => {
    expect(asked.panel?.asks.map(({ words }) => words)).toEqual(['Who checks at night?'])
    const [first] = asked.panel?.asks ?? []
    expect(must(takeAskBack(asked, first?.id ?? asId(''))).panel?.asks).toEqual([])
    expect(refusal(sendReview(review, noon)).kind).toBe('nothingIsRead')
    expect(sent.sentAt).toBe(noon)
  })

  it('is refused without words, without anybody, once it was sent, and where nothing is read for a session', () => {
    expect(refusal(ask(review, ' ')).kind).toBe('askHasNoWords')
    expect(refusal(askOwn(review, { words: 'Who?', organisationId: null }, noon, someIds('a'))).kind).toBe(
      'askHasNobody',
    )
    expect(refusal(ask(sent)).kind).toBe('reviewIsSent')
    expect(refusal(takeAskBack(sent, asId('x'))).kind).toBe('reviewIsSent')
    expect(refusal(ask(aReview())).kind).toBe('noPanelReview')
  })

  it('comes home once, and nothing that is there is lost', () => {
    const home = must(takeSent(review, sent))
    expect(home.panel?.asks).toEqual(sent.panel?.asks)
    expect(home.sentAt).toBe(noon)
    expect(refusal(takeSent(home, sent)).kind).toBe('reviewIsHere')
  })

  it('could go on the agenda as an item of its own under the role that asked, once it came back', () => {
    const source = {
      framework: aFramework(),
      returns: [aReturn()],
      before: null,
      flags: [],
      sessions: [],
      actions: [],
      minutes: 60,
      names: new Map([[haven, 'Haven']]),
      ledger: [],
      prompts: [],
    }
    const items = (each: Review) => agendaCandidates({ ...source, reviews: [each] }).map(({ item }) => item)
    expect(items(asked)).toEqual([])
    expect(items(sent)).toMatchObject([
      {
        title: 'Haven – Lay member asks: “Who checks at night?”',
        why: ['Lay member: question of their own'],
        asks: [{ words: 'Who checks at night?', promptId: null }],
      },
    ])
    const note = { view: 'concerned', words: 'Thin.', raise: false, at: noon } as const
    const noted = { ...sent, items: [aReviewItem({ returnId: aReturn().id, note })] }
    expect(items(noted).flatMap(({ why }) => why)).toContain('Lay member: concern: “Thin.”')
    const everything = suggestAgenda({ ...source, reviews: [sent] }, someIds('item'))
    expect(everything.agenda.map(({ title }) => title)).toContain('Haven – Lay member asks: “Who checks at night?”')
  })
})

it('newer papers take the place of the reader’s, until the reader has sent', () => {
  const papers = { madeOn: asDay('2027-01-10'), isFinal: true, blocks: [] }
  const came = { ...review, panel: { ...panel, papers } }
  const newer = must(takeReplies(asked, came))
  expect(newer.panel?.papers).toEqual(papers)
  expect(newer.panel?.asks).toEqual(asked.panel?.asks)
  expect(refusal(takeReplies(sent, came)).kind).toBe('reviewIsHere')
})
