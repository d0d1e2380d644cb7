import { useMemo, useState } from 'react'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import { agendaCandidates } from '../../shared/sessions/agendaCandidates'
import { type AgendaReason, reasonOrder } from '../../shared/sessions/agendaReasons'
import { couldGoOn, joinedByStandard, notOn } from '../../shared/sessions/candidates'
import { candidateKey } from '../../shared/sessions/itemKey'
import type { Session } from '../../shared/sessions/session'
import type { SessionSource } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { addAllToAgenda, addToAgenda, type NewItem } from './agendaCommands'
import { PromptPicker } from './PromptPicker'
import { whyWords } from './words'

type Props = {
  readonly session: Session
  readonly source: SessionSource
  readonly library: readonly LibraryPrompt[]
}

type Why = AgendaReason['why']

/** How many are shown at once. */
const step = 20

/** What could go on the agenda, most pressing first, each with its reasons. */
export function Candidates({ session, source, library }: Props) {
  const [why, setWhy] = useState<Why | 'any'>('any')
  const [organisation, setOrganisation] = useState('')
  const [isJoined, setJoined] = useState(false)
  const [most, setMost] = useState(step)
  const [add, refusal] = useExplained(addToAgenda, explainSession)
  const free = useMemo(() => {
    const each = couldGoOn(session.agenda, { ...source, prompts: [] })
    return isJoined ? joinedByStandard(each, source.framework) : each
  }, [session.agenda, source, isJoined])
  const whys = reasonOrder.filter((each) => each === why || free.some((candidate) => candidate.whys.includes(each)))
  const shown = free.filter(
    ({ whys: its, item }) =>
      (why === 'any' || its.includes(why)) &&
      (organisation === '' || item.organisationIds.some((id) => id === organisation)),
  )
  const put = async (item: NewItem) => {
    // The button goes with its line: what takes its place has focus.
    const place = shown.findIndex((each) => each.item === item)
    if (await add(session.id, item)) focusPlace(place)
  }
  return (
    <section className="stack-small no-print" aria-labelledby="session-candidates">
      <h2 id="session-candidates">Could go on the agenda ({free.length})</h2>
      <div className="session-filters">
        <Choose
          label="Reason"
          value={why}
          choices={[
            { value: 'any', words: 'Any reason' },
            ...whys.map((each) => ({ value: each, words: whyWords[each] })),
          ]}
          onChoose={setWhy}
        />
        <Choose
          label="Organisation"
          value={organisation}
          choices={[
            { value: '', words: 'Any organisation' },
            ...[...source.names].map(([id, name]) => ({ value: id as string, words: name })),
          ]}
          onChoose={setOrganisation}
        />
      </div>
      <Tick label="Organisations with the same standard together" on={isJoined} onChange={setJoined} />
      <p role="status">
        {Math.min(most, shown.length)} of {free.length} shown.
      </p>
      <RefusalWords words={refusal} />
      <ul className="plain-list stack-small" id="candidates">
        {shown.slice(0, most).map(({ item }) => (
          <li key={candidateKey(item)} className="candidate">
            <div>
              <strong>{item.title}</strong>
              {item.why.map((words) => (
                <span key={words} className="second-line">
                  {words}
                </span>
              ))}
              <span className="second-line">About {item.minutes} minutes</span>
            </div>
            <Button name={`Add ${item.title}`} onPress={() => void put(item)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
      {free.length === 0 ? <p>Nothing more asks for a question to those who come.</p> : null}
      {shown.length > most ? (
        <Button onPress={() => setMost(most + step)}>Show {Math.min(step, shown.length - most)} more</Button>
      ) : null}
      <PromptItems session={session} source={source} library={library} />
    </section>
  )
}

function focusPlace(place: number): void {
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>('#candidates button')
    const next = buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById('session-agenda')
    next?.focus()
  })
}

/** Puts a prompt to one of those who come, or to all of them, as items of their own. */
function PromptItems({ session, source, library }: Props) {
  const [to, setTo] = useState('')
  const [add, refusal] = useExplained(addAllToAgenda, explainSession)
  const put = (prompt: LibraryPrompt) => {
    const organisationIds = [...source.names.keys()].filter((id) => to === '' || id === to)
    const nothing = { ledger: [], returns: [], flags: [], actions: [], before: null, reviews: [], sessions: [] }
    const made = agendaCandidates({ ...source, ...nothing, prompts: [{ prompt, organisationIds }] })
    const free = notOn(session.agenda, made)
    if (free.length > 0)
      void add(
        session.id,
        free.map(({ item }) => item),
      )
  }
  return (
    <Details summary="Put a prompt to an organisation">
      <Choose
        label="To"
        value={to}
        choices={[
          { value: '', words: 'Each organisation that comes' },
          ...[...source.names].map(([id, name]) => ({ value: id as string, words: name })),
        ]}
        onChoose={setTo}
      />
      <RefusalWords words={refusal} />
      <PromptPicker library={library} framework={source.framework} onPick={put} />
    </Details>
  )
}
