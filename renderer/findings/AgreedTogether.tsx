import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { agreedOn } from '../../shared/cycles/meeting'
import type { QuestionViews } from '../../shared/findings/views'
import { questionName } from '../../shared/frameworks/lookUp'
import { rankOf } from '../../shared/frameworks/scale'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { RaiseActionHere } from '../view/raiseAction'
import { useCommand } from '../view/useCommand'
import { announce } from '../view/viewState'
import { writeAgreed } from './viewsCommands'

type Props = { readonly cycle: Cycle; readonly views: QuestionViews }

const notAgreed = 'not agreed'

/** What the meeting agreed on a question, and the way to write it down. What the members gave stays as it is. */
export function AgreedTogether({ cycle, views }: Props) {
  const { question, scale, spread } = views
  const present = agreedOn(cycle, question.id)
  const judged = scale.levels.filter((level) => rankOf(level) !== null)
  const level = judged.find(({ id }) => id === present?.rating) ?? null
  const middle = spread.lowerMedian?.id ?? null
  const [chosen, setChosen] = useState<string>(present ? (present.rating ?? notAgreed) : (middle ?? notAgreed))
  const [reason, setReason] = useState(present?.reason ?? '')
  const [run, refusal, running] = useCommand(writeAgreed)
  const write = async () => {
    if (await run(cycle.id, question.id, rating, reason, middle)) announce('Written down.')
  }
  const rating = judged.find(({ id }) => id === chosen)?.id ?? null
  return (
    <>
      {present ? (
        <p>
          The meeting: {level ? <Chip level={level} /> : <strong>Not agreed</strong>}
          {present.by === '' ? '' : ` – ${present.by}`}, {longDay(present.on)}
          {present.reason === '' ? '' : `. Why: ${present.reason}`}
        </p>
      ) : null}
      <div className="no-print">
        <Details
          summary={`${present ? 'Change what' : 'Write down what'} the meeting agreed on ${questionName(question)}`}
        >
          <Choose
            label="Agreed rating"
            hint={spread.lowerMedian ? `The middle view is ${spread.lowerMedian.label}.` : 'There is no middle view.'}
            value={chosen}
            choices={[
              ...judged.map(({ id, label }) => ({ value: id as string, words: label })),
              { value: notAgreed, words: 'Not agreed' },
            ]}
            onChoose={setChosen}
          />
          <Field label="Why, where it is not the middle view">
            {(ties) => (
              <textarea {...ties} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <RefusalWords words={refusal} />
          <div className="row">
            <Button busy={running} onPress={() => void write()}>
              Write it down
            </Button>
          </div>
        </Details>
      </div>
      <RaiseActionHere
        from={{ kind: 'cell', cycleId: cycle.id, questionId: question.id }}
        cycleId={cycle.id}
        organisationId={null}
        about={questionName(question)}
      />
    </>
  )
}
