import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { Field } from '../ui/Field'
import { chooseCycle } from './chosenCycle'

type Props = {
  readonly cycle: Cycle
  readonly cycles: readonly Cycle[]
  /** Has it remembered and nothing else, where left out. */
  readonly onChoose?: (id: CycleId) => void
}

/** Which cycle to show, where there are several. */
export function CycleChoice({ cycle, cycles, onChoose = chooseCycle }: Props) {
  if (cycles.length < 2) return null
  return (
    <div className="no-print">
      <Field label="Cycle">
        {(ties) => (
          <select {...ties} value={cycle.id} onChange={(event) => onChoose(event.target.value as CycleId)}>
            {cycles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
