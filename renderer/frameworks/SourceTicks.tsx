import type { Framework } from '../../shared/frameworks/framework'
import type { Reference } from '../../shared/frameworks/references'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { referenceWords } from '../view/referenceWords'

type Props = {
  readonly framework: Framework
  readonly chosen: readonly Reference['id'][]
  readonly onChoose: (ids: Reference['id'][]) => void
}

/** Which sources stand behind it. */
export function SourceTicks({ framework: { references }, chosen, onChoose }: Props) {
  return (
    <Details summary={`Sources (${chosen.length} of ${references.length})`}>
      {references.length === 0 ? <p>There are none yet. Add them on the page “Sources”.</p> : null}
      {references.map((reference) => (
        <Tick
          key={reference.id}
          label={reference.document === '' ? 'Source without a title' : referenceWords(reference)}
          on={chosen.includes(reference.id)}
          onChange={(on) =>
            onChoose(references.map(({ id }) => id).filter((id) => (id === reference.id ? on : chosen.includes(id))))
          }
        />
      ))}
    </Details>
  )
}
