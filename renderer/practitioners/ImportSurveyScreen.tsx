import './practitioners.css'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { type PractitionerSurvey, standingSurveys } from '../../shared/practitioners/survey'
import { useCycles } from '../storage/cycles'
import { type SurveyHome, useSurveyHome } from '../storage/surveys'
import { Button } from '../ui/Button'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { ChooseReplies } from './ChooseReplies'
import { type RepliesGiven, takeSurveyOut } from './commands'
import { SurveySteps } from './SurveySteps'

/** Brings in what many practitioners said: choose the file, match its columns, names and words, see what is kept, then do it. */
export function ImportSurveyScreen() {
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  return (
    <div className="stack">
      <ScreenHeading title="Bring in a survey of practitioners" />
      {cycles && !cycle ? <p>There is no cycle yet. Start one before you bring a survey in.</p> : null}
      {cycle ? (
        <>
          <CycleChoice cycle={cycle} cycles={cycles ?? []} />
          <OfCycle key={cycle.id} cycle={cycle} />
        </>
      ) : null}
    </div>
  )
}

function OfCycle({ cycle }: { readonly cycle: Cycle }) {
  const home = useSurveyHome(cycle.id)
  const [given, setGiven] = useState<RepliesGiven | null>(null)
  const [kept, setKept] = useState<PractitionerSurvey | null>(null)
  if (home === undefined) return null
  if (home === null) return <p>The questionnaire of this cycle is not here, so no survey can be set beside it.</p>
  if (kept) return <Kept survey={kept} onAgain={() => setKept(null)} />
  if (!given) return <ChooseReplies onRead={setGiven} onCancel={toFindings} />
  const again = () => setGiven(null)
  const keep = (survey: PractitionerSurvey) => {
    setGiven(null)
    setKept(survey)
  }
  return (
    <SurveySteps key={given.file.sha256} home={withoutOther(home, cycle)} given={given} onBack={again} onKept={keep} />
  )
}

/** The surveys of other cycles are remembered by; those of this one can be replaced. */
const withoutOther = (home: SurveyHome, { id }: Cycle) => ({
  ...home,
  standing: standingSurveys(home.surveys.filter(({ cycleId }) => cycleId === id)),
})

const toFindings = () => go({ screen: 'findings', view: 'practitioners', cycleId: null })

function Kept({ survey, onAgain }: { readonly survey: PractitionerSurvey; readonly onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const undo = () => void takeSurveyOut(survey).then(onAgain)
  useScreenCommands('screen', { undo })
  const { title, questions } = survey
  return (
    <section className="stack-small" aria-labelledby="survey-kept">
      <h2 id="survey-kept" ref={heading} tabIndex={-1}>
        “{title}” is brought in
      </h2>
      <p>
        Only counts were kept, of {counted(questions.length, 'question')}. Nothing that anybody wrote was taken from the
        file.
      </p>
      <div className="row">
        <Button look="primary" onPress={toFindings}>
          See what practitioners said
        </Button>
        <Button keys="Ctrl+Z" onPress={undo}>
          Undo bringing it in
        </Button>
      </div>
    </section>
  )
}
