import './window.css'
import './outline.css'
import { useEffect } from 'react'
import { DraftOutline } from '../frameworks/DraftOutline'
import { takeIn } from '../packs/receiveCommands'
import { OfferedFile } from '../partnership/OfferedFile'
import { useOffered } from '../partnership/offered'
import { RecoveryScreen } from '../recovery/RecoveryScreen'
import { HistoryPanel } from '../returns/HistoryPanel'
import { Outline } from '../returns/Outline'
import { useMonthlyProof } from '../settings/useMonthlyProof'
import { useCycles } from '../storage/cycles'
import { useFindingsAhead } from '../storage/findingsAhead'
import { usePartnershipOpen } from '../storage/partnership'
import { useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'
import { BesideFields } from '../ui/Field'
import { AskedPage, useIsAsked } from '../view/AskedPage'
import { useCannotOpen } from '../view/cannotOpen'
import { useChosenCycle } from '../view/chosenCycle'
import { LookBeside } from '../view/LookBeside'
import type { Route } from '../view/route'
import { useView } from '../view/viewState'
import { CarriesOver } from './CarriesOver'
import { ErrorBoundary } from './ErrorBoundary'
import { HelpPanel, KeysPanel } from './HelpPanel'
import { Notices } from './Notices'
import { Places } from './Places'
import { PrintedFoot } from './PrintedFoot'
import { SampleBar } from './SampleBar'
import { Screen } from './Screen'
import { StatusBar } from './StatusBar'
import { useDroppedFiles } from './useDroppedFiles'
import { useShellSignals } from './useShellSignals'
import { useWindowCommands } from './useWindowCommands'

/** The whole window: places or outline, the screen, a panel when asked for, and the status bar. */
export function Window() {
  useShellSignals()
  useDroppedFiles()
  useWindowCommands()
  useMonthlyProof(useOpened((state) => state.opened?.key ?? null))
  const route = useView((view) => view.route)
  const panel = useView((view) => view.panel)
  const announcement = useView((view) => view.announcement)
  const textSize = useSettings((settings) => settings.textSize)
  const asked = useCannotOpen((state) => state.asked)
  const offered = useOffered((state) => state.file)
  const isAsked = useIsAsked()
  const open = useOpened((state) => state.opened !== null)
  useEffect(() => {
    document.documentElement.style.fontSize = `${(16 * textSize) / 100}px`
  }, [textSize])
  const partnership = usePartnershipOpen()
  const isReader = partnership?.reading !== undefined || partnership?.answering !== undefined
  if (open && !asked && route.screen === 'passLaptop') return <PrivateWindow route={route} />
  const withOutline = open && (route.screen === 'question' || route.screen === 'draft')
  return (
    <div className={withOutline ? 'window in-return' : open && !standsAlone(route) ? 'window' : 'window alone'}>
      <a className="skip-link" href="#main" onClick={focusMain}>
        Skip to the main part
      </a>
      <SampleBar />
      {open && !asked ? <Aside route={route} /> : null}
      {open && !isReader ? <ReadsAhead /> : null}
      {open && !isReader ? <CarriesOver /> : null}
      <main id="main" className={isAsked ? 'asks' : undefined} tabIndex={-1} data-region="main">
        <Notices />
        <ErrorBoundary key={screenKey(route)}>
          <AskedPage />
          <BesideFields value={LookBeside}>
            {asked ? (
              <RecoveryScreen asked={asked} />
            ) : offered ? (
              <OfferedFile file={offered} onReceive={(file) => void takeIn([async () => file])} />
            ) : (
              <Screen route={open ? (isReader ? readersRoute(route) : route) : closedRoute(route)} />
            )}
          </BesideFields>
        </ErrorBoundary>
      </main>
      {panel === 'help' ? <HelpPanel route={route} /> : null}
      {panel === 'keys' ? <KeysPanel /> : null}
      {panel === 'history' && route.screen === 'question' ? <HistoryPanel route={route} /> : null}
      <StatusBar />
      {open ? <PrintedFoot route={route} /> : null}
      <div className="visually-hidden" role="status">
        {announcement}
      </div>
    </div>
  )
}

/** A screen that everybody may have before them: no places, no notices, nothing that leads out of it. */
const PrivateWindow = ({ route }: { readonly route: Route }) => (
  <div className="window alone">
    <main id="main" tabIndex={-1} data-region="main">
      <ErrorBoundary key={screenKey(route)} isPrivate>
        <Screen route={route} />
      </ErrorBoundary>
    </main>
    <StatusBar />
  </div>
)

/** One answer to read, or a session that is run: nothing stands beside it. */
const standsAlone = ({ screen }: Route) => screen === 'reading' || screen === 'runSession'

/** Beside the screen: the outline of what is answered or written, or the places. */
function Aside({ route }: { readonly route: Route }) {
  if (standsAlone(route)) return null
  if (route.screen === 'question') return <Outline route={route} />
  return route.screen === 'draft' ? <DraftOutline route={route} /> : <Places />
}

/** Reads ahead what a chair opens first. */
function ReadsAhead() {
  const cycles = useCycles()
  useFindingsAhead(useChosenCycle(cycles ?? [])?.id ?? null)
  return null
}

/** What makes a screen another one. Choices within a preview, a comparison or the findings do not: focus stays on them. */
const screenKey = (route: Route): string =>
  route.screen === 'framework'
    ? `framework ${route.framework}`
    : route.screen === 'compareFrameworks' || route.screen === 'findings'
      ? route.screen
      : JSON.stringify(route)

/** Without an open partnership only the first screens make sense. */
const closedRoute = (route: Route): Route =>
  route.screen === 'setUp' || route.screen === 'about' || route.screen === 'settings' ? route : { screen: 'welcome' }

/** Somebody who reads one review has its pages and the settings; whatever else is asked for leads to its first page. */
const readersRoute = (route: Route): Route =>
  ['reading', 'myReview', 'stopReview', 'settings', 'about'].includes(route.screen) ? route : { screen: 'home' }

function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
