import { type RefObject, useRef } from 'react'
import { thePanel } from '../../shared/sessions/askers'
import { entriesOf } from '../../shared/sessions/log'
import { notPutYet } from '../../shared/sessions/prepared'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import { askInRoom } from './logCommands'

type Ask = AgendaItem['asks'][number]

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  /** True where nothing is written down. */
  readonly isRehearsal: boolean
  /** Where the focus goes when a question was put by its button. */
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** What was put, or why nothing is, in words. */
  readonly onSaid: (words: string) => void
}

/** Questions that were prepared. One that is put goes into the ledger, and says so; F7 puts the next, wherever the focus is. */
export function PreparedQuestions({ session, item, world, isRehearsal, notes, onSaid }: Props) {
  const [ask, refusal, asking] = useExplained(askInRoom, explainLogged)
  const left = notPutYet(session, item, world.challenges)
  // The log as it was when a question was put last: until another is drawn, what was put is not seen here.
  const putWith = useRef<Session['log'] | null>(null)
  const put = async ({ words, promptId }: Ask): Promise<boolean> => {
    if (asking || putWith.current === session.log || !isAllRead(session, item, world)) return false
    putWith.current = session.log
    const from = promptId === null ? ({ kind: 'own' } as const) : ({ kind: 'prompt', promptId } as const)
    const to = item.organisationIds.length === 0 ? 'everybody' : item.organisationIds
    const isDone = await ask(session.id, item, world, { question: words, to, by: thePanel, from })
    if (isDone) onSaid(`Put to them, and in the ledger: “${words}”`)
    else putWith.current = null
    return isDone
  }
  const [next] = left
  const putNext = () => (next ? void put(next) : onSaid('No prepared question of this item is left to put.'))
  useScreenCommands('presenterPrepared', isRehearsal ? {} : { putPrepared: putNext })
  if (item.asks.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Questions to ask</h3>
      <ul className="bulleted">
        {item.asks.map((each) => (
          <li key={each.id}>
            {each.words}{' '}
            {!left.includes(each) ? (
              <strong>✓ Put to them</strong>
            ) : isRehearsal ? null : (
              <Button
                look="link"
                busy={asking}
                name={`Put to them: ${each.words}`}
                {...(each === next ? { keys: 'F7' } : {})}
                onPress={() => void put(each).then((isDone) => isDone && notes.current?.focus())}
              >
                Put to them
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalWords words={refusal} />
    </div>
  )
}

/** True once everything that was written on the item is read here: a quick hand would put the same question twice before. */
function isAllRead(session: Session, item: AgendaItem, { challenges }: SessionWorld): boolean {
  const known = new Set(challenges.map(({ id }) => id))
  return entriesOf(session, 'challenge').every(
    ({ itemId, challengeId }) => itemId !== item.id || known.has(challengeId),
  )
}
