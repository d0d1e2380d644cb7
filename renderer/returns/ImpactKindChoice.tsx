import { useEffect, useState } from 'react'
import { type AnswerContent, type ImpactKind, impactKinds } from '../../shared/returns/answer'
import { impactKindLabel, impactWords } from '../../shared/returns/impact'
import { Radios } from '../ui/Radios'

type Props = {
  readonly content: AnswerContent
  readonly onChoose: (kind: ImpactKind | null) => void
}

const notSaid = 'notSaid'

/** What the words on the difference tell of. Nothing while there are no such words and nobody said. */
export function ImpactKindChoice({ content: { impact, impactKind }, onChoose }: Props) {
  const recorded = impactKind ?? notSaid
  const [shown, setShown] = useState<ImpactKind | typeof notSaid>(recorded)
  useEffect(() => setShown(recorded), [recorded])
  if (impact.trim() === '' && impactKind === null) return null
  return (
    <Radios
      legend={impactKindLabel}
      value={shown}
      choices={[
        ...impactKinds.map((kind) => ({
          value: kind,
          label: impactWords[kind].label,
          hint: impactWords[kind].meaning,
        })),
        { value: notSaid, label: 'Not said' },
      ]}
      onChange={(value) => {
        setShown(value)
        onChoose(value === notSaid ? null : value)
      }}
    />
  )
}
