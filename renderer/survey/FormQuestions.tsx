import { useMemo, useState } from 'react'
import type { FilledEntry } from '../../shared/exchange/otherForms/fillFromForm'
import { entryWords } from '../../shared/exchange/otherForms/formEntry'
import type { FormChoices, Sureness } from '../../shared/exchange/otherForms/matchEntries'
import type { FilledPart } from '../../shared/exchange/otherForms/pendingForm'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { TableScroll } from '../ui/TableScroll'
import { Tick } from '../ui/Tick'
import { withKeys } from '../ui/withKeys'

type Choice = FormChoices['questions'][string]
type Props = {
  readonly entries: readonly FilledEntry[]
  /** What the form says of its colours. */
  readonly legend: readonly string[]
  readonly framework: Framework
  /** Null takes it as it was found. */
  readonly onChoose: (entryKey: string, choice: Choice | null) => void
}

const surenessWords: Readonly<Record<Sureness, string>> = {
  sure: 'Sure',
  check: 'Worth checking',
  none: 'No question of ours',
  chosen: 'Chosen by you',
}

const needsLook = ({ sureness, parts }: FilledEntry) =>
  sureness !== 'sure' || parts.some(({ state }) => state === 'unread' || state === 'colour')

/** Their questions, ours, and what would be filled in. Every match can be changed; nothing goes anywhere unseen. */
export function FormQuestions({ entries, legend, framework, onChoose }: Props) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const shown = onlyOpen ? entries.filter(needsLook) : entries
  const count = (sureness: Sureness) => entries.filter((each) => each.sureness === sureness).length
  const byColour = entries.filter(({ parts }) => parts.some(({ state }) => state === 'colour')).length
  const questions = useMemo(
    () =>
      questionsOf(framework).map(({ question: { id, label, shortTitle } }) => (
        <option key={id} value={id}>
          {`${label} ${shortTitle}`.trim()}
        </option>
      )),
    [framework],
  )
  return (
    <section className="stack-small" aria-labelledby="form-questions">
      <h2 id="form-questions">Check the questions</h2>
      <p>
        {count('sure')} sure, {count('check')} worth checking, {count('none')} that no question of ours asks
        {count('chosen') > 0 ? `, ${count('chosen')} chosen by you` : ''}.
      </p>
      {byColour > 0 ? (
        <p>
          {byColour === 1 ? 'One is' : `${byColour} are`} answered by a colour, not by a word. Colours mean different
          things in different areas, so none is taken: choose in the return once it is in.
          {legend.length > 0 ? ` The form says: ${legend.join('; ')}.` : ''}
        </p>
      ) : null}
      <Tick label="Show only what needs a look" on={onlyOpen} onChange={setOnlyOpen} />
      <TableScroll label="Questions of the form">
        <table className="table">
          <caption className="visually-hidden">Questions of the form, and what would be filled in</caption>
          <thead>
            <tr>
              <th scope="col">Their question</th>
              <th scope="col">Our question</th>
              <th scope="col">What is filled in</th>
              <th scope="col">Match</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.entry.key}>
                <th scope="row">
                  {nameOf(each)}
                  <span className="hint"> ({each.entry.place})</span>
                </th>
                <td>
                  <div className="field">
                    <select
                      aria-label={`Our question for ${nameOf(each).slice(0, 80)}, ${each.entry.place}`}
                      value={choiceShown(each)}
                      onChange={(event) => onChoose(each.entry.key, (event.target.value || null) as Choice | null)}
                    >
                      {each.placed === null && each.target !== null ? (
                        <option value="about">About the organisation</option>
                      ) : null}
                      {each.sureness === 'chosen' ? <option value="">As it was found</option> : null}
                      <option value="keep">None: keep its words</option>
                      <option value="leave">Leave it out</option>
                      {questions}
                    </select>
                  </div>
                  {each.placed ? <p className="hint">{each.placed.question.text}</p> : null}
                </td>
                <td>
                  <Parts parts={each.parts} />
                </td>
                <td>{surenessWords[each.sureness]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const nameOf = ({ entry }: FilledEntry) => entryWords(entry).slice(0, 300) || 'Words without a question'

function choiceShown({ placed, target, isTaken }: FilledEntry): string {
  if (placed) return placed.question.id
  if (!isTaken) return 'leave'
  return target === null ? 'keep' : 'about'
}

const stateWords: Readonly<Record<FilledPart['state'], string>> = {
  filled: '',
  unread: 'Kept as words: ',
  colour: 'Choose: ',
  left: 'Left out: ',
}

function Parts({ parts }: { readonly parts: readonly FilledPart[] }) {
  if (parts.length === 0) return <>Nothing</>
  return (
    <ul className="plain-list">
      {withKeys(parts, ({ label }) => label).map(({ key, item: { label, words, state, why } }) => (
        <li key={key}>
          <strong>{stateWords[state]}</strong>
          {label ? `${label}: ` : ''}
          {words.slice(0, 200)}
          {why ? <span className="hint"> {why}</span> : null}
        </li>
      ))}
    </ul>
  )
}
