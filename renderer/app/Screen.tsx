import { impossible } from '../../shared/basics/result'
import type { ReportDocument } from '../../shared/reports/block'
import { ActionScreen } from '../actions/ActionScreen'
import { ActionsScreen } from '../actions/ActionsScreen'
import { RaiseAction } from '../actions/RaiseAction'
import { FindingsScreen } from '../findings/FindingsScreen'
import { CompareScreen } from '../frameworks/CompareScreen'
import { DraftScreen } from '../frameworks/DraftScreen'
import { LibraryScreen } from '../frameworks/LibraryScreen'
import { PreviewScreen } from '../frameworks/PreviewScreen'
import { PassLaptopScreen } from '../laptop/PassLaptopScreen'
import { ChallengeScreen } from '../ledger/ChallengeScreen'
import { LedgerScreen } from '../ledger/LedgerScreen'
import { AnswerLetter } from '../minutes/AnswerLetter'
import { MinutesScreen } from '../minutes/MinutesScreen'
import { ModerationScreen } from '../moderation/ModerationScreen'
import { OrganisationScreen } from '../organisations/OrganisationScreen'
import { RegisterScreen } from '../organisations/RegisterScreen'
import { ReceiveScreen } from '../packs/ReceiveScreen'
import { SendScreen } from '../packs/SendScreen'
import { saveOwnReturn } from '../packs/sendCommands'
import { CycleScreen } from '../partnership/CycleScreen'
import { HomeScreen } from '../partnership/HomeScreen'
import { SetUpScreen } from '../partnership/SetUpScreen'
import { StartCycleScreen } from '../partnership/StartCycleScreen'
import { WelcomeScreen } from '../partnership/WelcomeScreen'
import { PlanScreen } from '../plan/PlanScreen'
import { ImportSurveyScreen } from '../practitioners/ImportSurveyScreen'
import { PresenterScreen } from '../presenter/PresenterScreen'
import { PromptsScreen } from '../prompts/PromptsScreen'
import {
  exportAgencyReturn,
  exportLetters,
  exportMinutes,
  exportNonReturners,
  exportSessionPack,
} from '../reports/commands'
import { ExportBusy } from '../reports/ExportBusy'
import { exportFeedbackLetters } from '../reports/feedbackLetters'
import { LookScreen } from '../reports/LookScreen'
import { ReportPage } from '../reports/ReportPage'
import { ReportsScreen } from '../reports/ReportsScreen'
import { letterPages, minutesPages } from '../reports/sessionPages'
import { ChangesScreen } from '../returns/ChangesScreen'
import { CheckScreen } from '../returns/CheckScreen'
import { DecideScreen } from '../returns/DecideScreen'
import { FrontSheetScreen } from '../returns/FrontSheetScreen'
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
import { SessionScreen } from '../sessions/SessionScreen'
import { SessionsScreen } from '../sessions/SessionsScreen'
import { AboutScreen } from '../settings/AboutScreen'
import { SettingsScreen } from '../settings/SettingsScreen'
import { ImportAnswersScreen } from '../survey/ImportAnswersScreen'
import { TrackerScreen } from '../tracker/TrackerScreen'
import { TypeBackScreen } from '../typeback/TypeBackScreen'
import { RaiseActionSlot, type RaisedFrom } from '../view/raiseAction'
import { type Route, returnOf } from '../view/route'
import { openHelp, openPlace, searchedBeside } from './searchedBeside'

/** The screen of a route. Wherever it shows a reason for an action, one can be raised there. */
export const Screen = ({ route }: { readonly route: Route }) => (
  <RaiseActionSlot value={raiseAction}>
    <OfRoute route={route} />
  </RaiseActionSlot>
)

const drawPapers = (papers: ReportDocument) => <ReportPage report={papers} />

const raiseAction = (of: RaisedFrom) => <RaiseAction key={of.about} {...of} />

function OfRoute({ route }: { readonly route: Route }) {
  const key = returnOf(route) ?? ''
  switch (route.screen) {
    case 'welcome':
      return <WelcomeScreen />
    case 'setUp':
      return <SetUpScreen />
    case 'home':
      return <HomeScreen reading={<FirstPage draw={drawPapers} />} answering={<AnswerLetter />} />
    case 'returns':
      return (
        <TrackerScreen
          onLetters={(cycleId, letters) => void exportLetters(cycleId, letters)}
          onStatement={(cycleId, withNames) => void exportNonReturners(cycleId, withNames)}
          busy={<ExportBusy />}
        />
      )
    case 'actions':
      return <ActionsScreen />
    case 'action':
      return <ActionScreen key={route.actionId} actionId={route.actionId} />
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
    case 'runSession':
      return <PresenterScreen key={route.sessionId} sessionId={route.sessionId} />
    case 'passLaptop':
      return <PassLaptopScreen key={route.cycleId} cycleId={route.cycleId} />
    case 'moderation':
      return <ModerationScreen />
    case 'challenges':
      return <LedgerScreen isAsking={route.doing === 'asking'} />
    case 'challenge':
      return <ChallengeScreen key={route.challengeId} challengeId={route.challengeId} />
    case 'prompts':
      return <PromptsScreen />
    case 'plan':
      return <PlanScreen />
    case 'minutes':
      return (
        <MinutesScreen
          key={route.sessionId}
          sessionId={route.sessionId}
          onMinutes={(material) => exportMinutes(material)}
          onLetters={(material, ids) => exportFeedbackLetters(material, ids)}
          minutesPages={minutesPages}
          letterPages={letterPages}
          busy={<ExportBusy />}
        />
      )
    case 'sessions':
      return <SessionsScreen />
    case 'session':
      return (
        <SessionScreen
          key={route.sessionId}
          sessionId={route.sessionId}
          onPack={(material) => void exportSessionPack(material)}
          busy={<ExportBusy />}
        />
      )
    case 'search':
      return <SearchScreen beside={searchedBeside} onPlace={openPlace} onHelp={openHelp} />
    case 'reports':
      return <ReportsScreen />
    case 'look':
      return <LookScreen />
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
