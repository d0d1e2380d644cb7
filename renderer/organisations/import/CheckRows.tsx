import { counted } from '../../../shared/basics/text'
import type { Decisions } from '../../../shared/partnership/import/decisions'
import type { Note } from '../../../shared/partnership/import/notes'
import type { Plan } from '../../../shared/partnership/import/plan'
import { explainHeld, explainNote, explainQuestion, rowsText } from '../../../shared/partnership/import/planWords'
import { misplacement } from '../../../shared/partnership/import/readNumbers'
import { Button } from '../../ui/Button'
import { Radios } from '../../ui/Radios'

type Props = {
  readonly plan: Plan
  readonly decisions: Decisions
  readonly onDecide: (change: Partial<Decisions>) => void
}

/** What a person has to decide, and what is worth a look: by what is to be done about it, not row by row. */
export function CheckRows({ plan, decisions, onDecide }: Props) {
  const { questions, held, notes } = plan
  const skip = (rows: readonly number[]) => onDecide({ skipped: [...decisions.skipped, ...rows] })
  return (
    <section className="stack-small" aria-labelledby="import-check">
      <h2 id="import-check">Check the rows</h2>
      {questions.length + held.length + notes.length === 0 ? <p>Every row was read, and nothing is in doubt.</p> : null}
      {questions.map((question) => {
        const { what, next } = explainQuestion(question)
        return (
          <Radios<'same' | 'different' | 'open'>
            key={question.key}
            inRow
            legend={`${what} (${rowsText(question.rows)}). ${next}`}
            value={decisions.answers[question.key] ?? 'open'}
            choices={[
              { value: 'same', label: 'The same' },
              { value: 'different', label: 'Different' },
            ]}
            onChange={(answer) =>
              answer === 'open' ? undefined : onDecide({ answers: { ...decisions.answers, [question.key]: answer } })
            }
          />
        )
      })}
      <Answered decisions={decisions} onDecide={onDecide} />
      <ul className="bulleted stack-small">
        {held.map((each) => {
          const { what, next } = explainHeld(each)
          return (
            <li key={`${each.kind} ${each.rows.join()}`}>
              <strong>
                {what} ({rowsText(each.rows)}).
              </strong>{' '}
              {next}{' '}
              {each.rows.map((row) => (
                <Button key={row} look="link" onPress={() => skip([row])}>
                  Skip row {row}
                </Button>
              ))}
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
              {note.kind === 'skipped' && (note.why === 'testRow' || note.why === 'totalRow') ? (
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

/** Names the misplaced numbers that a note is about; null for a note about something else. */
function misplacedIn(note: Note): string | null {
  if (note.kind !== 'cells' || note.about.kind !== 'number') return null
  const { problem } = note.about
  return problem.kind === 'isAnother' ? misplacement(problem) : null
}

/** What was decided so far, and the way back. */
function Answered({ decisions, onDecide }: Pick<Props, 'decisions' | 'onDecide'>) {
  const { answers, skipped, taken, accepted } = decisions
  const count = Object.keys(answers).length + skipped.length + taken.length + accepted.length
  if (count === 0) return null
  return (
    <p>
      {counted(count, 'decision')} made.{' '}
      <Button look="link" onPress={() => onDecide({ answers: {}, skipped: [], taken: [], accepted: [] })}>
        Take them all back
      </Button>
    </p>
  )
}
