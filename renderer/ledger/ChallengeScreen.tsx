import './ledger.css'
import { useMemo } from 'react'
import type { ChallengeId } from '../../shared/challenges/challenge'
import { type LedgerLine, ledgerLines } from '../../shared/challenges/ledgerList'
import { type StoryNames, storyOf } from '../../shared/challenges/story'
import { standingWords } from '../../shared/challenges/words'
import { isOpenOn } from '../../shared/partnership/organisation'
import { withLines } from '../../shared/sessions/disagreed'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useFrameworks } from '../storage/frameworks'
import { useLedger, usePartnershipActions } from '../storage/ledger'
import { useDisagreements } from '../storage/ledgerDisagreements'
import { useReopenOffers } from '../storage/ledgerRatings'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { RaiseActionHere } from '../view/raiseAction'
import { undoReturnStep } from '../view/returnSteps'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { Acts } from './Acts'
import { Asked } from './Asked'
import type { ActChoices } from './acts'
import { ageText, carriedText, escalationText, putWords } from './ledgerWords'
import { OfferHere } from './ReopenOffers'
import { Stands } from './Stands'
import { Story } from './Story'

/** One challenge: what was asked, what it stands at, what can be done with it, and everything that happened. */
export function ChallengeScreen({ challengeId }: { readonly challengeId: ChallengeId }) {
  const context = useContext()
  useScreenCommands('screen', { undo: () => void undoReturnStep() })
  if (!context) return null
  const line = context.lines.find(({ challenge }) => challenge.id === challengeId)
  return line ? (
    <Page line={line} context={context} />
  ) : (
    <div className="stack">
      <ScreenHeading title="This question is not here" partnership={context.partnership} />
      <p>It is not in the ledger of this partnership. Your work is safe. Find it in the ledger.</p>
      <Button look="primary" onPress={() => go({ screen: 'challenges' })}>
        Go to the challenges
      </Button>
    </div>
  )
}

type Context = NonNullable<ReturnType<typeof useContext>>

/** The ledger with everything that a page of it names. */
function useContext() {
  const partnership = usePartnership()
  const rows = useLedger(today())
  const organisations = useOrganisations()
  const frameworks = useFrameworks()
  const cycles = useCycles()
  const actions = usePartnershipActions()
  const offers = useReopenOffers(today())
  return useMemo(() => {
    if (!partnership || !rows || !organisations || !frameworks || !cycles || !actions || !offers) return null
    const lines = ledgerLines(rows, organisations, frameworks)
    return { partnership: partnership.name, lines, organisations, frameworks, cycles, actions, offers }
  }, [partnership, rows, organisations, frameworks, cycles, actions, offers])
}

function Page({ line, context }: { readonly line: LedgerLine; readonly context: Context }) {
  const { challenge, state } = line
  const names = namesOf(context)
  const story = storyOf(challenge, names)
  const disagreements = useDisagreements(challenge)
  const offer = context.offers.find((each) => each.challenge.id === challenge.id)
  return (
    <article className="stack challenge">
      <div className="no-print">
        <Button look="link" onPress={() => go({ screen: 'challenges' })}>
          Back to the challenges
        </Button>
      </div>
      <ScreenHeading title={`Question to ${line.put || 'nobody named'}`} partnership={context.partnership} />
      <p>
        <strong>{standingWords(state)}.</strong> {ageText(line)} old.{' '}
        {carriedText(line) === '–' ? '' : `${carriedText(line)}.`}{' '}
        {[...putWords(line).slice(1), ...escalationText(line)].map((words) => `${words}.`).join(' ')}
      </p>
      {offer ? <OfferHere key={offer.now.id} offer={offer} /> : null}
      <Asked line={line} cycles={context.cycles} lines={context.lines} />
      <Stands line={line} names={names} />
      <Acts challengeId={challenge.id} row={line} choices={choicesFor(line, context, story)} />
      {state.isOpen ? (
        <RaiseActionHere
          from={{ kind: 'challenge', challengeId: challenge.id }}
          cycleId={state.cycleId}
          organisationId={line.answering?.id ?? null}
          about={challenge.raised.question}
        />
      ) : null}
      <Story story={withLines(story, disagreements ?? [])} />
    </article>
  )
}

function namesOf({ organisations, cycles, lines, actions }: Context): StoryNames {
  return {
    organisation: (id) => organisations.find((each) => each.id === id)?.name ?? 'an organisation that is not here',
    cycle: (id) => cycles.find((each) => each.id === id)?.title ?? 'a later cycle',
    question: (id) => lines.find(({ challenge }) => challenge.id === id)?.challenge.raised.question ?? '',
    action: (id) => actions.find((each) => each.id === id)?.agreed?.what ?? 'An action that is not here',
  }
}

/** What the acts on a challenge choose from. */
function choicesFor(line: LedgerLine, context: Context, story: ActChoices['story']): ActChoices {
  const { challenge, state } = line
  const named = context.organisations.map((each) => ({ value: each.id as string, words: each.name, each }))
  const isOfSame = (other: LedgerLine) => Number(other.state.organisationId === state.organisationId)
  return {
    organisations: named.map(({ value, words }) => ({ value, words })),
    openOrganisations: named
      .filter(({ each }) => isOpenOn(each, today()) && each.id !== state.organisationId)
      .map(({ value, words }) => ({ value, words })),
    replacements: context.lines
      .filter((each) => each.challenge.id !== challenge.id && canReplace.includes(each.state.status))
      .sort((a, b) => isOfSame(b) - isOfSame(a))
      .map((each) => ({
        value: each.challenge.id,
        words: `${each.put}: ${each.challenge.raised.question.slice(0, 90)}`,
      })),
    actions: context.actions.flatMap((action) =>
      action.agreed && !state.actions.includes(action.id)
        ? [{ value: action.id as string, words: action.agreed.what.slice(0, 90) }]
        : [],
    ),
    story,
  }
}

const canReplace: readonly string[] = ['open', 'evidenceAwaited', 'closedOnEvidence']
