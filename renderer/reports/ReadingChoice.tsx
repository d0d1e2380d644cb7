import { useEffect, useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { onlyPercentage } from '../../shared/frameworks/mapLevels'
import type { Reading } from '../../shared/frameworks/mapping'
import type { ScaleLibrary } from '../../shared/frameworks/scaleLibrary'
import { scaleLibrary } from '../storage/bundled'
import { Field } from '../ui/Field'
import { readRatingsAs } from './commands'

type Props = { readonly cycle: Cycle; readonly framework: Framework }

/** How the ratings are counted, where a mapping to another scale is known: chosen by a person, named, and taken away again. */
export function ReadingChoice({ cycle, framework }: Props) {
  const [library, setLibrary] = useState<ScaleLibrary | null>(null)
  useEffect(() => void scaleLibrary().then(setLibrary), [])
  const readings = library ? readingsFor(framework, library) : []
  const chosen = cycle.reading?.mapping ?? null
  if (readings.length === 0 && !chosen) return null
  const choose = (id: string) => readRatingsAs(cycle.id, readings.find(({ mapping }) => mapping.id === id) ?? null)
  return (
    <Field
      label="Count the ratings"
      hint={chosen?.caution ?? 'The ratings stay as they were given. The report names the mapping you choose.'}
    >
      {(ties) => (
        <select {...ties} value={chosen?.id ?? ''} onChange={(event) => void choose(event.target.value)}>
          <option value="">As this questionnaire means them</option>
          {readings.map(({ mapping }) => (
            <option key={mapping.id} value={mapping.id}>
              {mapping.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** The mappings from a scale of this questionnaire, as it stands in the library; those with bands where it asks for percentages. */
function readingsFor(framework: Framework, library: ScaleLibrary): readonly Reading[] {
  const { scales } = framework
  const asksPercentages = questionsOf(framework).some(({ question }) => onlyPercentage(question) !== null)
  const known = library.scales.flatMap((entry) => (entry.kind === 'levels' ? [entry.scale] : []))
  return library.mappings.flatMap((mapping) => {
    const to = known.find(({ id }) => id === mapping.to)
    const from = scales.find(({ id }) => id === mapping.from)
    const reads = mapping.bands ? asksPercentages : from?.levels.some(({ id }) => id in mapping.levels)
    return to && reads ? [{ mapping, to }] : []
  })
}
