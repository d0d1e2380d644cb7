import { useRef, useState } from 'react'
import type { ChallengeId } from '../../shared/challenges/challenge'
import type { LedgerRow } from '../../shared/challenges/ledger'
import { Button } from '../ui/Button'
import { ActForm } from './ActForm'
import { type ActChoices, actsOf } from './acts'

type Props = { readonly challengeId: ChallengeId; readonly row: LedgerRow; readonly choices: ActChoices }

/** What can be done with a challenge now, one thing at a time. */
export function Acts({ challengeId, row, choices }: Props) {
  const [doing, setDoing] = useState<string | null>(null)
  const buttons = useRef<HTMLElement>(null)
  const acts = actsOf(row, choices)
  const act = acts.find(({ id }) => id === doing)
  const close = (isDone: boolean) => {
    const left = act?.button
    setDoing(null)
    requestAnimationFrame(() => {
      const back = [...(buttons.current?.querySelectorAll('button') ?? [])].find((each) => each.textContent === left)
      const target = isDone ? document.getElementById('stands-heading') : back
      target?.focus()
    })
  }
  return (
    <section className="stack-small no-print" aria-labelledby="acts-heading" ref={buttons}>
      <h2 id="acts-heading">What you can do</h2>
      {act ? (
        <ActForm key={act.id} challengeId={challengeId} act={act} onDone={close} />
      ) : (
        <div className="row">
          {acts.map((each, place) => (
            <Button key={each.id} look={place === 0 ? 'primary' : 'plain'} onPress={() => setDoing(each.id)}>
              {each.button}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
