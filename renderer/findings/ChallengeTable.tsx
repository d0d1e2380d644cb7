import { counted } from '../../shared/basics/text'
import type { ChallengeChanges } from '../../shared/findings/challengeChanges'
import { challengeText } from '../../shared/findings/challengeWords'
import { ratingWords } from '../../shared/findings/standingRating'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { go } from '../view/viewState'
import { CopiedTable } from './CopiedTable'
import { type ChallengeSought, challengeRowsWords, type ListedRating, offeredRows, rowsSought } from './challengeRows'
import { MoreRows, useRowsShown } from './MoreRows'
import { RatingCell } from './RatingCell'

/** The id of the heading over the ratings: a number leads there. */
export const ratingsHeading = 'challenge-table'

type Props = {
  readonly all: ChallengeChanges
  readonly sought: ChallengeSought
  readonly onSeek: (sought: ChallengeSought) => void
  readonly nameOfType: (code: string) => string
}

/** Every rating, with what a panel agreed and why. */
export function ChallengeTable({ all, sought, onSeek, nameOfType }: Props) {
  const { shown, type } = sought
  const rows = rowsSought(all, sought)
  const offered = offeredRows(all, type)
  const choices = offered.some((each) => each.shown === shown) ? offered : [...offered, { shown, count: 0 }]
  const caption = [challengeRowsWords[shown], ...(type === null ? [] : [nameOfType(type)])].join(', ')
  return (
    <section className="stack-small" aria-labelledby={ratingsHeading}>
      <h3 id={ratingsHeading} tabIndex={-1}>
        Every rating, before and after
      </h3>
      <div className="row findings-choices printed-choices">
        <Choose
          label="Show"
          value={shown}
          choices={choices.map(({ shown: value, count }) => ({
            value,
            words: `${challengeRowsWords[value]} (${count})`,
          }))}
          onChoose={(value) => onSeek({ shown: value, type })}
        />
        <Choose
          label="Organisation type"
          value={type ?? ''}
          choices={[
            { value: '', words: 'Any' },
            ...all.byType.map((each) => ({ value: each.type, words: nameOfType(each.type) })),
          ]}
          onChoose={(value) => onSeek({ shown, type: value === '' ? null : value })}
        />
      </div>
      <p role="status">{`${rows.length} of ${counted(all.changes.length + all.undecided.length, 'rating')} shown.`}</p>
      {rows.length > 0 ? (
        <ChangesTable key={caption} changes={rows} caption={`${caption}: ${counted(rows.length, 'rating')}`} />
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
  readonly changes: readonly ListedRating[]
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
        <table className="table challenge-table">
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

/** What stands for a rating that nothing was agreed on. */
const withoutRating: Readonly<Partial<Record<ListedRating['kind'], string>>> = {
  notAgreed: 'Not agreed',
  undecided: 'Not decided on',
}

const agreedWords = ({ kind, agreed }: ListedRating) => withoutRating[kind] ?? ratingWords(agreed)

const Row = ({ change }: { readonly change: ListedRating }) => (
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
    <td>{withoutRating[change.kind] ?? <RatingCell rating={change.agreed} />}</td>
    <td className={change.steps === 0 ? undefined : 'moved'}>{challengeText(change)}</td>
    <td className="why pre-line">{change.reason}</td>
  </tr>
)
