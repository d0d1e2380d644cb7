import { Tick } from '../ui/Tick'

type Props = {
  /** Where they stand, a line for each row or question. */
  readonly places: readonly string[]
  /** What the lines count: `2 rows hold`. */
  readonly whatHolds: string
  readonly seen: boolean
  readonly onSeen: (seen: boolean) => void
}

/** Names where a child's number stands, before anything is kept. The number itself is never shown. */
export function PupilNumbers({ places, whatHolds, seen, onSeen }: Props) {
  if (places.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="survey-numbers">
      <h2 id="survey-numbers">A child’s number may be among the answers</h2>
      <p>
        {whatHolds} what looks like a Unique Pupil Number or an NHS number. Take it out of the file and choose the file
        again, or leave its column out above.
      </p>
      <ul className="bulleted">
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <Tick label="I have looked: no child can be told from these answers" on={seen} onChange={onSeen} />
    </section>
  )
}
