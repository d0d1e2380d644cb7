import { type ReactNode, type RefObject, useMemo } from 'react'
import { thePanel } from '../../shared/sessions/askers'
import { putToWords } from '../../shared/sessions/putTo'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { withKeys } from '../ui/withKeys'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import { AgreedInAll } from './AgreedInAll'
import { explainLogged } from './explainLogged'
import { askInRoom, challengesOf } from './logCommands'
import { RatingsTable } from './RatingsTable'
import { Recorded } from './Recorded'
import { StillOpen } from './StillOpen'
import { spokenOf } from './spokenOf'

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  /** True where nothing is written down. */
  readonly isRehearsal: boolean
  /** Where the focus goes when a question was put. */
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** Takes back what was written down last. */
  readonly onUndo: () => void
  readonly children: ReactNode
}

/** All that the chair needs of an item: why it is here, everybody's ratings, what is still open, what to ask. */
export function ItemPane({ session, item, world, isRehearsal, notes, onUndo, children }: Props) {
  const rows = useMemo(() => spokenOf(session, item, world), [session, item, world])
  const number = session.agenda.indexOf(item) + 1
  const putTo = putToWords(item, world.names)
  return (
    <section className="stack" aria-labelledby="item-now">
      <h2 id="item-now" tabIndex={-1}>
        {number} of {session.agenda.length}: {item.title}
      </h2>
      {putTo === '' ? null : <p>{putTo}</p>}
      {item.why.length > 0 ? (
        <ul className="bulleted">
          {withKeys(item.why, (why) => why).map(({ key, item: why }) => (
            <li key={key}>{why}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <RatingsTable key={item.id} world={world} rows={rows} /> : null}
      <StillOpen session={session} item={item} world={world} />
      <ToAsk session={session} item={item} world={world} isRehearsal={isRehearsal} notes={notes} />
      {item.kind === 'closing' ? <AgreedInAll session={session} world={world} /> : null}
      <Recorded session={session} item={item} world={world} onUndo={onUndo} />
      {children}
    </section>
  )
}

/** Questions that were prepared. One that is put goes into the ledger, and says so. */
function ToAsk({ session, item, world, isRehearsal, notes }: Omit<Props, 'children' | 'onUndo'>) {
  const [ask, refusal, asking] = useExplained(askInRoom, explainLogged)
  if (item.asks.length === 0) return null
  const isPut = new Set(challengesOf(session, item, world).map(({ raised }) => raised.question))
  const put = async (question: string, promptId: AgendaItem['asks'][number]['promptId']) => {
    const from = promptId === null ? ({ kind: 'own' } as const) : ({ kind: 'prompt', promptId } as const)
    const to = item.organisationIds.length === 0 ? 'everybody' : item.organisationIds
    if (!(await ask(session.id, item, world, { question, to, by: thePanel, from }))) return
    announce('Put to them, and in the ledger.')
    notes.current?.focus()
  }
  return (
    <div className="stack-small">
      <h3>Questions to ask</h3>
      <ul className="bulleted">
        {item.asks.map(({ id, words, promptId }) => (
          <li key={id}>
            {words}{' '}
            {isPut.has(words) ? (
              <strong>✓ Put to them</strong>
            ) : isRehearsal ? null : (
              <Button
                look="link"
                busy={asking}
                name={`Put to them: ${words}`}
                onPress={() => void put(words, promptId)}
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
