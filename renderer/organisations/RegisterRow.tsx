import { memo, type RefCallback } from 'react'
import { shortDay } from '../../shared/basics/day'
import { isOpenOn, type Organisation, type OrganisationId } from '../../shared/partnership/organisation'
import { foundByEarlierName } from '../../shared/partnership/register'
import { today } from '../host/clock'
import { numbersText } from './numberLabels'

type Props = {
  readonly organisation: Organisation
  readonly words: string
  readonly type: string
  readonly index: number
  readonly top: number
  readonly isActive: boolean
  readonly measure: RefCallback<HTMLElement>
  readonly onOpen: (id: OrganisationId) => void
}

/** One organisation. A click anywhere on the row opens it, as Enter does. */
export const RegisterRow = memo(function RegisterRow(props: Props) {
  const { organisation, words, type, index, top, isActive, measure, onOpen } = props
  const { id, name, area, trust } = organisation
  return (
    <div
      className="register-row"
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      ref={measure}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(id)}
    >
      <div role="rowheader">
        <button type="button" className="link register-name" tabIndex={-1}>
          {name}
        </button>
        <UnderName organisation={organisation} words={words} />
      </div>
      <div role="gridcell">{type}</div>
      <div role="gridcell">{area || '–'}</div>
      <div role="gridcell">{trust || '–'}</div>
      <div role="gridcell">{numbersText(organisation.identifiers) || '–'}</div>
    </div>
  )
})

function UnderName({ organisation, words }: Pick<Props, 'organisation' | 'words'>) {
  const before = foundByEarlierName(organisation, words)
  const { closedOn } = organisation
  const closed = closedOn && `${isOpenOn(organisation, today()) ? 'Closes' : 'Closed'} ${shortDay(closedOn)}`
  const lines = [before && `Was ${before}`, closed].filter(Boolean)
  return lines.length > 0 ? <span className="second-line">{lines.join('. ')}</span> : null
}
