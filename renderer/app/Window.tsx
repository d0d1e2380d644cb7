import './window.css'
import './outline.css'
import { useEffect } from 'react'
import { impossible } from '../../shared/basics/result'
import { FindingsScreen } from '../findings/FindingsScreen'
import { CompareScreen } from '../frameworks/CompareScreen'
import { DraftOutline } from '../frameworks/DraftOutline'
import { DraftScreen } from '../frameworks/DraftScreen'
import { LibraryScreen } from '../frameworks/LibraryScreen'
import { PreviewScreen } from '../frameworks/PreviewScreen'
import { PassLaptopScreen } from '../laptop/PassLaptopScreen'
import { ModerationScreen } from '../moderation/ModerationScreen'
import { OrganisationScreen } from '../organisations/OrganisationScreen'
import { RegisterScreen } from '../organisations/RegisterScreen'
import { saveOwnReturn, takeIn } from '../packs/commands'
import { ReceiveScreen } from '../packs/ReceiveScreen'
import { SendScreen } from '../packs/SendScreen'
import { CycleScreen } from '../partnership/CycleScreen'
import { HomeScreen } from '../partnership/HomeScreen'
import { OfferedFile } from '../partnership/OfferedFile'
import { useOffered } from '../partnership/offered'
import { SetUpScreen } from '../partnership/SetUpScreen'
import { StartCycleScreen } from '../partnership/StartCycleScreen'
import { WelcomeScreen } from '../partnership/WelcomeScreen'
import { ImportSurveyScreen } from '../practitioners/ImportSurveyScreen'
import { RecoveryScreen } from '../recovery/RecoveryScreen'
import { exportAgencyReturn, exportLetters, exportNonReturners } from '../reports/commands'
import { ExportBusy } from '../reports/ExportBusy'
import { ReportsScreen } from '../reports/ReportsScreen'
import { ChangesScreen } from '../returns/ChangesScreen'
import { CheckScreen } from '../returns/CheckScreen'
import { DecideScreen } from '../returns/DecideScreen'
import { FrontSheetScreen } from '../returns/FrontSheetScreen'
import { HistoryPanel } from '../returns/HistoryPanel'
import { Outline } from '../returns/Outline'
import { QuestionScreen } from '../returns/QuestionScreen'
import { ReuseScreen } from '../returns/ReuseScreen'
import { SentScreen } from '../returns/SentScreen'
import { TaskListScreen } from '../returns/TaskListScreen'
import { FirstPage } from '../review/FirstPage'
import { MyReviewScreen } from '../review/MyReviewScreen'
import { NewReviewScreen } from '../review/NewReviewScreen'
import { ReadingScreen } from '../review/ReadingScreen'
import { ReviewScreen } from '../review/ReviewScreen'
import { ReviewsScreen } from '../review/ReviewsScreen'
import { StopScreen } from '../review/StopScreen'
import { SearchScreen } from '../search/SearchScreen'
import { AboutScreen } from '../settings/AboutScreen'
import { SettingsScreen } from '../settings/SettingsScreen'
import { usePartnershipOpen } from '../storage/partnership'
import { useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'
import { ImportAnswersScreen } from '../survey/ImportAnswersScreen'
import { TrackerScreen } from '../tracker/TrackerScreen'
import { TypeBackScreen } from '../typeback/TypeBackScreen'
import { useCannotOpen } from '../view/cannotOpen'
import { type Route, returnOf } from '../view/route'
import { useView } from '../view/viewState'
import { ErrorBoundary } from './ErrorBoundary'
import { HelpPanel, KeysPanel } from './HelpPanel'
import { Notices } from './Notices'
import { Places } from './Places'
import { SampleBar } from './SampleBar'
import { StatusBar } from './StatusBar'
import { openHelp, openPlace, searchedBeside } from './searchedBeside'
import { useDroppedFiles } from './useDroppedFiles'
import { useShellSignals } from './useShellSignals'
import { useWindowCommands } from './useWindowCommands'

/** The whole window: places or outline, the screen, a panel when asked for, and the status bar. */
export function Window() {
  useShellSignals()
  useDroppedFiles()
  useWindowCommands()
  const route = useView((view) => view.route)
  const panel = useView((view) => view.panel)
  const announcement = useView((view) => view.announcement)
  const textSize = useSettings((settings) => settings.textSize)
  const asked = useCannotOpen((state) => state.asked)
  const offered = useOffered((state) => state.file)
  const open = useOpened((state) => state.opened !== null)
  useEffect(() => {
    document.documentElement.style.fontSize = `${(16 * textSize) / 100}px`
  }, [textSize])
  const isReader = usePartnershipOpen()?.reading !== undefined
  if (open && !asked && route.screen === 'passLaptop') return <PrivateWindow route={route} />
  const withOutline = open && (route.screen === 'question' || route.screen === 'draft')
  return (
    <div className={withOutline ? 'window in-return' : open && route.screen !== 'reading' ? 'window' : 'window alone'}>
      <a className="skip-link" href="#main" onClick={focusMain}>
        Skip to the main part
      </a>
      <SampleBar />
      {open && !asked ? <Aside route={route} /> : null}
      <main id="main" tabIndex={-1} data-region="main">
        <Notices />
        <ErrorBoundary key={screenKey(route)}>
          {asked ? (
            <RecoveryScreen asked={asked} />
          ) : offered ? (
            <OfferedFile file={offered} onReceive={(file) => void takeIn([async () => file])} />
          ) : (
            <Screen route={open ? (isReader ? readersRoute(route) : route) : closedRoute(route)} />
          )}
        </ErrorBoundary>
      </main>
      {panel === 'help' ? <HelpPanel route={route} /> : null}
      {panel === 'keys' ? <KeysPanel /> : null}
      {panel === 'history' && route.screen === 'question' ? <HistoryPanel route={route} /> : null}
      <StatusBar />
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

/** Beside the screen: the outline of what is answered or written, or the places. */
function Aside({ route }: { readonly route: Route }) {
  // One answer and nothing beside it.
  if (route.screen === 'reading') return null
  if (route.screen === 'question') return <Outline route={route} />
  return route.screen === 'draft' ? <DraftOutline route={route} /> : <Places />
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

function Screen({ route }: { readonly route: Route }) {
  const key = returnOf(route) ?? ''
  switch (route.screen) {
    case 'welcome':
      return <WelcomeScreen />
    case 'setUp':
      return <SetUpScreen />
    case 'home':
      return <HomeScreen reading={<FirstPage />} />
    case 'returns':
      return (
        <TrackerScreen
          onLetters={(cycleId, letters) => void exportLetters(cycleId, letters)}
          onStatement={(cycleId, withNames) => void exportNonReturners(cycleId, withNames)}
          busy={<ExportBusy />}
        />
      )
    case 'cycle':
      return <CycleScreen key={route.cycleId} cycleId={route.cycleId} />
    case 'startCycle':
      return <StartCycleScreen key={route.framework ?? ''} framework={route.framework} />
    case 'organisations':
      return <RegisterScreen />
    case 'organisation':
      return <OrganisationScreen key={route.organisationId} organisationId={route.organisationId} />
    case 'send':
      return <SendScreen />
    case 'importAnswers':
      return <ImportAnswersScreen />
    case 'importSurvey':
      return <ImportSurveyScreen />
    case 'receive':
      return <ReceiveScreen />
    case 'reviews':
      return <ReviewsScreen />
    case 'newReview':
      return <NewReviewScreen />
    case 'review':
      return <ReviewScreen key={route.reviewId} reviewId={route.reviewId} />
    case 'reading':
      return <ReadingScreen key={route.itemId} itemId={route.itemId} />
    case 'myReview':
      return <MyReviewScreen />
    case 'stopReview':
      return <StopScreen />
    case 'findings':
      return <FindingsScreen view={route.view} cycleId={route.cycleId} />
    case 'passLaptop':
      return <PassLaptopScreen key={route.cycleId} cycleId={route.cycleId} />
    case 'moderation':
      return <ModerationScreen />
    case 'search':
      return <SearchScreen beside={searchedBeside} onPlace={openPlace} onHelp={openHelp} />
    case 'reports':
      return <ReportsScreen />
    case 'frameworks':
      return <LibraryScreen />
    case 'framework':
      return <PreviewScreen key={route.framework} framework={route.framework} at={route.at} />
    case 'compareFrameworks':
      return <CompareScreen framework={route.framework} before={route.before} />
    case 'draft':
      return <DraftScreen key={route.draftId} draftId={route.draftId} at={route.at} />
    case 'settings':
      return <SettingsScreen />
    case 'about':
      return <AboutScreen />
    case 'return':
      return <TaskListScreen key={key} returnId={route.returnId} />
    case 'changes':
      return <ChangesScreen key={key} returnId={route.returnId} />
    case 'frontSheet':
      return <FrontSheetScreen key={key} returnId={route.returnId} />
    case 'question':
      return <QuestionScreen key={key} returnId={route.returnId} questionId={route.questionId} />
    case 'check':
      return <CheckScreen key={key} returnId={route.returnId} />
    case 'decide':
      return <DecideScreen key={key} returnId={route.returnId} />
    case 'reuse':
      return <ReuseScreen key={key} returnId={route.returnId} />
    case 'typeBack':
      return <TypeBackScreen key={key} returnId={route.returnId} />
    case 'sent':
      return (
        <SentScreen
          key={key}
          returnId={route.returnId}
          onWord={(id) => void exportAgencyReturn(id)}
          onFile={(id) => void saveOwnReturn(id)}
        />
      )
    default:
      return impossible(route)
  }
}
