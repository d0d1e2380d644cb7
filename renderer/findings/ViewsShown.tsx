import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { agreedOn } from '../../shared/cycles/meeting'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { uncountedWords } from '../../shared/findings/viewGroups'
import { movedOn, noNames, type QuestionViews, toDiscussFirst, viewsGate, viewsOf } from '../../shared/findings/views'
import { titledQuestion } from '../../shared/findings/viewWords'
import { discussionOrder } from '../../shared/frameworks/spread'
import { useReportedCycles } from '../storage/reportedCycles'
import { Radios } from '../ui/Radios'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ProfileGrid } from './ProfileGrid'
import { ShowAsTable } from './ShowAsTable'
import { ViewRow } from './ViewRow'
import { ViewsTable } from './ViewsTable'

type Props = { readonly workspace: ReportedWorkspace; readonly cycle: Cycle }

const orders = [
  { value: 'spread', label: 'Where you disagree most' },
  { value: 'asked', label: 'As asked' },
] as const

/** The views on every question that is rated, with those to discuss first. */
export function ViewsShown({ workspace, cycle }: Props) {
  const types = useOrganisationTypes()
  const [order, setOrder] = useState<'spread' | 'asked'>('spread')
  const views = useMemo(() => {
    const { framework, returns } = reportedCycle(workspace, cycle.id)
    return viewsOf(framework, returns, {
      group: (each) => typeWords(types ?? [], organisationOf(workspace, each).type),
      person: (each) => organisationOf(workspace, each).name,
    })
  }, [workspace, cycle.id, types])
  const earlier = useEarlierViews(cycle)
  const ordered = useMemo(() => (order === 'spread' ? discussionOrder(views) : views), [order, views])
  const first = toDiscussFirst(views)
  const { framework } = reportedCycle(workspace, cycle.id)
  const moved = (now: QuestionViews) => {
    const before = earlier?.views.find(({ question }) => question.id === now.question.id)
    if (!earlier || !before || before.scale.id !== now.scale.id) return null
    return movedOn(now.scale, standing(earlier.cycle, before), standing(cycle, now))
  }
  if (views.length === 0)
    return <p className="measure">This questionnaire has no ratings in an order, so there is no spread to show.</p>
  return (
    <>
      <p className="measure">
        <strong>{divisionWords(views)}</strong>{' '}
        {first.length === 0
          ? 'No question is mixed or split, so all can be agreed together. '
          : `To discuss first: ${first.map(titledQuestion).join('; ')}. `}
        The middle view is the lower of the two middle ones where their number is even. Ratings are words in an order,
        so no average is taken.{earlier ? ` Changes are since ${earlier.cycle.title}.` : ''}
      </p>
      <ProfileGrid cycle={cycle} views={views} moved={moved} />
      <div className="printed-choices">
        <Radios legend="Order" choices={orders} value={order} onChange={setOrder} inRow />
      </div>
      {order === 'spread' ? (
        <p className="measure hint">
          Split comes first, then mixed, then where many could not say, then close views, the most evenly divided first.
          Where too few gave a view, and where all gave the same, comes last.
        </p>
      ) : null}
      <ul className="view-rows" aria-label="Views by question">
        {ordered.map((each) => (
          <ViewRow
            key={each.question.id}
            cycle={cycle}
            respondent={framework.respondent}
            views={each}
            uncountedGroups={uncountedWords(framework)}
          />
        ))}
      </ul>
      <ShowAsTable about="views by question">
        <ViewsTable views={ordered} />
      </ShowAsTable>
    </>
  )
}

/** `Of 24 questions, 1 is split and 4 are mixed.` */
export function divisionWords(views: readonly QuestionViews[]): string {
  const of = (label: string) => views.filter(({ spread }) => spread.label === label).length
  const [split, mixed] = [of('Split'), of('Mixed')]
  return `Of ${counted(views.length, 'question')}, ${split} ${split === 1 ? 'is' : 'are'} split and ${mixed} ${mixed === 1 ? 'is' : 'are'} mixed.`
}

/** What stands for a question in a cycle: what its meeting agreed, else the middle view. */
function standing(cycle: Cycle, { question, scale, spread }: QuestionViews) {
  const agreed = agreedOn(cycle, question.id)?.rating
  return scale.levels.find(({ id }) => id === agreed) ?? spread.lowerMedian
}

/** The views of the cycle before, where there is one and its views may be seen. */
function useEarlierViews({ previous }: Cycle) {
  const workspace = useReportedCycles(previous === null ? [] : [previous])
  return useMemo(() => {
    const cycle = workspace?.cycles.find(({ id }) => id === previous)
    if (!workspace || !cycle) return null
    const { framework, returns } = reportedCycle(workspace, cycle.id)
    return viewsGate(cycle, returns).isOpen ? { cycle, views: viewsOf(framework, returns, noNames) } : null
  }, [workspace, previous])
}
