import './charts.css'
import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { type ChallengeChanges, challengeChanges, challengeKinds } from '../../shared/findings/challengeChanges'
import { apartFromCount, challengePatterns, challengeSentence } from '../../shared/findings/challengeWords'
import { returnedIn } from '../../shared/findings/comparedYears'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { today } from '../host/clock'
import { useReportedCycles } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Button } from '../ui/Button'
import { Figure } from '../ui/Figure'
import { TableScroll } from '../ui/TableScroll'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ChallengeTable, ratingsHeading } from './ChallengeTable'
import { type ChallengeSought, challengeRowsWords, offeredRows, rowsSought } from './challengeRows'
import { DumbbellSection } from './DumbbellSection'
import type { FindingsViewProps } from './findingsViews'

/** The organisations' own ratings beside those agreed with the panel. */
export function ChallengeView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycles([cycle.id])
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its ratings cannot be shown.</p>
  return <Decided workspace={workspace} cycle={cycle} />
}

const decidedIn = workedOutOnce((workspace: ReportedWorkspace, id: Cycle['id']) => {
  const reported = returnedIn(workspace, id)
  return { reported, all: challengeChanges(workspace, reported) }
})

function Decided({ workspace, cycle }: { readonly workspace: ReportedWorkspace; readonly cycle: Cycle }) {
  const types = useOrganisationTypes() ?? []
  const { reported, all } = decidedIn(workspace, cycle.id)
  const [sought, setSought] = useState<ChallengeSought>(() => ({
    shown: rowsSought(all, { shown: 'changed', type: null }).length > 0 ? 'changed' : 'all',
    type: null,
  }))
  const nameOfType = (code: string) => typeWords(types, code)
  const seek = (wanted: ChallengeSought) => {
    setSought(wanted)
    document.getElementById(ratingsHeading)?.focus()
  }
  if (all.changes.length === 0)
    return (
      <p className="measure">
        No ratings have been agreed yet. Once a panel records what it agreed, each rating stands here before and after.
      </p>
    )
  const patterns = challengePatterns(all, nameOfType)
  return (
    <>
      <p className="measure finding">
        <strong>{challengeSentence(all)}</strong>
      </p>
      <p className="measure">
        {apartFromCount(all).join(' ')} {cycle.title}, as at {longDay(today())}.
      </p>
      <p className="measure no-print">
        List:{' '}
        {offeredRows(all, null).map(({ shown, count }, place) => (
          <span key={shown}>
            {place > 0 ? ' · ' : null}
            <Button look="link" onPress={() => seek({ shown, type: null })}>
              {`${challengeRowsWords[shown]}: ${count}`}
            </Button>
          </span>
        ))}
      </p>
      {patterns.length > 0 ? (
        <section className="stack-small" aria-labelledby="challenge-patterns">
          <h3 id="challenge-patterns">What changed ratings have in common</h3>
          <ul className="bulleted measure">
            {patterns.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <DumbbellSection changes={all.changes} framework={reported.framework} />
      <ByType all={all} nameOfType={nameOfType} onSeek={seek} />
      <ChallengeTable all={all} sought={sought} onSeek={setSought} nameOfType={nameOfType} />
    </>
  )
}

const headings = ['Organisation type', 'Down', 'Up', 'No change', 'Not agreed', 'Only one rating', 'Decided on']

const ByType = ({
  all,
  nameOfType,
  onSeek,
}: {
  readonly all: ChallengeChanges
  readonly nameOfType: (code: string) => string
  readonly onSeek: (sought: ChallengeSought) => void
}) => (
  <TableScroll label="Ratings by organisation type, a table">
    <table className="table">
      <caption>By organisation type: how many ratings changed</caption>
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
        {[...all.byType, { type: null, counts: all.counts }].map(({ type, counts }) => {
          const name = type === null ? 'All' : nameOfType(type)
          const sum = challengeKinds.reduce((so, kind) => so + counts[kind], 0)
          return (
            <tr key={type ?? 'all'}>
              <th scope="row">{name}</th>
              {[...challengeKinds, 'all' as const].map((shown) => {
                const count = shown === 'all' ? sum : counts[shown]
                return (
                  <td key={shown}>
                    <Figure
                      count={count}
                      words={String(count)}
                      about={`${challengeRowsWords[shown]}, ${name}`}
                      onOpen={() => onSeek({ shown, type })}
                    />
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  </TableScroll>
)
