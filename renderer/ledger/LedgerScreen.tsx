import './ledger.css'
import { useDeferredValue, useMemo, useRef } from 'react'
import { counted } from '../../shared/basics/text'
import type { ChallengeId } from '../../shared/challenges/challenge'
import {
  type LedgerLine,
  ledgerLines,
  notSettled,
  seekLedger,
  summariseLedger,
} from '../../shared/challenges/ledgerList'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useFrameworks } from '../storage/frameworks'
import { useLedger } from '../storage/ledger'
import { useReopenOffers } from '../storage/ledgerRatings'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { askAfresh } from '../view/asking'
import { seekInLedger, setActiveChallenge, useLedgerView } from '../view/ledgerView'
import { usePaperOnItsSide } from '../view/printing'
import { undoReturnStep } from '../view/returnSteps'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go, useView } from '../view/viewState'
import { AskForm } from './AskForm'
import { exportLedger } from './exportLedger'
import { LedgerCounts } from './LedgerCounts'
import { LedgerFilters } from './LedgerFilters'
import { LedgerGrid } from './LedgerGrid'
import { OffersLine } from './ReopenOffers'

/** The ledger: every question that was asked, open until it is settled on evidence; or a question that is being asked. */
export function LedgerScreen({ isAsking }: { readonly isAsking: boolean }) {
  return isAsking ? <AskForm /> : <Ledger />
}

function Ledger() {
  usePaperOnItsSide()
  const partnership = usePartnership()
  const rows = useLedger(today())
  const organisations = useOrganisations()
  const frameworks = useFrameworks()
  const cycles = useCycles()
  const before = useView((view) => view.history.at(-1)?.screen)
  const { active } = useLedgerView()
  const comesBack = before === 'challenge' && active !== null
  const lines = useMemo(
    () => (rows && organisations && frameworks ? ledgerLines(rows, organisations, frameworks) : null),
    [rows, organisations, frameworks],
  )
  useScreenCommands('screen', { new: askAfresh, undo: () => void undoReturnStep() })
  if (!partnership || !lines || !organisations || !cycles) return null
  return (
    <div className="stack">
      <ScreenHeading title="Challenges" partnership={partnership.name} keepFocus={comesBack} />
      <p className="measure">
        Every question that was asked stays here until it is settled, with a reason and the person who settled it.
        Nothing is deleted.
      </p>
      <div className="row no-print">
        <Button look="primary" keys="Ctrl+N" onPress={askAfresh}>
          Ask a question
        </Button>
      </div>
      {lines.length === 0 ? (
        <NoneYet />
      ) : (
        <List
          partnership={partnership.name}
          lines={lines}
          organisations={organisations}
          cycles={cycles}
          comesBack={comesBack}
        />
      )}
    </div>
  )
}

const NoneYet = () => (
  <div className="stack-small measure">
    <p>
      No question has been asked yet. A question comes from an answer, from a flag under Findings, from a lay reader,
      from a challenge session, or from you.
    </p>
    <p>
      Each one is put to an organisation. It stays open, and is carried from year to year, until somebody has seen the
      evidence or says why it is not pursued.
    </p>
    <div className="row no-print">
      <Button onPress={() => go({ screen: 'findings', view: 'push', cycleId: null })}>See where to push</Button>
    </div>
  </div>
)

type ListProps = {
  readonly partnership: string
  readonly lines: readonly LedgerLine[]
  readonly organisations: NonNullable<ReturnType<typeof useOrganisations>>
  readonly cycles: NonNullable<ReturnType<typeof useCycles>>
  readonly comesBack: boolean
}

/** Opens a challenge; its row has the keyboard when the person comes back. */
function open(challengeId: ChallengeId): void {
  setActiveChallenge(challengeId)
  go({ screen: 'challenge', challengeId })
}

function List({ partnership, lines, organisations, cycles, comesBack }: ListProps) {
  const { sought, active } = useLedgerView()
  const offers = useReopenOffers(today())
  const wanted = useDeferredValue(sought)
  const { organisation, standard, cycle } = wanted
  const summary = useMemo(
    () => summariseLedger(lines, { ...notSettled, organisation, standard, cycle }, cycles, today()),
    [lines, organisation, standard, cycle, cycles],
  )
  const shown = useMemo(() => seekLedger(lines, wanted, summary), [lines, wanted, summary])
  const box = useRef<HTMLInputElement>(null)
  useScreenCommands('list', { find: () => box.current?.focus() })
  return (
    <>
      <OffersLine offers={offers ?? []} />
      <LedgerCounts summary={summary} view={sought.view} onView={(view) => seekInLedger({ view, words: '' })} />
      <LedgerFilters
        lines={lines}
        shown={shown.length}
        sought={sought}
        cycles={cycles}
        organisations={organisations}
        findBox={box}
        onSeek={seekInLedger}
      />
      {shown.length === 0 ? (
        <p>No question fits. Try fewer words, or clear the filters.</p>
      ) : (
        <>
          <LedgerGrid
            lines={shown}
            active={active}
            takesFocus={comesBack}
            onActive={setActiveChallenge}
            onOpen={open}
          />
          <div className="row no-print">
            <Button onPress={() => void exportLedger(partnership, shown)}>
              Export list ({counted(shown.length, 'question')})…
            </Button>
          </div>
        </>
      )}
    </>
  )
}
