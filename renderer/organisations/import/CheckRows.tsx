import { useState } from 'react'
import type { Decisions } from '../../../shared/partnership/import/decisions'
import type { Note } from '../../../shared/partnership/import/notes'
import type { Plan } from '../../../shared/partnership/import/plan'
import { explainHeld, explainNote, explainQuestion, rowsText } from '../../../shared/partnership/import/planWords'
import { misplacement } from '../../../shared/partnership/import/readNumbers'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { Button } from '../../ui/Button'
import { Radios } from '../../ui/Radios'
import { DecisionsMade } from './DecisionsMade'
import { SayTypes } from './SayTypes'
import { useNextFocus, waits } from './useNextFocus'

type Props = {
  readonly plan: Plan
  readonly types: readonly OrganisationType[]
  readonly decisions: Decisions
  readonly onDecide: (change: Partial<Decisions>) => void
}

/** What a person has to decide, and what is worth a look: by what is to be done about it, not row by row. */
export function CheckRows({ plan, types, decisions, onDecide: decide }: Props) {
  const { questions, held, untyped } = plan
  const notes = plan.notes.filter((note) => note.kind !== 'cells' || note.about.kind !== 'unknownType')
  // An answered question is no longer in the plan, and its words are shown with the answer.
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>({})
  const { part, leaving } = useNextFocus()
  const onDecide = (change: Partial<Decisions>) => {
    leaving()
    decide(change)
  }
  const skip = (rows: readonly number[]) => onDecide({ skipped: [...decisions.skipped, ...rows] })
  return (
    <section className="stack-small" aria-labelledby="import-check" ref={part}>
      <h2 id="import-check" tabIndex={-1}>
        Check the rows
      </h2>
      {questions.length + held.length + notes.length + untyped.length === 0 ? (
        <p>Every row was read, and nothing is in doubt.</p>
      ) : null}
      {questions.map((question) => {
        const { what, next } = explainQuestion(question)
        return (
          <div key={question.key} {...waits}>
            <Radios<'same' | 'different' | 'open'>
              inRow
              legend={`${what} (${rowsText(question.rows)}). ${next}`}
              value={decisions.answers[question.key] ?? 'open'}
              choices={[
                { value: 'same', label: 'The same' },
                { value: 'different', label: 'Different' },
              ]}
              onChange={(answer) => {
                if (answer === 'open') return
                setAsked((present) => ({ ...present, [question.key]: `${what} (${rowsText(question.rows)})` }))
                onDecide({ answers: { ...decisions.answers, [question.key]: answer } })
              }}
            />
          </div>
        )
      })}
      <SayTypes untyped={untyped} types={types} said={decisions.types} onSay={(said) => onDecide({ types: said })} />
      <DecisionsMade plan={plan} decisions={decisions} asked={asked} types={types} onDecide={onDecide} />
      <ul className="bulleted stack-small">
        {held.map((each) => {
          const { what, next } = explainHeld(each)
          return (
            <li key={`${each.kind} ${each.rows.join()}`} {...waits}>
              <strong>
                {what} ({rowsText(each.rows)}).
              </strong>{' '}
              {next}{' '}
              <span className="row">
                {each.rows.map((row) => (
                  <Button key={row} look="link" onPress={() => skip([row])}>
                    Skip row {row}
                  </Button>
                ))}
              </span>
            </li>
          )
        })}
        {notes.map((note) => {
          const { what, next } = explainNote(note)
          const misplaced = misplacedIn(note)
          return (
            <li key={`${note.kind} ${what} ${note.rows.join()}`}>
              {what} ({rowsText(note.rows)}). {next}{' '}
              {misplaced ? (
                <Button look="link" onPress={() => onDecide({ accepted: [...decisions.accepted, misplaced] })}>
                  Put {note.rows.length === 1 ? 'it' : 'them'} in {note.rows.length === 1 ? 'its' : 'their'} place
                </Button>
              ) : null}
              {note.kind === 'skipped' && canBeRead.has(note.why) ? (
                <Button look="link" onPress={() => onDecide({ taken: [...decisions.taken, ...note.rows] })}>
                  Read {note.rows.length === 1 ? 'it' : 'them'} all the same
                </Button>
              ) : null}
              {note.kind === 'hidden' ? (
                <Button look="link" onPress={() => skip(note.rows)}>
                  Skip {note.rows.length === 1 ? 'it' : 'them'}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Why rows are skipped that a person can have read all the same. */
const canBeRead: ReadonlySet<string> = new Set(['testRow', 'totalRow', 'titleRow'])

/** Names the misplaced numbers that a note is about; null for a note about something else. */
function misplacedIn(note: Note): string | null {
  if (note.kind !== 'cells' || note.about.kind !== 'number') return null
  const { problem } = note.about
  return problem.kind === 'isAnother' ? misplacement(problem) : null
}
