import { useEffect } from 'react'
import { impossible } from '../../shared/basics/result'
import { counted, listed } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import { countedNeeds, type Need } from '../../shared/findings/overview'
import type { ReviewId } from '../../shared/reviews/review'
import { Button } from '../ui/Button'
import { seekOnlyActions } from '../view/actionsView'
import { listReturns } from '../view/listReturns'
import { takeNextThing } from '../view/nextThing'
import { go } from '../view/viewState'

/** A review that came back with questions that nobody has answered yet. */
export type ToAnswer = { readonly reviewId: ReviewId; readonly reader: string; readonly count: number }

type Props = {
  readonly needs: readonly Need[]
  /** How many actions are late, or open without a date. */
  readonly actionsToChase: number
  readonly toAnswer: readonly ToAnswer[]
  readonly anyReturns: boolean
  readonly cycleId: CycleId
}

/** What waits for the person at this computer. */
export function NeedsYou({ needs, actionsToChase, toAnswer, anyReturns, cycleId }: Props) {
  // After the heading of the screen, which takes focus first.
  useEffect(() => {
    if (takeNextThing()) focusNextThing()
  }, [])
  return (
    <section className="needs stack-small" aria-labelledby="needs-heading">
      <h2 id="needs-heading">Needs you</h2>
      {needs.length === 0 && actionsToChase === 0 && toAnswer.length === 0 ? (
        <p>
          {anyReturns ? 'Everything is up to date. Nothing is overdue and no return is half done.' : 'Nothing yet.'}
        </p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li key={'returnId' in need ? `${need.kind} ${need.returnId}` : need.kind}>
              <Button look="link" onPress={() => leadTo(need, cycleId)}>
                {needWords(need)}
              </Button>
            </li>
          ))}
          {toAnswer.map(({ reviewId, reader, count }) => (
            <li key={reviewId}>
              <Button look="link" onPress={() => go({ screen: 'review', reviewId })}>
                {`${reader}: ${counted(count, 'question')} to answer`}
              </Button>
            </li>
          ))}
          {actionsToChase > 0 ? (
            <li>
              <Button look="link" onPress={leadToActions}>
                {actionsToChase === 1 ? '1 action needs chasing' : `${actionsToChase} actions need chasing`}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

/** Gives the keyboard to the first thing that waits; to the heading of the screen where nothing does. */
export function focusNextThing(): void {
  const first = document.querySelector<HTMLElement>('.needs li button')
  ;(first ?? document.querySelector<HTMLElement>('#main h1'))?.focus()
}

function leadToActions(): void {
  seekOnlyActions({ view: 'chase' })
  go({ screen: 'actions' })
}

function leadTo(need: Need, cycleId: CycleId): void {
  if ('returnId' in need) {
    go({ screen: need.kind === 'unreadWords' ? 'check' : 'return', returnId: need.returnId })
    return
  }
  listReturns(cycleId, countedNeeds[need.kind])
}

function needWords(need: Need): string {
  switch (need.kind) {
    case 'overdue':
      return need.count === 1 ? '1 organisation is overdue' : `${need.count} organisations are overdue`
    case 'undecided':
      return `${need.organisation}: ${counted(need.parts, 'part')} of its return ${need.parts === 1 ? 'needs' : 'need'} a decision`
    case 'unreadWords':
      return `${need.organisation}: some words of its return could not be read`
    case 'unread':
      return need.count === 1 ? '1 return is back and not read yet' : `${need.count} returns are back and not read yet`
    case 'drafts':
      return `${need.count} returns are half done`
    case 'inProgress':
      return `Carry on with ${need.organisation}: ${need.progress.answered} of ${need.progress.total} answered`
    case 'asksForHelp':
      return `${need.organisation} asks for help with ${listed(need.questions)}`
    default:
      return impossible(need)
  }
}
