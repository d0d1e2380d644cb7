import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import {
  type ChallengeChange,
  type ChallengeChanges,
  type ChallengeKind,
  challengeKinds,
} from '../../shared/findings/challengeChanges'
import { challengeText } from '../../shared/findings/challengeWords'
import { ratingWords } from '../../shared/findings/standingRating'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { go } from '../view/viewState'
import { CopiedTable } from './CopiedTable'
import { MoreRows, useRowsShown } from './MoreRows'
import { RatingCell } from './RatingCell'

const kinds = {
  changed: ['down', 'up', 'notAgreed'],
  down: ['down'],
  up: ['up'],
  notAgreed: ['notAgreed'],
  same: ['same'],
  all: challengeKinds,
} as const satisfies Readonly<Record<string, readonly ChallengeKind[]>>
type Shown = keyof typeof kinds

const shownWords: Readonly<Record<Shown, string>> = {
  changed: 'Changed or not agreed',
  down: 'Down',
  up: 'Up',
  notAgreed: 'Not agreed',
  same: 'No change',
  all: 'Every rating decided on',
}

/** The order in which each list stands. */
const orderWords: Readonly<Record<Shown, string>> = {
  changed: 'falls first, then rises, then not agreed',
  down: 'biggest fall first',
  up: 'biggest rise first',
  notAgreed: 'by question',
  same: 'by question',
  all: 'falls first, then rises, then unchanged, then not agreed',
}

/** Every rating that a panel decided on, with its reason. */
export function ChallengeTable({ all }: { readonly all: ChallengeChanges }) {
  const countOf = (each: Shown) => kinds[each].reduce((sum, kind) => sum + all.counts[kind], 0)
  const [shown, setShown] = useState<Shown>(countOf('changed') > 0 ? 'changed' : 'all')
  const wanted: readonly ChallengeKind[] = kinds[shown]
  const rows = all.changes.filter(({ kind }) => wanted.includes(kind))
  return (
    <section className="stack-small" aria-labelledby="challenge-table">
      <h3 id="challenge-table">Every rating, before and after</h3>
      <div className="printed-choices">
        <Choose
          label="Show"
          value={shown}
          choices={(Object.keys(kinds) as Shown[]).map((value) => ({
            value,
            words: `${shownWords[value]} (${countOf(value)})`,
          }))}
          onChoose={setShown}
        />
      </div>
      <p role="status">{`${rows.length} of ${counted(all.changes.length, 'rating')} shown.`}</p>
      {rows.length > 0 ? (
        <ChangesTable
          key={shown}
          changes={rows}
          caption={`${shownWords[shown]}: ${counted(rows.length, 'rating')}, ${orderWords[shown]}`}
        />
      ) : null}
    </section>
  )
}

const headings = ['Organisation', 'Question', 'Self-assessed', 'Agreed', 'Change', 'Why']

/** Ratings before and after, row by row. */
export function ChangesTable({
  changes,
  caption,
}: {
  readonly changes: readonly ChallengeChange[]
  readonly caption: string
}) {
  const more = useRowsShown(changes.length)
  return (
    <>
      <CopiedTable
        label={`${caption}, a table`}
        rows={() => [
          headings,
          ...changes.map((each) => [
            each.organisation,
            each.question,
            ratingWords(each.own),
            agreedWords(each),
            challengeText(each),
            each.reason,
          ]),
        ]}
      >
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, more.count).map((each) => (
              <Row key={`${each.returnId} ${each.questionId}`} change={each} />
            ))}
          </tbody>
        </table>
      </CopiedTable>
      <MoreRows {...more} of={changes.length} />
    </>
  )
}

const agreedWords = ({ kind, agreed }: ChallengeChange) => (kind === 'notAgreed' ? 'Not agreed' : ratingWords(agreed))

const Row = ({ change }: { readonly change: ChallengeChange }) => (
  <tr>
    <th scope="row">{change.organisation}</th>
    <td>
      <Button
        look="link"
        name={`Open ${change.question} of ${change.organisation}`}
        onPress={() => go({ screen: 'question', returnId: change.returnId, questionId: change.questionId })}
      >
        {change.question}
      </Button>
    </td>
    <td>
      <RatingCell rating={change.own} />
    </td>
    <td>{change.kind === 'notAgreed' ? 'Not agreed' : <RatingCell rating={change.agreed} />}</td>
    <td className={change.steps === 0 ? undefined : 'moved'}>{challengeText(change)}</td>
    <td className="why pre-line">{change.reason}</td>
  </tr>
)
