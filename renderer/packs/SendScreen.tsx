import './packs.css'
import { useEffect, useRef, useState } from 'react'
import { counted, listed } from '../../shared/basics/text'
import type { PackForm } from '../../shared/commandLine'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import { standingOf } from '../../shared/returns/standing'
import type { RowSource } from '../../shared/returns/tracker/row'
import { withAll } from '../../shared/returns/tracker/selection'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useTracked } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Radios } from '../ui/Radios'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { useChosenToSend } from '../view/sending'
import { keepTracker } from '../view/trackerView'
import { announce, go } from '../view/viewState'
import { coveringWords } from './coveringWords'
import { type FilesMade, makeFiles } from './sendCommands'

/** The forms a return goes out in, as people choose between them. */
const forms: readonly { readonly value: PackForm; readonly label: string; readonly hint: string }[] = [
  {
    value: 'pack',
    label: 'Return pack, for this app',
    hint: 'Best where they have this app: last year beside each question, checks, history, and the file to send back.',
  },
  {
    value: 'page',
    label: 'Return form, one web page',
    hint: 'Opens in any browser from the file itself. Nothing to install, no internet needed; works on a phone.',
  },
  {
    value: 'workbook',
    label: 'Return workbook, for Excel',
    hint: 'An Excel workbook with lists to choose from. Opens in LibreOffice too.',
  },
  { value: 'paper', label: 'Printed form, in Word', hint: 'To write on. You type in what comes back.' },
]

/** Makes a file for each organisation, to be sent by whatever way the partnership sends things. */
export function SendScreen() {
  const cycles = useCycles()
  useEffect(() => () => useChosenToSend.setState({ ids: null }), [])
  const open = (cycles ?? []).filter(({ stage }) => stage === 'open')
  const cycle = useChosenCycle(open)
  if (!cycles) return null
  if (!cycle)
    return (
      <div className="stack measure">
        <ScreenHeading title="Send returns" />
        <p>No cycle is open. Start a cycle, and each organisation that is asked has a return to send.</p>
        <div className="row">
          <Button look="primary" onPress={() => go({ screen: 'startCycle', framework: null })}>
            Start a cycle
          </Button>
        </div>
      </div>
    )
  return <Send key={cycle.id} cycle={cycle} cycles={open} />
}

type CycleProps = { readonly cycle: Cycle; readonly cycles: readonly Cycle[] }

function Send({ cycle, cycles }: CycleProps) {
  const tracked = useTracked(cycle.id)
  const chosen = useChosenToSend((state) => state.ids)
  const [form, setForm] = useState<PackForm>('pack')
  const [made, setMade] = useState<FilesMade | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const stopper = useRef<AbortController | null>(null)
  if (!tracked) return null
  const toSend = tracked
    .filter(({ auditReturn }) => (chosen ? chosen.includes(auditReturn.id) : isToSend(auditReturn)))
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  const start = async () => {
    stopper.current = new AbortController()
    setMade(null)
    setDone(0)
    const result = await makeFiles(
      toSend.map(({ auditReturn }) => auditReturn.id),
      form,
      setDone,
      stopper.current.signal,
    ).finally(() => setDone(null))
    if (!result) return
    setMade(result)
    letGo(toSend.slice(0, result.written).map(({ auditReturn }) => auditReturn.id))
    announce(madeWords(result, toSend.length))
  }
  return (
    <div className="stack">
      <div className="home-top">
        <ScreenHeading title="Send returns" />
        <CycleChoice cycle={cycle} cycles={cycles} />
      </div>
      <p className="measure">
        This makes one file for each organisation, in a new folder. Each holds that organisation’s return alone. This
        app sends nothing itself: attach each file to an e‑mail, or pass it on as you usually do.
      </p>
      <Chosen toSend={toSend} isPicked={chosen !== null} />
      {chosen ? <ChosenElsewhere chosen={chosen} here={cycle} cycles={cycles} /> : null}
      <Radios legend="What do you want to send?" choices={forms} value={form} onChange={setForm} />
      {form === 'pack' ? <EncryptChoice many /> : null}
      <div className="row">
        <Button look="primary" busy={done !== null} onPress={() => toSend.length > 0 && void start()}>
          {toSend.length === 0 ? 'Nothing to send' : `Make ${counted(toSend.length, 'file')}`}
        </Button>
        {done === null ? null : (
          <>
            <progress aria-label="Files made" max={toSend.length} value={done} />
            <span role="status">
              {done} of {toSend.length} made
            </span>
            <Button onPress={() => stopper.current?.abort()}>Cancel</Button>
          </>
        )}
      </div>
      {made ? <Made made={made} asked={toSend.length} cycle={cycle} form={form} /> : null}
    </div>
  )
}

/** True for a return that is not in yet and still expected. */
const isToSend = (auditReturn: RowSource['auditReturn']) =>
  auditReturn.stage === 'draft' && standingOf(auditReturn).excused === null

/** Returns that are sent are no longer chosen in the list. */
const letGo = (ids: readonly ReturnId[]) => keepTracker(({ selected }) => ({ selected: withAll(selected, ids, false) }))

/** Says which chosen returns belong to other cycles: these are sent from there. */
function ChosenElsewhere({
  chosen,
  here,
  cycles,
}: {
  readonly chosen: readonly ReturnId[]
  readonly here: Cycle
  readonly cycles: readonly Cycle[]
}) {
  const tracked = useTracked(null) ?? []
  const others = cycles.flatMap(({ id, title }) => {
    const count = tracked.filter(({ auditReturn }) => auditReturn.cycleId === id && chosen.includes(auditReturn.id))
    return id === here.id || count.length === 0 ? [] : [`${count.length} of ${title}`]
  })
  if (others.length === 0) return null
  return <p className="hint">You also chose {listed(others)}. Choose that cycle above to send them.</p>
}

function Chosen({ toSend, isPicked }: { readonly toSend: readonly RowSource[]; readonly isPicked: boolean }) {
  if (toSend.length === 0 && !isPicked)
    return <p>Every return of this cycle is in, or is not expected. There is nothing to send.</p>
  const count = counted(toSend.length, 'return')
  return (
    <div className="stack-small">
      {toSend.length === 0 ? (
        <p>None of the returns that you chose are of this cycle.</p>
      ) : (
        <p>
          <strong>{count}</strong> {isPicked ? 'that you chose.' : 'not in yet.'}
        </p>
      )}
      {isPicked ? (
        <Button look="link" onPress={() => useChosenToSend.setState({ ids: null })}>
          Send to all that are not in yet
        </Button>
      ) : null}
      <Details summary={`Who: ${count}`}>
        <ul className="names">
          {toSend.map(({ auditReturn, organisation }) => (
            <li key={auditReturn.id}>{organisation.name}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

const madeWords = ({ folder, written, problem }: FilesMade, asked: number): string => {
  if (problem) return `${written} of ${asked} files were made. ${problem}`
  const where = `in the new folder “${folder}”`
  return written < asked
    ? `Stopped. ${written} of ${asked} files were made, ${where}.`
    : `${counted(written, 'file is', 'files are')} ${where}.`
}

type MadeProps = { readonly made: FilesMade; readonly asked: number; readonly cycle: Cycle; readonly form: PackForm }

function Made({ made, asked, cycle, form }: MadeProps) {
  const words = coveringWords(cycle, form, today())
  return (
    <section className="stack-small" aria-labelledby="made-heading">
      <h2 id="made-heading">{made.problem ? 'Not all files were made' : 'The files are ready'}</h2>
      <p className={made.problem ? 'notice problem' : 'notice done'}>{madeWords(made, asked)}</p>
      {made.written > 0 ? (
        <>
          <p>The files carry the names of the organisations. Each return now says that it was sent.</p>
          <h3>A message to go with them</h3>
          <p className="pre-line letter">{words}</p>
          <div className="row">
            <Button onPress={() => void copyWords(words)}>Copy the message</Button>
            <Button onPress={() => go({ screen: 'returns' })}>Go to Returns</Button>
          </div>
        </>
      ) : null}
    </section>
  )
}

async function copyWords(words: string): Promise<void> {
  await navigator.clipboard.writeText(words)
  announce('The message is copied.')
}
