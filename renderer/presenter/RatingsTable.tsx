import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { TableScroll } from '../ui/TableScroll'
import { AnswerShown } from '../view/AnswerShown'
import type { SpokenOf } from './spokenOf'

type Props = { readonly world: SessionWorld; readonly rows: readonly SpokenOf[] }

/** How many rows are drawn before a person asks for all of them. */
const atFirst = 12

/** Everybody's ratings on what the item is about, side by side, and behind each what was answered. */
export function RatingsTable({ world, rows }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, atFirst)
  const [first] = rows
  const isProposed = rows.some(({ proposed }) => proposed !== null)
  const isOneQuestion = rows.every(({ name }) => name === first?.name)
  return (
    <>
      <TableScroll label="Ratings on this item">
        <table className="table">
          <caption>{isOneQuestion ? first?.name : 'Ratings on this item'}</caption>
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              <th scope="col">They say</th>
              <th scope="col">Last year, agreed</th>
              {isProposed ? <th scope="col">Proposed</th> : null}
              <th scope="col">Agreed</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.organisation}
                  {isOneQuestion ? null : <span className="second-line">{row.name}</span>}
                </th>
                <td>{row.auditReturn ? <Chip level={row.own} notApplicable={row.isNotApplicable} /> : 'Not back'}</td>
                <td>{outcome(row.last)}</td>
                {isProposed ? <td>{row.proposed ? <Chip level={row.proposed} /> : '–'}</td> : null}
                <td>
                  {outcome(row.agreed ?? row.stands)}
                  {row.stands ? <span className="second-line">{longDay(row.stands.on)}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {shown.length < rows.length ? (
        <Button look="link" onPress={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      ) : null}
      {shown.map((row) => (row.auditReturn ? <Answered key={row.key} world={world} row={row} /> : null))}
    </>
  )
}

/** What was agreed; "not agreed" is a result, and nothing is none. */
function outcome(agreed: SpokenOf['agreed']) {
  if (!agreed) return '–'
  return agreed.level ? <Chip level={agreed.level} /> : 'Not agreed'
}

/** The whole answer, drawn once it is opened. */
function Answered({ world, row }: { readonly world: SessionWorld; readonly row: SpokenOf }) {
  const [isOpen, setOpen] = useState(false)
  const { question } = row.placed
  return (
    <details className="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What {row.organisation} answers: {row.name}
      </summary>
      {isOpen ? (
        <div className="details-body stack-small">
          <AnswerShown
            framework={world.framework}
            question={question}
            answer={row.auditReturn?.answers[question.id]}
            headings="h4"
          />
        </div>
      ) : null}
    </details>
  )
}
