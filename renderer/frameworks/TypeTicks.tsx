import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { useOrganisationTypes } from '../view/organisationTypes'

type Props = {
  /** Codes of the types that are ticked; everybody when there are none. */
  readonly chosen: readonly string[] | undefined
  /** What is done with the types, such as “Asked of”. */
  readonly verb: string
  readonly onChoose: (change: (present: readonly string[] | undefined) => string[]) => void
}

/** Types of organisation, of which none ticked means every one. */
export function TypeTicks({ chosen, verb, onChoose }: Props) {
  const types = useOrganisationTypes() ?? []
  return (
    <Details summary={chosen ? `${verb} ${chosen.length} types of organisation` : `${verb} every type of organisation`}>
      <p className="hint">Tick types to leave out all others. With none ticked, it is everybody.</p>
      <div className="ticks">
        {types.map(({ code, label }) => (
          <Tick
            key={code}
            label={label}
            on={chosen?.includes(code) ?? false}
            onChange={(on) =>
              onChoose((present = []) => [...present.filter((each) => each !== code), ...(on ? [code] : [])])
            }
          />
        ))}
      </div>
    </Details>
  )
}
