import type { OrganisationId } from '../../shared/partnership/organisation'
import type { SessionWorld } from '../storage/sessionWorld'
import { Tick } from '../ui/Tick'
import type { AskedOf } from './logCommands'

type Props = {
  readonly world: SessionWorld
  /** Those who can be asked, in their order. */
  readonly from: readonly OrganisationId[]
  readonly asked: AskedOf
  readonly onChange: (asked: AskedOf) => void
}

/** Whom a question is put to: one organisation or several, each of which answers for itself, or all who are here and none alone. */
export const WhomTicks = ({ world, from, asked, onChange }: Props) => (
  <fieldset className="stack-small">
    <legend className="field-label">Whom: each answers for itself</legend>
    {from.map((id) => (
      <Tick
        key={id}
        label={world.names.get(id) ?? ''}
        on={asked !== 'everybody' && asked.includes(id)}
        onChange={(on) => {
          const others = asked === 'everybody' ? [] : asked.filter((each) => each !== id)
          onChange(on ? [...others, id] : others)
        }}
      />
    ))}
    <Tick
      label="Everybody who is here: no organisation answers alone"
      on={asked === 'everybody'}
      onChange={(on) => onChange(on ? 'everybody' : [])}
    />
  </fieldset>
)
