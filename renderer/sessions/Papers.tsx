import type { ReactNode } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { type PackMaterial, type PackSource, packMaterial } from '../../shared/reports/session/packMaterial'
import { changedSincePapers } from '../../shared/sessions/agenda'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { useReportedCycle } from '../storage/reportedCycles'
import type { SessionSource } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { markPapersSent } from './agendaCommands'
import { PanelPacks } from './PanelPacks'

type Props = {
  readonly session: Session
  readonly source: SessionSource
  readonly cycle: Cycle
  /** The cycle before; null where there is none here. */
  readonly before: Cycle | null
  readonly onPack: (material: PackMaterial) => void
  /** What a document that is being made is doing. */
  readonly busy: ReactNode
}

/** The pack that the panel reads, and what changed on the agenda since it was sent. */
export function Papers({ session, source, cycle, before, onPack, busy }: Props) {
  const read = useReportedCycle(cycle.id)
  const [mark, refusal, marking] = useExplained(markPapersSent, explainSession)
  if (!read) return null
  const packSource: PackSource = {
    ...source,
    partnership: read.partnership,
    organisations: read.organisations,
    cycle,
    before: before && source.before ? { ...source.before, cycle: before } : null,
  }
  const make = () => onPack(packMaterial(packSource, session))
  return (
    <>
      <section className="stack-small" aria-labelledby="session-papers">
        <h2 id="session-papers">Papers for the panel</h2>
        <p className="measure">
          The pack holds the agenda, who comes, and for each organisation what is open, its return at a glance, what to
          ask and room for notes. Your own notes are never in it. This app sends nothing: save the file and send it
          yourself.
        </p>
        {busy}
        <div className="row">
          <Button onPress={make}>Make the session pack (Word)</Button>
          <Button busy={marking} onPress={() => void mark(session.id)}>
            {session.papers ? 'Papers were sent again' : 'Papers were sent'}
          </Button>
        </div>
        <p className="hint">
          “Papers were sent” keeps the agenda as the panel has it. What you change later is listed here.
        </p>
        <RefusalWords words={refusal} />
        <Changes session={session} />
      </section>
      <PanelPacks session={session} source={packSource} />
    </>
  )
}

/** What is another on the agenda than what the panel was sent. */
function Changes({ session }: { readonly session: Session }) {
  const changed = changedSincePapers(session)
  if (!changed || !session.papers) return <p>Papers were not sent yet.</p>
  const lines = [
    ...changed.added.map((item) => ({ key: `added ${item.id}`, words: `Added: ${item.title}` })),
    ...changed.changed.map((item) => ({ key: `changed ${item.id}`, words: `Changed: ${changeWords(session, item)}` })),
    ...changed.removed.map((item) => ({ key: `removed ${item.id}`, words: `Taken off: ${item.title}` })),
    ...(changed.isReordered ? [{ key: 'order', words: 'Items stand in another order.' }] : []),
  ]
  const on = longDay(dayOf(session.papers.at))
  if (lines.length === 0) return <p>Papers were sent on {on}. The agenda is as it was sent.</p>
  return (
    <>
      <h3>Changed since papers were sent on {on}</h3>
      <ul className="bulleted">
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </>
  )
}

function changeWords({ papers }: Session, item: AgendaItem): string {
  const was = papers?.agenda.find(({ id }) => id === item.id)
  const parts = [
    ...(was && was.title !== item.title ? [`was “${was.title}”`] : []),
    ...(was && was.minutes !== item.minutes ? [`${item.minutes} minutes, was ${was.minutes}`] : []),
    ...(was && was.asks.length !== item.asks.length ? ['other questions to ask'] : []),
  ]
  return parts.length > 0 ? `${item.title} (${parts.join('; ')})` : item.title
}
