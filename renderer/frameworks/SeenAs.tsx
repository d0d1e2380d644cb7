import { withArticle } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import { Radios } from '../ui/Radios'

/** Through whose eyes a preview looks: of those who answer, or of a lay member. */
export type Seen = 'lead' | 'lay'

type Props = {
  readonly framework: Framework
  readonly seen: Seen
  readonly onSeen: (seen: Seen) => void
}

/** Chooses through whose eyes to look. */
export const SeenAs = ({ framework, seen, onSeen }: Props) => (
  <Radios<Seen>
    legend="Show it as"
    inRow
    value={seen}
    onChange={onSeen}
    choices={[
      { value: 'lead', label: `${withArticle(framework.respondent.one || 'organisation')} sees it` },
      { value: 'lay', label: 'a lay member reads it' },
    ]}
  />
)
