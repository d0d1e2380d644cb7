import { shortDay } from '../../shared/basics/day'
import { stageOf } from '../../shared/sessions/log'
import { useSessions } from '../storage/sessions'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

/** Sessions that began, each with the way to its minutes and letters. Nothing where none did. */
export function SessionsHeld() {
  const held = (useSessions() ?? []).filter((session) => stageOf(session) !== 'before')
  if (held.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="held-heading">
      <h2 id="held-heading">Session minutes and feedback letters</h2>
      <ul className="plain-list">
        {held.map(({ id, title, on }) => (
          <li key={id}>
            <Button look="link" onPress={() => go({ screen: 'minutes', sessionId: id })}>
              {title}, {shortDay(on)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
