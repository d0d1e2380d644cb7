import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { ChallengeChange } from '../../shared/findings/challengeChanges'
import { challengeText } from '../../shared/findings/challengeWords'
import { type Dumbbells, dumbbellGroups, dumbbellsOf } from '../../shared/findings/dumbbell'
import { ratingWords } from '../../shared/findings/standingRating'
import type { Framework } from '../../shared/frameworks/framework'
import { Choose } from '../ui/Choose'
import { TableScroll } from '../ui/TableScroll'
import { ChangesTable } from './ChallengeTable'
import { DumbbellChart } from './DumbbellChart'
import { ShowAsTable } from './ShowAsTable'

type Props = { readonly changes: readonly ChallengeChange[]; readonly framework: Framework }

/** Ratings before and after challenge of one standard, drawn; the one in which most changed first. */
export function DumbbellSection({ changes, framework }: Props) {
  const groups = useMemo(() => dumbbellGroups(framework, changes), [framework, changes])
  const [chosen, setChosen] = useState('')
  const most = Math.max(...groups.map(({ moved }) => moved))
  const shown = groups.find(({ standardId }) => standardId === chosen) ?? groups.find(({ moved }) => moved === most)
  if (!shown) return null
  const chart = dumbbellsOf(changes, shown.standardId)
  const ofStandard = changes.filter(({ placed }) => placed.standard.id === shown.standardId)
  return (
    <section className="stack-small" aria-labelledby="dumbbells">
      <h3 id="dumbbells">Before and after, as a chart</h3>
      <div className="printed-choices">
        <Choose
          label="Standard"
          value={shown.standardId}
          choices={groups.map(({ standardId, standard, moved, decided }) => ({
            value: standardId,
            words: `${standard} (${moved} of ${decided} changed)`,
          }))}
          onChoose={setChosen}
        />
      </div>
      <p className="measure">
        <strong>{shown.standard}.</strong>{' '}
        {`${shown.moved} of ${counted(shown.decided, 'rating')} changed. An open circle is the organisation’s own rating, the arrow points at the agreed one, a circle in a circle did not change.`}{' '}
        {notDrawn(chart)}
      </p>
      <TableScroll label="Ratings before and after challenge, a chart">
        <DumbbellChart chart={chart} label={`Chart of ${shown.standard}. ${inWords(chart)}`} />
      </TableScroll>
      <ShowAsTable about={shown.standard}>
        <ChangesTable
          changes={ofStandard}
          caption={`${shown.standard}: ${counted(ofStandard.length, 'rating')} decided on`}
        />
      </ShowAsTable>
    </section>
  )
}

const notDrawn = ({ unchangedNotDrawn, movedNotDrawn }: Dumbbells): string =>
  [
    ...(unchangedNotDrawn > 0 ? [`${unchangedNotDrawn} unchanged, not drawn.`] : []),
    ...(movedNotDrawn > 0 ? [`${movedNotDrawn} more changed and are in the table only.`] : []),
  ].join(' ')

/** The most rows that the words of the chart name; its table has them all. */
const mostInWords = 5

function inWords({ rows }: Dumbbells): string {
  const moved = rows.filter(({ change }) => change.steps !== 0)
  const named = moved
    .slice(0, mostInWords)
    .map(
      ({ change }) =>
        `${change.organisation}, ${change.question}: ${challengeText(change)}, from ${ratingWords(change.own)} to ${ratingWords(change.agreed)}.`,
    )
  const rest = moved.length - named.length
  return [...named, ...(rest > 0 ? [`${rest} more changed.`] : [])].join(' ')
}
