import { useMemo } from 'react'
import { type EvidenceSought, isUsedTwice } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'

type Props = {
  /** All of the register. */
  readonly entries: readonly RegisteredEvidence[]
  readonly sought: EvidenceSought
  readonly onChange: (sought: EvidenceSought) => void
}

/** What of the register is shown. */
export function EvidenceFilters({ entries, sought, onChange }: Props) {
  const { types, owners, counts } = useMemo(() => choicesIn(entries), [entries])
  const change = (part: Partial<EvidenceSought>) => onChange({ ...sought, ...part })
  return (
    <search className="evidence-filters printed-choices" aria-label="Evidence">
      <Field label="Find evidence" hint="Words of what it is, where it is kept, whose it is, or a question’s number.">
        {(ties) => (
          <input
            {...ties}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={sought.words}
            onChange={(event) => change({ words: event.target.value })}
          />
        )}
      </Field>
      {types.length > 0 ? (
        <Choose
          label="Kind"
          value={sought.type}
          choices={withAll('Every kind', types)}
          onChoose={(type) => change({ type })}
        />
      ) : null}
      <Choose
        label="Organisation"
        value={sought.owner}
        choices={withAll('Every organisation', owners)}
        onChoose={(owner) => change({ owner })}
      />
      <Choose
        label="Show"
        value={sought.only}
        choices={[
          { value: '', words: `Everything (${entries.length})` },
          { value: 'recent', words: `Recent (${counts.recent})` },
          { value: 'old', words: `Old (${counts.old})` },
          { value: 'undated', words: `No date (${counts.undated})` },
          { value: 'attached', words: `With a file (${counts.attached})` },
          { value: 'several', words: `In several answers (${counts.several})` },
        ]}
        onChoose={(only) => change({ only })}
      />
    </search>
  )
}

const withAll = (all: string, values: readonly string[]) => [
  { value: '', words: all },
  ...values.map((value) => ({ value, words: value })),
]

function choicesIn(entries: readonly RegisteredEvidence[]) {
  const counts = { recent: 0, old: 0, undated: 0, several: 0, attached: 0 }
  for (const entry of entries) {
    counts[entry.freshness] += 1
    if (isUsedTwice(entry)) counts.several += 1
    if (entry.files.length > 0) counts.attached += 1
  }
  const sorted = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en-GB'))
  return {
    counts,
    types: sorted(entries.flatMap(({ type }) => type || [])),
    owners: sorted(entries.flatMap(({ owners }) => owners)),
  }
}
