import { ratingWords, type StandingRating } from '../../shared/findings/standingRating'
import { Chip } from '../ui/Chip'

/** A rating as a chip, or in words why there is none. An agreed one says so. */
export const RatingCell = ({
  rating,
  saysAgreed = false,
}: {
  readonly rating: StandingRating
  readonly saysAgreed?: boolean
}) => (
  <>
    {rating.level ? <Chip level={rating.level} /> : ratingWords(rating)}
    {saysAgreed && rating.isAgreed ? <span className="second-line">Agreed</span> : null}
  </>
)
