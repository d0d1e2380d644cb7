import { useId, useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { longestSummaryLine, type SummaryPart, summaryLines, summaryParts } from '../../shared/cycles/summary'
import { setTyping } from '../storage/saveState'
import { Field } from '../ui/Field'
import { useDraft } from '../ui/useDraft'
import { DayBox } from '../view/DayBox'
import { explainProblem } from '../view/explainProblem'
import { keepBoardDay, keepSummaryLine } from './commands'

const partWords: Readonly<Record<SummaryPart, { readonly legend: string; readonly hint: string }>> = {
  strengths: { legend: 'What is strong', hint: 'What the returns show that the board can rely on.' },
  concerns: { legend: 'What worries us', hint: 'What children may not be getting.' },
  decisions: { legend: 'Decisions sought', hint: 'Start each with a verb: agree, ask, require.' },
}

/** The words of page one that people write, kept on the cycle as they are typed. */
export const BoardSummary = ({ cycle }: { readonly cycle: Cycle }) => (
  <section className="stack" aria-labelledby="summary-heading">
    <h2 id="summary-heading">Page one</h2>
    <p className="measure">
      These lines stand on page one of the board report. They save as you type. Do not name any child, parent or member
      of staff.
    </p>
    {summaryParts.map((part) => (
      <fieldset key={part} className="stack-small">
        <legend className="field-label">{partWords[part].legend}</legend>
        <p className="hint">{partWords[part].hint}</p>
        {placesOf(cycle, part).map((place) => (
          <SummaryLine key={place} cycle={cycle} part={part} place={place} />
        ))}
      </fieldset>
    ))}
    <DayBox
      label="Date of the board meeting"
      recorded={cycle.boardOn}
      example="14 January 2027"
      hint="Leave it empty while there is none."
      onKeep={(day) => void keepBoardDay(cycle.id, day)}
    />
  </section>
)

const placesOf = (cycle: Cycle, part: SummaryPart): readonly number[] => [
  ...Array(Math.max(summaryLines, cycle.summary[part].length)).keys(),
]

function SummaryLine({
  cycle,
  part,
  place,
}: {
  readonly cycle: Cycle
  readonly part: SummaryPart
  readonly place: number
}) {
  const field = useId()
  const [error, setError] = useState<string | null>(null)
  const { text, type, send } = useDraft(cycle.summary[part][place] ?? '', {
    save: async (words) => {
      const kept = await keepSummaryLine(cycle.id, part, place, words)
      const refusal = kept.ok ? null : explainProblem(kept.problem)
      setError(refusal)
      return refusal === null
    },
    onUnsent: (unsent) => setTyping(field, unsent),
  })
  return (
    <Field label={`Line ${place + 1}`} error={error}>
      {(ties) => (
        <textarea
          {...ties}
          className="summary-line"
          rows={1}
          maxLength={longestSummaryLine}
          value={text}
          onChange={(event) => type(event.target.value.replace(/\n/g, ' '))}
          onBlur={() => void send()}
        />
      )}
    </Field>
  )
}
