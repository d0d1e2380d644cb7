import { Fragment, useEffect, useState } from 'react'
import { type AnswerContent, type ImpactKind, impactKinds } from '../../shared/returns/answer'
import { impactKindLabel, impactWords } from '../../shared/returns/impact'
import { Details } from '../ui/Details'
import { Radios } from '../ui/Radios'

type Props = {
  readonly content: AnswerContent
  readonly onChoose: (kind: ImpactKind | null) => void
}

const notSaid = 'notSaid'

/** What the words on the difference tell of. Asked once there are such words; the help is always there. */
export function ImpactKindChoice({ content: { impact, impactKind }, onChoose }: Props) {
  const recorded = impactKind ?? notSaid
  const [shown, setShown] = useState<ImpactKind | typeof notSaid>(recorded)
  useEffect(() => setShown(recorded), [recorded])
  const hasNoWords = impact.trim() === '' && impactKind === null
  return (
    <>
      <ImpactHelp />
      {hasNoWords ? null : (
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
      )}
    </>
  )
}

/** What each kind means, with words that would tell of it. */
const ImpactHelp = () => (
  <Details summary="What activity, output and impact mean">
    <dl>
      {impactKinds.map((kind) => (
        <Fragment key={kind}>
          <dt>
            <strong>{impactWords[kind].label}</strong>: {impactWords[kind].meaning}.
          </dt>
          <dd>For example: “{impactWords[kind].example}”</dd>
        </Fragment>
      ))}
    </dl>
    <p>All three are worth saying. “Met with impact” counts answers that tell of impact alone.</p>
  </Details>
)
