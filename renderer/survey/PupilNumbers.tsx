import { counted } from '../../shared/basics/text'
import type { PlacedResponse } from '../../shared/exchange/survey/plan'
import { Tick } from '../ui/Tick'

type Props = {
  readonly rows: readonly PlacedResponse[]
  readonly seen: boolean
  readonly onSeen: (seen: boolean) => void
}

/** Names where a child's number stands, before anything is kept. The number itself is never shown. */
export function PupilNumbers({ rows, seen, onSeen }: Props) {
  if (rows.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="survey-numbers">
      <h2 id="survey-numbers">A child’s number may be among the answers</h2>
      <p>
        {counted(rows.length, 'row holds', 'rows hold')} what looks like a Unique Pupil Number or an NHS number. Take it
        out of the file and choose the file again, or leave its column out above.
      </p>
      <ul className="bulleted">
        {rows.map(({ response: { row, pupilNumbers } }) => (
          <li key={row}>
            Row {row}: {pupilNumbers.join('; ')}
          </li>
        ))}
      </ul>
      <Tick label="I have looked: no child can be told from these answers" on={seen} onChange={onSeen} />
    </section>
  )
}
