import type { ReactNode } from 'react'
import { longDay } from '../../shared/basics/day'
import { isOverdue, type LedgerLine } from '../../shared/challenges/ledgerList'
import { evidenceWords, type StoryNames, satisfiedWords } from '../../shared/challenges/story'
import { challengeStatusWords, escalatedWords, foundWords } from '../../shared/challenges/words'
import { today } from '../host/clock'

type Props = { readonly line: LedgerLine; readonly names: StoryNames }

/** What a challenge stands at: the answer that counts, what was seen, and what would close it. */
export function Stands({ line, names }: Props) {
  const { answer, evidence, view, toClose, actions, escalations, closing, isAccepted, status } = line.state
  return (
    <section className="stack-small" aria-labelledby="stands-heading">
      <h2 id="stands-heading" tabIndex={-1}>
        What it stands at
      </h2>
      <dl className="challenge-stands">
        {closing ? (
          <Part term={challengeStatusWords[status]}>
            <p className="pre-line">{closing.reason}</p>
            <p className="hint">
              {closing.by}, {longDay(closing.on)}
              {closing.kind === 'settled' && closing.closerFrom
                ? `, from ${names.organisation(closing.closerFrom)}`
                : ''}
            </p>
            {closing.kind === 'settled' && closing.replacedBy ? (
              <p>In its place: {names.question(closing.replacedBy)}</p>
            ) : null}
          </Part>
        ) : null}
        <Part term="Answer">
          {answer ? (
            <>
              <p className="pre-line">{answer.words}</p>
              <p className="hint">{[answer.role, longDay(answer.on)].filter(Boolean).join(', ')}</p>
            </>
          ) : (
            'None that counts now.'
          )}
        </Part>
        <Part term="Evidence">
          {evidence.length === 0 ? (
            'None yet.'
          ) : (
            <ul className="bulleted">
              {evidence.map(({ id, item, found }) => (
                <li key={id}>
                  {evidenceWords(item)}. <strong>{foundWords[found]}.</strong>
                </li>
              ))}
            </ul>
          )}
        </Part>
        {view ? (
          <Part term="The panel’s view">
            <p>
              The panel is {satisfiedWords[view.satisfied]}. {view.words}
            </p>
          </Part>
        ) : null}
        <Part term="What would close it">
          {toClose ? (
            <p>
              {toClose.evidence}{' '}
              <strong>
                {isOverdue(line, today()) ? 'Overdue since' : 'By'} {longDay(toClose.due)}.
              </strong>
            </p>
          ) : (
            'Not said yet.'
          )}
        </Part>
        {actions.length > 0 ? (
          <Part term="Actions">
            <ul className="bulleted">
              {actions.map((id) => (
                <li key={id}>{names.action(id)}</li>
              ))}
            </ul>
          </Part>
        ) : null}
        {escalations.length > 0 ? <Part term="Escalated">{escalations.map(escalatedWords).join('. ')}.</Part> : null}
        {isAccepted ? <Part term="The facts">The organisation accepts them.</Part> : null}
      </dl>
    </section>
  )
}

const Part = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
