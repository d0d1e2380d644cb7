import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ComparedQuestion } from '../../shared/findings/comparedYears'
import { ratingWords } from '../../shared/findings/standingRating'
import { isCompared, type YearChange, type YearChanges, type YearKind } from '../../shared/findings/yearChanges'
import { careText, changeText, restsOn, trueRating } from '../../shared/findings/yearWords'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { TwoWordings } from '../view/EditionChanges'
import { go } from '../view/viewState'
import { CopiedTable } from './CopiedTable'
import { MoreRows, useRowsShown } from './MoreRows'
import { RatingCell } from './RatingCell'

const kinds = {
  moved: ['down', 'up'],
  down: ['down'],
  up: ['up'],
  same: ['same'],
  apart: ['notComparable', 'new', 'notRated'],
} as const satisfies Readonly<Record<string, readonly YearKind[]>>
type Shown = keyof typeof kinds

type Props = {
  readonly years: YearChanges
  readonly by: 'standard' | 'question'
  readonly now: Cycle
  readonly before: Cycle
}

/** What moved, the biggest fall first; what stayed, and what cannot be compared, on request. */
export function YearTable({ years, by, now, before }: Props) {
  const { counts } = years
  const shownWords = by === 'standard' ? wordsOfStandards : wordsOfQuestions
  const [shown, setShown] = useState<Shown>(counts.down + counts.up > 0 ? 'moved' : counts.same > 0 ? 'same' : 'apart')
  const wanted: readonly YearKind[] = kinds[shown]
  const rows = years.changes.filter(({ kind }) => wanted.includes(kind))
  const more = useRowsShown(rows.length)
  const countOf = (each: Shown) => kinds[each].reduce((sum, kind) => sum + counts[kind], 0)
  const subject = by === 'standard' ? 'Standard' : 'Question'
  return (
    <section className="stack-small" aria-labelledby="year-table">
      <h3 id="year-table">What changed</h3>
      <div className="printed-choices">
        <Choose
          label="Show"
          value={shown}
          choices={(Object.keys(kinds) as Shown[]).map((value) => ({
            value,
            words: `${shownWords[value]} (${countOf(value)})`,
          }))}
          onChoose={(value) => {
            setShown(value)
            more.startAgain()
          }}
        />
      </div>
      <p role="status">
        {counted(rows.length, 'row')}. {hiddenWords(shown, countOf)}
      </p>
      {rows.length === 0 ? null : (
        <>
          <CopiedTable
            label="What changed, a table"
            rows={() => [
              ['Organisation', subject, before.title, now.title, 'Change', reliance],
              ...rows.map((row) => [
                row.organisation,
                row.subject,
                ratingWords(row.was),
                ratingWords(row.is),
                changeText(row),
                relianceOf(row),
              ]),
            ]}
          >
            <table className="table year-table">
              <caption>
                {`${shownWords[shown]}: ${Math.min(more.count, rows.length)} of ${counted(rows.length, by)}, biggest fall first`}
              </caption>
              <thead>
                <tr>
                  {['Organisation', subject, before.title, now.title, 'Change', reliance].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, more.count).map((row) => (
                  <Row key={`${row.returnId} ${row.subjectId}`} row={row} />
                ))}
              </tbody>
            </table>
          </CopiedTable>
          <MoreRows {...more} of={rows.length} />
        </>
      )}
    </section>
  )
}

const reliance = 'Why, and how far to rely on it'

const partOf = (row: YearChange) =>
  row.asked === 1 || row.kind === 'notComparable' || row.kind === 'new' ? '' : restsOn(row)

/** What stands in the last column, as it is copied. */
const relianceOf = (row: YearChange): string =>
  [
    row.reason === '' ? '' : `Panel: ${row.reason}`,
    trueRating(row),
    partOf(row),
    ...row.withCare.map(({ name, care }) => (care === null ? '' : `${name}: ${careText(care)}`)),
  ]
    .filter((words) => words !== '')
    .join('; ')

const wordsOfQuestions: Readonly<Record<Shown, string>> = {
  moved: 'What moved',
  down: 'What fell',
  up: 'What rose',
  same: 'What stayed the same',
  apart: 'New, reworded or not rated both times',
}
const wordsOfStandards = { ...wordsOfQuestions, apart: 'Standards without any question to compare' }

/** What the choice leaves out, with counts. */
function hiddenWords(shown: Shown, countOf: (shown: Shown) => number): string {
  const hidden = (['moved', 'same', 'apart'] as const).filter((each) => each !== shown)
  const left = hidden.flatMap((each) => {
    const isPart = each === 'moved' && (shown === 'down' || shown === 'up')
    const count = isPart ? countOf('moved') - countOf(shown) : countOf(each)
    return count > 0 ? [`${count} ${leftWords[each]}`] : []
  })
  return left.length === 0 ? '' : `Not shown: ${left.join(', ')}.`
}

const leftWords = { moved: 'that moved', same: 'unchanged', apart: 'that cannot be compared' } as const

function Row({ row }: { readonly row: YearChange }) {
  const { organisation, subject, was, is, reason, withCare, kind } = row
  const [part, whole] = [partOf(row), trueRating(row)]
  return (
    <tr>
      <th scope="row">{organisation}</th>
      <td>
        <Button
          look="link"
          name={`Open ${subject} of ${organisation}`}
          onPress={() => go({ screen: 'question', returnId: row.returnId, questionId: row.from })}
        >
          {subject}
        </Button>
      </td>
      <td>
        <RatingCell rating={was} saysAgreed />
      </td>
      <td>
        <RatingCell rating={is} saysAgreed />
      </td>
      <td className={isCompared(kind) && kind !== 'same' ? 'moved' : undefined}>
        <Arrow steps={row.steps} /> {changeText(row)}
      </td>
      <td className="why stack-small">
        {reason === '' ? null : <p>Panel: {reason}</p>}
        {whole === '' ? null : (
          <p>
            <strong>{whole}</strong>
          </p>
        )}
        {part === '' ? null : <p>{part}</p>}
        {withCare.map((each) => (
          <Care key={each.now.question.id} compared={each} isOnly={row.asked === 1} />
        ))}
      </td>
    </tr>
  )
}

const Arrow = ({ steps }: { readonly steps: number }) =>
  steps === 0 ? null : <span aria-hidden="true">{steps < 0 ? '↓' : '↑'}</span>

/** A question that is not the same in both cycles, with its two wordings side by side. */
function Care({ compared, isOnly }: { readonly compared: ComparedQuestion; readonly isOnly: boolean }) {
  const { now, before, care, note } = compared
  if (care === null) return null
  const words = isOnly ? careText(care) : `${compared.name}: ${careText(care)}`
  if (!before || care === 'otherScale') return <p>{note ? `${words}. ${note}` : words}</p>
  return (
    <Details summary={words}>
      <TwoWordings before={before.question.text} now={now.question.text} />
      {note ? <p>{note}</p> : null}
    </Details>
  )
}
