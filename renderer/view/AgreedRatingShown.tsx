import { longDay } from '../../shared/basics/day'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel } from '../../shared/frameworks/lookUp'
import type { AgreedRating } from '../../shared/returns/auditReturn'
import { Chip } from '../ui/Chip'

type Props = {
  readonly framework: Framework
  readonly agreed: AgreedRating
  /** What stands before the rating. */
  readonly label: string
}

/** What a panel agreed on one answer, why, and who decided it when. */
export const AgreedRatingShown = ({ framework, agreed, label }: Props) => (
  <div className="stack-small agreed">
    <p>
      {label}{' '}
      {agreed.rating === null ? <strong>Not agreed</strong> : <Chip level={findLevel(framework, agreed.rating)} />}
    </p>
    {agreed.reason ? (
      <p>
        <span className="hint">Why: </span>
        {agreed.reason}
      </p>
    ) : null}
    {agreed.feedback ? (
      <p>
        <span className="hint">Feedback from challenge: </span>“{agreed.feedback}”
      </p>
    ) : null}
    <p className="hint">
      {agreed.by ? `${agreed.by}, ` : ''}
      {longDay(agreed.on)}
    </p>
  </div>
)
