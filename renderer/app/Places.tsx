import type { ReturnId } from '../../shared/returns/answer'
import { carryOn } from '../partnership/commands'
import { usePartnershipOpen } from '../storage/partnership'
import { useOpened } from '../storage/workspace'
import { Details } from '../ui/Details'
import { type Route, returnOf, type Screen } from '../view/route'
import { go, useView } from '../view/viewState'
import { goToFindings } from './goToFindings'
import { useLastReturn } from './lastReturn'

type Place = {
  readonly words: string
  readonly keys: string
  readonly to: Route
  /** Where it is the place one is at. */
  readonly screens: readonly Screen[]
}

const aboutPlaces: readonly Place[] = [
  { words: 'Settings and back-ups', keys: 'Ctrl+,', to: { screen: 'settings' }, screens: ['settings'] },
  { words: 'About and accessibility', keys: '', to: { screen: 'about' }, screens: ['about'] },
]

/** The places of somebody who reads one review. */
const readersPlaces: readonly Place[] = [
  { words: 'First page', keys: 'Ctrl+1', to: { screen: 'home' }, screens: ['home'] },
  { words: 'My review', keys: '', to: { screen: 'myReview' }, screens: ['myReview', 'stopReview'] },
  ...aboutPlaces,
]

/** The places of somebody who answers a letter. */
const answerersPlaces: readonly Place[] = [
  { words: 'My reply', keys: 'Ctrl+1', to: { screen: 'home' }, screens: ['home'] },
  ...aboutPlaces,
]

/** The places of the window: those of a whole partnership, or of one organisation's return alone. */
function placesFor(isOnly: boolean, lastReturn: ReturnId | null): readonly Place[] {
  const whole = (place: Place): readonly Place[] => (isOnly ? [] : [place])
  return [
    {
      words: isOnly ? 'My return' : 'Home',
      keys: 'Ctrl+1',
      to: { screen: 'home' },
      screens: ['home', 'cycle', 'startCycle'],
    },
    ...whole({ words: 'Returns', keys: 'Ctrl+2', to: { screen: 'returns' }, screens: ['returns'] }),
    ...(lastReturn
      ? [
          {
            words: 'This return',
            keys: 'Ctrl+Shift+T',
            to: { screen: 'return', returnId: lastReturn },
            screens: [],
          } as const,
        ]
      : []),
    ...whole({
      words: 'Organisations',
      keys: 'Ctrl+Shift+O',
      to: { screen: 'organisations' },
      screens: ['organisations', 'organisation'],
    }),
    ...whole({ words: 'Send returns', keys: 'Ctrl+Shift+M', to: { screen: 'send' }, screens: ['send'] }),
    ...whole({
      words: 'Receive returns',
      keys: 'Ctrl+Shift+R',
      to: { screen: 'receive' },
      screens: ['receive', 'importAnswers'],
    }),
    ...whole({
      words: 'Challenge sessions',
      keys: 'Ctrl+3',
      to: { screen: 'sessions' },
      screens: ['sessions', 'session', 'runSession', 'minutes'],
    }),
    ...whole({
      words: 'Challenges',
      keys: '',
      to: { screen: 'challenges' },
      screens: ['challenges', 'challenge'],
    }),
    ...whole({ words: 'Moderation', keys: 'Ctrl+Shift+E', to: { screen: 'moderation' }, screens: ['moderation'] }),
    ...whole({
      words: 'Findings',
      keys: 'Ctrl+4',
      to: { screen: 'findings', view: '', cycleId: null },
      screens: ['findings', 'importSurvey'],
    }),
    ...whole({ words: 'Actions', keys: 'Ctrl+5', to: { screen: 'actions' }, screens: ['actions', 'action'] }),
    ...whole({
      words: 'Lay review',
      keys: '',
      to: { screen: 'reviews' },
      screens: ['reviews', 'newReview', 'review'],
    }),
    ...whole({ words: 'Prompts', keys: '', to: { screen: 'prompts' }, screens: ['prompts'] }),
    ...whole({ words: 'Partnership plan', keys: '', to: { screen: 'plan' }, screens: ['plan'] }),
    { words: 'Search', keys: 'Ctrl+K', to: { screen: 'search' }, screens: ['search'] },
    { words: 'Reports', keys: 'Ctrl+6', to: { screen: 'reports' }, screens: ['reports', 'look'] },
    {
      words: 'Frameworks',
      keys: 'Ctrl+Shift+F',
      to: { screen: 'frameworks' },
      screens: ['frameworks', 'framework', 'compareFrameworks'],
    },
    ...aboutPlaces,
  ]
}

/** The places of the window. */
export function Places() {
  const route = useView((view) => view.route)
  const lastReturn = useLastReturn()
  const partnership = usePartnershipOpen()
  const places =
    partnership?.answering !== undefined
      ? answerersPlaces
      : partnership?.reading === undefined
        ? placesFor(partnership?.only != null, lastReturn)
        : readersPlaces
  const isHere = ({ to, screens }: Place) =>
    to.screen === 'return' ? returnOf(route) !== null : screens.includes(route.screen)
  return (
    <nav className="places no-print" aria-label="Places" data-region="places">
      <ul>
        {places.map((place) => (
          <li key={place.words}>
            <button
              type="button"
              className="place"
              aria-current={isHere(place) ? 'page' : undefined}
              onClick={() => (place.to.screen === 'findings' ? goToFindings() : go(place.to))}
            >
              <span>{place.words}</span>
              <span className="key">{place.keys}</span>
            </button>
          </li>
        ))}
      </ul>
      <OtherPartnerships />
    </nav>
  )
}

/** What else is on this computer: everything typed is kept before another is opened. Nothing where there is only one. */
function OtherPartnerships() {
  const here = useOpened((state) => state.opened?.key)
  const workspaces = useView((view) => view.workspaces)
  const others = workspaces.filter(({ key, needsRecovery }) => key !== here && !needsRecovery)
  if (others.length === 0) return null
  return (
    <Details key={here} summary="Switch partnership">
      <ul>
        {others.map((workspace) => (
          <li key={workspace.key}>
            <button type="button" className="place" onClick={() => void carryOn(workspace)}>
              <span>{workspace.title}</span>
              {workspace.sample ? <span className="sample-mark">SAMPLE</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Details>
  )
}
