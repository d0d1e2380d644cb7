import { findLevel, findQuestion, questionName } from '../../shared/frameworks/lookUp'
import type { RowSource } from '../../shared/returns/tracker/row'
import type { ChosenAnswer } from '../../shared/reviews/makeReview'
import { type Readable, readableAnswers, type Suggested } from '../../shared/reviews/suggest'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { answerKey, type Chosen, withAnswer } from './chosenAnswers'

type Props = {
  readonly row: RowSource
  readonly suggested: readonly Suggested[]
  readonly chosen: Chosen
  /** Chosen answers that seem to hold a child's number. */
  readonly withNumbers: readonly ChosenAnswer[]
  readonly onChange: (change: (chosen: Chosen) => Chosen) => void
}

const whyWords: Readonly<Record<Suggested['why'], string>> = {
  lowRating: 'low rating',
  weakEvidence: 'weak evidence',
}

/** The answers of one organisation, each with a tick: the suggested ones, and the others on request. */
export function AnswerTicks({ row, suggested, chosen, withNumbers, onChange }: Props) {
  const { auditReturn, organisation, framework } = row
  const whys = new Map(suggested.map((each) => [answerKey(each), each.why]))
  const numbers = new Set(withNumbers.map(answerKey))
  const keyOf = ({ questionId }: Readable) => answerKey({ returnId: auditReturn.id, questionId })
  const readable = readableAnswers(framework, auditReturn)
  const first = readable.filter((each) => whys.has(keyOf(each)))
  const rest = readable.filter((each) => !whys.has(keyOf(each)))
  const line = (each: Readable) => {
    const key = keyOf(each)
    const why = whys.get(key)
    const question = findQuestion(framework, each.questionId)?.question
    const parts = [
      question ? questionName(question) : each.questionId,
      findLevel(framework, each.content.rating)?.label ?? 'not rated',
      ...(why ? [`suggested: ${whyWords[why]}`] : []),
      ...(numbers.has(key) ? ['seems to hold a child’s number'] : []),
    ]
    return (
      <li key={key}>
        <Tick
          label={parts.join(' – ')}
          about={organisation.name}
          on={chosen.has(key)}
          onChange={(isOn) => onChange((present) => withAnswer(present, key, isOn))}
        />
      </li>
    )
  }
  return (
    <section className="stack-small" aria-labelledby={`ticks-${auditReturn.id}`}>
      <h3 id={`ticks-${auditReturn.id}`}>{organisation.name}</h3>
      <ul className="plain-list">{first.map(line)}</ul>
      {rest.length > 0 ? (
        <Details summary={`Other answers of ${organisation.name}: ${rest.length}`}>
          <ul className="plain-list">{rest.map(line)}</ul>
        </Details>
      ) : null}
    </section>
  )
}
