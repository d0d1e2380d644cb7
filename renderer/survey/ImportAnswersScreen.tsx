import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { useCycles } from '../storage/cycles'
import { useSurveyContext } from '../storage/survey'
import { ChooseTable } from '../view/ChooseTable'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { type AnswersGiven, pastedAnswers, pickAnswers } from './answersFile'
import { ReadAnswers } from './ReadAnswers'

/**
 * Brings in answers that were given elsewhere: an export of an online survey, or another area's form. Choose it, match its
 * columns or questions, say whose it is, see what would change, then do it.
 */
export function ImportAnswersScreen() {
  const cycles = useCycles()
  const open = (cycles ?? []).filter(({ stage }) => stage !== 'closed')
  const cycle = useChosenCycle(open)
  return (
    <div className="stack">
      <ScreenHeading title="Bring in answers" />
      {cycles && !cycle ? <p>No cycle is open. Start one, or reopen the last, before you bring answers in.</p> : null}
      {cycle ? (
        <>
          <CycleChoice cycle={cycle} cycles={open} />
          <OfCycle key={cycle.id} cycle={cycle} />
        </>
      ) : null}
    </div>
  )
}

function OfCycle({ cycle }: { readonly cycle: Cycle }) {
  const context = useSurveyContext(cycle.id)
  const [read, setRead] = useState<AnswersGiven | null>(null)
  if (!context) return null
  if (!read) return <Choosing onRead={setRead} />
  return <ReadAnswers key={read.name} context={context} read={read} onBack={() => setRead(null)} />
}

const Choosing = ({ onRead }: { readonly onRead: (read: AnswersGiven) => void }) => (
  <ChooseTable
    title="Choose the answers"
    about="An export of an online survey with a row for each answer, or the form of another area that one organisation filled in: a Word document (.docx), a workbook (.xlsx) or a text file (.csv). Nothing is kept until you have seen what it would change."
    pick={pickAnswers}
    paste={pastedAnswers}
    onRead={onRead}
    onCancel={() => go({ screen: 'receive' })}
  />
)
