import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatRating } from '../../shared/findings/heat/cells'
import { cellSigns } from '../../shared/findings/heat/cellWords'
import { usualDescriptor } from '../../shared/frameworks/lookUp'
import { Chip } from '../ui/Chip'

type Kind = keyof typeof cellSigns

/** The signs that can stand in a table of these ratings. */
const signsOf: Readonly<Record<HeatRating, readonly Kind[]>> = {
  own: ['noAnswer', 'notApplicable', 'noRating'],
  agreed: ['notAgreed', 'notLookedAt', 'notApplicable'],
  change: ['notAgreed', 'notLookedAt', 'notApplicable'],
}

/** What codes, shapes and signs mean. */
export const HeatKey = ({ basis, rating }: { readonly basis: HeatBasis; readonly rating: HeatRating }) => (
  <section className="heat-key" aria-label="Key">
    <ul>
      {basis.levels.map(({ level }) => (
        <li key={level.id} title={usualDescriptor(level)}>
          <Chip level={level} />
        </li>
      ))}
      {signsOf[rating].map((kind) => (
        <li key={kind}>
          <span className={`heat-sign no-level ${kind}`}>{cellSigns[kind].sign}</span>{' '}
          {cellSigns[kind].words.toLowerCase()}
        </li>
      ))}
      <li>
        <span className="heat-sign">2/5</span> only 2 of the 5 questions that apply have such a rating
      </li>
      {rating === 'change' ? (
        <li>
          <span className="heat-sign">A → B</span> self-assessed as A, agreed as B; one code alone was agreed as rated
        </li>
      ) : null}
    </ul>
  </section>
)
