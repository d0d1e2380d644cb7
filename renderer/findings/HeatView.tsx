import './heat.css'
import './bars.css'
import { useMemo } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted, listed } from '../../shared/basics/text'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { HeatBasis, NoColumn } from '../../shared/findings/heat/basis'
import { type HeatSought, type HeatTable, heatTable } from '../../shared/findings/heat/table'
import { filterWords, headline } from '../../shared/findings/heat/tableWords'
import { asksForImpact, metWithImpactText, sumTold } from '../../shared/findings/impact'
import { punctualityText } from '../../shared/findings/punctuality'
import { standardName } from '../../shared/frameworks/lookUp'
import type { Organisation } from '../../shared/partnership/organisation'
import { today } from '../host/clock'
import { type HeatSource, useHeat } from '../storage/heat'
import { Button } from '../ui/Button'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ReturnedOf } from '../view/ReturnedOf'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { HeatTableParts } from './HeatTableParts'
import { useHeatState } from './heatState'

/** Each organisation's rating of each standard, as a table or in words. */
export function HeatView({ cycle }: FindingsViewProps) {
  const source = useHeat(cycle.id)
  if (source === undefined) return null
  if (source === null) return <p>The questionnaire of this cycle is not here, so its ratings cannot be shown.</p>
  if (source.basis.columns.length === 0) return <NothingToCompare basis={source.basis} />
  return <Heat source={source} cycle={cycle} />
}

function Heat({ source, cycle }: { readonly source: HeatSource; readonly cycle: Cycle }) {
  const { basis, rows } = source
  const { sought } = useHeatState()
  const day = today()
  const fitting = useFitting(source, sought)
  const table = useMemo(() => heatTable(basis, rows, cycle, fitting, day), [basis, rows, cycle, fitting, day])
  const types = useOrganisationTypes() ?? []
  const only = filterWords(table, fitting, (code) => typeWords(types, code))
  const isOfType = ({ organisation }: { readonly organisation: Organisation }) =>
    fitting.type === '' || organisation.type === fitting.type
  const meant = rows.filter(isOfType)
  return (
    <>
      {table.returned === 0 ? (
        <p>Nothing has been returned yet. This table fills in as returns arrive.</p>
      ) : (
        <>
          <div className="heat-sentence" id="heat-sentence">
            {only ? <p>{only}</p> : null}
            {headline(basis, table, fitting.rating).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <p className="measure">
            <ReturnedOf cycleId={cycle.id} type={fitting.type} returned={table.counted} of={meant.length} />{' '}
            {meant.length === 1 ? 'organisation' : 'organisations'}
            {fitting.type ? ' of this type' : ''} returned, as at {longDay(day)}.
            {cycle.reading ? ` Ratings are read as “${cycle.reading.mapping.title}” has them.` : ''}
          </p>
          <MetFigure basis={basis} rows={meant} sought={fitting} cycleId={cycle.id} />
          <HeatTableParts source={source} table={table} sought={fitting} />
        </>
      )}
      <NotReturned notReturned={table.notReturned.filter(isOfType)} />
      <WithoutColumn basis={basis} />
    </>
  )
}

type MetProps = HeatSource & { readonly sought: HeatSought; readonly cycleId: CycleId }

/** “Met with impact” over those of these returns that are in, always over all standards, with the way to the answers behind it. Nothing where no question asks for it. */
function MetFigure({ basis, rows, sought, cycleId }: MetProps) {
  const counts = useMemo(
    () => sumTold(rows.flatMap(({ of }) => (of.came.stage === 'returned' ? [of.told] : []))),
    [rows],
  )
  if (!asksForImpact(basis.framework)) return null
  return (
    <p className="measure">
      {sought.standard ? 'Over all standards: ' : ''}
      {metWithImpactText(counts)}{' '}
      <span className="no-print">
        <Button look="link" onPress={() => go({ screen: 'findings', view: 'impact', cycleId })}>
          {sought.type ? 'See the answers of every type' : 'See the answers behind it'}
        </Button>
      </span>
    </p>
  )
}

/** What is sought, without what this cycle does not have: a standard of another questionnaire, a type that nobody is of. */
function useFitting({ basis, rows }: HeatSource, sought: HeatSought): HeatSought {
  return useMemo(() => {
    const hasStandard = basis.columns.some(({ standard }) => standard.id === sought.standard)
    const hasType = rows.some(({ organisation }) => organisation.type === sought.type)
    return { ...sought, standard: hasStandard ? sought.standard : null, type: hasType ? sought.type : '' }
  }, [basis, rows, sought])
}

const NotReturned = ({ notReturned }: Pick<HeatTable, 'notReturned'>) =>
  notReturned.length === 0 ? null : (
    <section className="stack-small" aria-labelledby="heat-not-returned">
      <h3 id="heat-not-returned">Not returned: {notReturned.length}</h3>
      <ul className="bulleted heat-columns">
        {notReturned.map(({ id, organisation, punctuality }) => (
          <li key={id}>
            <Button
              look="link"
              name={`Open ${organisation.name}`}
              onPress={() => go({ screen: 'return', returnId: id })}
            >
              {organisation.name}
            </Button>
            {punctualityText(punctuality).replace(/^Not returned/, '')}
          </li>
        ))}
      </ul>
    </section>
  )

/** What cannot stand in the table, and why. */
function WithoutColumn({ basis }: { readonly basis: HeatBasis }) {
  const named = (why: NoColumn['why']) =>
    listed(basis.without.filter((each) => each.why === why).map(({ standard }) => standardName(standard)))
  const [noRatings, noOrder] = [named('noRatings'), named('noOrder')]
  return (
    <>
      {noRatings ? <p className="measure">Not in the table, as they ask for no ratings: {noRatings}.</p> : null}
      {noOrder ? (
        <p className="measure">Not in the table, as nothing says which of their levels is better: {noOrder}.</p>
      ) : null}
      {basis.leftOut > 0 ? (
        <p className="measure">
          {counted(basis.leftOut, 'question is', 'questions are')} left out, as nothing says which of their levels is
          better.
        </p>
      ) : null}
    </>
  )
}

const NothingToCompare = ({ basis }: { readonly basis: HeatBasis }) => (
  <p className="measure">
    {basis.without.some(({ why }) => why === 'noOrder')
      ? 'There is no heat table for this questionnaire: nothing says which of its levels is better, so there is no lowest rating. A mapping to another scale can be chosen in Reports.'
      : 'There is no heat table for this questionnaire, as it asks for no ratings.'}
  </p>
)
