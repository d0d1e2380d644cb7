import type { QuestionChange } from '../../shared/frameworks/editions'
import { wordDiff } from '../../shared/frameworks/editions'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'
import { Button } from '../ui/Button'

type Props = {
  readonly changes: readonly QuestionChange[]
  /** Opens a question of the present edition; left out where there is nothing to open. */
  readonly onOpen?: (question: Question) => void
}

const headings: readonly (readonly [QuestionChange['kind'], string])[] = [
  ['new', 'New questions'],
  ['reworded', 'Questions in new words'],
  ['moved', 'Questions that moved'],
  ['split', 'Questions that were split'],
  ['merged', 'Questions that were merged'],
  ['removed', 'Questions no longer asked'],
]

/** What an edition changed, kind by kind, with the old and the new words side by side. */
export const EditionChanges = ({ changes, onOpen }: Props) => (
  <>
    {headings.map(([kind, heading]) => {
      const shown = changes.filter((change) => change.kind === kind)
      return shown.length === 0 ? null : (
        <section key={kind} className="stack-small">
          <h2>{heading}</h2>
          <ul className="bulleted stack-small">
            {shown.map((change) => (
              <li key={[...change.is, ...change.was].map(({ question }) => question.id).join(' ')}>
                <Change change={change} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )
    })}
    {changes.every(({ kind }) => kind === 'same') ? <p>No question has changed.</p> : null}
  </>
)

function Change({ change, onOpen }: { readonly change: QuestionChange; readonly onOpen: Props['onOpen'] }) {
  const [was] = change.was
  const [is] = change.is
  return (
    <>
      {change.is.map((each) => (
        <p key={each.question.id}>
          {onOpen ? (
            <Button look="link" onPress={() => onOpen(each.question)}>
              {questionName(each.question)}
            </Button>
          ) : (
            <strong>{questionName(each.question)}</strong>
          )}
        </p>
      ))}
      {change.kind === 'reworded' && was && is ? (
        <TwoWordings before={was.question.text} now={is.question.text} />
      ) : (
        <>
          {change.is.map((each) => (
            <p key={each.question.id}>{each.question.text}</p>
          ))}
          {change.kind === 'moved' && was && is && was.question.text === is.question.text ? (
            <p className="hint">
              It was {was.question.label} before, in standard {standardName(was.standard)}.
            </p>
          ) : (
            change.was.map((each) => (
              <Before key={each.question.id} placed={each} removed={change.kind === 'removed'} />
            ))
          )}
        </>
      )}
      {is?.question.prompted && change.kind === 'new' ? (
        <p className="hint">Prompted by: {is.question.prompted}</p>
      ) : null}
      {change.note ? <p className="hint">{change.note}</p> : null}
    </>
  )
}

const Before = ({ placed: { question }, removed }: { readonly placed: PlacedQuestion; readonly removed: boolean }) => (
  <p className={removed ? '' : 'hint'}>
    {removed ? '' : 'Before: '}
    {question.label} {question.text}
  </p>
)

/** Two wordings of one question: what went is struck out and what came is marked, in words for those who hear it. */
export function TwoWordings({ before, now }: { readonly before: string; readonly now: string }) {
  const pieces = wordDiff(before, now)
  return (
    <dl className="wordings">
      <dt>Before</dt>
      <dd>
        {pieces
          .filter(({ kind }) => kind !== 'added')
          .map(({ kind, text, place }) =>
            kind === 'gone' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>,
          )}
      </dd>
      <dt>Now</dt>
      <dd>
        {pieces
          .filter(({ kind }) => kind !== 'gone')
          .map(({ kind, text, place }) =>
            kind === 'added' ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>,
          )}
      </dd>
    </dl>
  )
}
