import { longDay } from '../../shared/basics/day'
import type { PanelReading } from '../../shared/reviews/panel'
import type { Review } from '../../shared/reviews/review'
import { Button } from '../ui/Button'
import { AskThis } from '../view/AskThis'
import { go } from '../view/viewState'

type Props = { readonly review: Review; readonly panel: PanelReading }

/** What a member of a panel asked of their own, with those who made their papers: each can become a question in the ledger. */
export const PanelAsked = ({ review, panel }: Props) => (
  <section className="stack-small" aria-labelledby="panel-asked">
    <h2 id="panel-asked">Read for {panel.title}</h2>
    <p>
      {longDay(panel.on)}.{' '}
      {review.sentAt === null
        ? 'Their file is made and brought up to date in the session, under Files for the panel to read at home.'
        : 'What they asked stands among what could go on the agenda.'}
    </p>
    <ul className="bulleted stack-small">
      {panel.asks.map(({ id, organisationId, words }) => (
        <li key={id}>
          <span className="pre-line">{words}</span>
          <span className="second-line">
            {review.reviewer.role}, to {panel.to.find((each) => each.id === organisationId)?.name}
          </span>
          <AskThis
            start={{
              cycleId: review.cycleId,
              question: words,
              topic: '',
              to: [organisationId],
              about: null,
              from: { kind: 'own' },
              why: `Asked by ${review.reviewer.role} before ${panel.title}`,
            }}
            about={words}
          />
        </li>
      ))}
    </ul>
    <div className="row no-print">
      <Button onPress={() => go({ screen: 'session', sessionId: panel.sessionId })}>Go to the session</Button>
    </div>
  </section>
)
