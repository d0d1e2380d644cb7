import { memo } from 'react'
import { shortDay } from '../../shared/basics/day'
import { isOpenOn, type Organisation, type OrganisationId } from '../../shared/partnership/organisation'
import { foundByEarlierName } from '../../shared/partnership/register'
import { today } from '../host/clock'
import { type GridPlace, GridRow } from '../ui/RowGrid'
import { numbersText } from './numberLabels'

type Props = GridPlace & {
  readonly organisation: Organisation
  readonly words: string
  readonly type: string
  readonly onOpen: (id: OrganisationId) => void
}

/** One organisation. A click anywhere on the row opens it, as Enter does. */
export const RegisterRow = memo(function RegisterRow({ organisation, words, type, onOpen, ...place }: Props) {
  const { id, name, area, trust } = organisation
  return (
    <GridRow {...place} onPress={() => onOpen(id)}>
      <div role="rowheader">
        <button type="button" className="link row-name" tabIndex={-1}>
          {name}
        </button>
        <UnderName organisation={organisation} words={words} />
      </div>
      <div role="gridcell">{type}</div>
      <div role="gridcell">{area || '–'}</div>
      <div role="gridcell">{trust || '–'}</div>
      <div role="gridcell">{numbersText(organisation.identifiers) || '–'}</div>
    </GridRow>
  )
})

function UnderName({ organisation, words }: Pick<Props, 'organisation' | 'words'>) {
  const under = underName(organisation, words)
  return under === '' ? null : <span className="second-line">{under}</span>
}

/** By which earlier name it was found, and when it closed; empty where there is nothing to say. */
function underName(organisation: Organisation, words: string): string {
  const before = foundByEarlierName(organisation, words)
  const { closedOn } = organisation
  const closed = closedOn && `${isOpenOn(organisation, today()) ? 'Closes' : 'Closed'} ${shortDay(closedOn)}`
  return [before && `Was ${before}`, closed].filter(Boolean).join('. ')
}

/** An organisation on paper, cell by cell. */
export const printedOrganisation = (organisation: Organisation, words: string, type: string) => ({
  key: organisation.id,
  cells: [
    [organisation.name, underName(organisation, words)].filter(Boolean).join('. '),
    type,
    organisation.area || '–',
    organisation.trust || '–',
    numbersText(organisation.identifiers) || '–',
  ],
})
