import { useEffect, useMemo, useRef, useState } from 'react'
import type { ChallengeAbout, ChallengeFrom } from '../../shared/challenges/challenge'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import { isOpenOn, type Organisation, type OrganisationId } from '../../shared/partnership/organisation'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useFrameworks } from '../storage/frameworks'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { ChallengeFields } from '../ui/ChallengeFields'
import { Choose } from '../ui/Choose'
import { RefusalWords } from '../ui/RefusalWords'
import { type AskStart, useAsking } from '../view/asking'
import { useChosenCycle } from '../view/chosenCycle'
import { explainLedger, type LedgerProblem } from '../view/explainLedger'
import { ScreenHeading } from '../view/ScreenHeading'
import { useKeptForm } from '../view/useKeptForm'
import { go } from '../view/viewState'
import { keepWhoWrites, useWhoWrites } from '../view/whoWrites'
import { ask } from './commands'

/** A question that is being asked: of one organisation, of several, or of nobody alone. */
export function AskForm() {
  const partnership = usePartnership()
  const organisations = useOrganisations()
  const frameworks = useFrameworks()
  const cycles = useCycles()
  const chosen = useChosenCycle(cycles ?? [])
  if (!partnership || !organisations || !frameworks || !cycles) return null
  return (
    <div className="stack">
      <ScreenHeading title="Ask a question" partnership={partnership.name} />
      {chosen ? (
        <Form organisations={organisations} frameworks={frameworks} cycles={cycles} chosen={chosen} />
      ) : (
        <>
          <p className="measure">
            A question belongs to a cycle, and there is none yet. Start a cycle first, then ask.
          </p>
          <Button look="primary" onPress={() => go({ screen: 'startCycle', framework: null })}>
            Start a cycle
          </Button>
        </>
      )}
    </div>
  )
}

type Props = {
  readonly organisations: readonly Organisation[]
  readonly frameworks: readonly Framework[]
  readonly cycles: readonly Cycle[]
  readonly chosen: Cycle
}

const own: ChallengeFrom = { kind: 'own' }

/** What a question begins with where somebody begins afresh. */
const ownStart = ({ id }: Cycle): AskStart => ({
  cycleId: id,
  question: '',
  topic: '',
  to: [],
  about: null,
  from: own,
  why: '',
})

function Form({ organisations, frameworks, cycles, chosen }: Props) {
  const asking = useAsking()
  const [start] = useState(() => asking?.start ?? ownStart(chosen))
  const fresh = useMemo(
    () => ({
      question: start.question,
      topic: start.topic,
      to: start.to as readonly string[],
      who: '',
      about: start.about ? aboutValue(start.about) : '',
      cycle: start.cycleId as string,
    }),
    [start],
  )
  const { typed, change, finish, forget } = useKeptForm(
    `ask ${JSON.stringify([start.from, start.to, start.about])}`,
    fresh,
  )
  const by = useWhoWrites()
  const [problem, setProblem] = useState<LedgerProblem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset input')?.focus()
  }, [problem])
  const cycle = cycles.find(({ id }) => id === typed.cycle) ?? chosen
  const framework = frameworks.find((each) => frameworkKey(each) === cycle.framework)
  const submit = async () => {
    setIsBusy(true)
    const { question, topic, to, who, about } = await finish()
    const asked = {
      cycleId: cycle.id,
      sessionId: null,
      question,
      topic,
      to: to as readonly OrganisationId[],
      who: to.length === 0 ? who : '',
      about: framework ? aboutOf(framework, about) : null,
      from: start.from,
    }
    const done = await ask(asked, by)
    setIsBusy(false)
    if (!done.ok) return setProblem(done.problem)
    await forget()
    const [first, ...others] = done.value.raised
    go(
      asking?.back ??
        (first && others.length === 0 ? { screen: 'challenge', challengeId: first.id } : { screen: 'challenges' }),
    )
    done.value.say()
  }
  const errorOf = (box: string) => (problem && boxOf(problem) === box ? explainLedger(problem) : null)
  const leave = () => go(asking?.back ?? { screen: 'challenges' })
  return (
    <form
      ref={form}
      className="stack"
      aria-label="Ask a question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      {start.why ? <p className="notice measure">{start.why}</p> : null}
      {start.about === null && cycles.length > 1 ? (
        <Choose
          label="Cycle"
          value={cycle.id as string}
          choices={cycles.map(({ id, title }) => ({ value: id as string, words: title }))}
          onChoose={(id) => change({ cycle: id as CycleId, about: '' })}
        />
      ) : null}
      <ChallengeFields
        typed={{ ...typed, by }}
        organisations={organisations.filter((each) => isOpenOn(each, today()) || typed.to.includes(each.id))}
        abouts={framework ? aboutChoices(framework) : []}
        errorOf={errorOf}
        onChange={({ by: who, ...rest }) => {
          if (who !== undefined) keepWhoWrites(who)
          if (Object.keys(rest).length > 0) change(rest)
        }}
      />
      <RefusalWords words={problem && boxOf(problem) === null ? explainLedger(problem) : null} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={isBusy || undefined}>
          Ask it
        </button>
        <Button onPress={leave}>Back without asking</Button>
      </div>
    </form>
  )
}

/** The box that a refusal is about; null for none. */
function boxOf({ kind }: LedgerProblem): string | null {
  if (kind === 'questionIsMissing') return 'question'
  if (kind === 'nobodyIsAsked') return 'whom'
  return kind === 'whoIsMissing' ? 'by' : null
}

const aboutValue = ({ standardId, questionIds }: ChallengeAbout): string => [standardId ?? '', ...questionIds].join(' ')

/** What is chosen, as it is kept: a standard and, after it, its questions. */
function aboutOf(framework: Framework, value: string): ChallengeAbout | null {
  const [standardId = '', ...questionIds] = value.split(' ').filter(Boolean)
  const standard = framework.standards.find(({ id }) => id === standardId)
  if (!standard) return null
  const known = standard.questions.filter(({ id }) => questionIds.includes(id)).map(({ id }) => id)
  return { framework: frameworkKey(framework), questionIds: known, standardId: standard.id }
}

/** Each standard, and each of its questions below it. */
const aboutChoices = (framework: Framework) =>
  framework.standards.flatMap((standard) => [
    { value: standard.id as string, words: standardName(standard) },
    ...standard.questions.map((question) => ({
      value: `${standard.id} ${question.id}`,
      words: `– ${questionName(question)}`,
    })),
  ])
