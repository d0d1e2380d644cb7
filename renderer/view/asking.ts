import { create } from 'zustand'
import type { ChallengeAbout, ChallengeFrom } from '../../shared/challenges/challenge'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import { frameworkKey } from '../../shared/frameworks/framework'
import { findQuestion } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { useOpened } from '../storage/workspace'
import type { Route } from './route'
import { go, useView } from './viewState'

/** What a question begins with, where the reason for it stands. */
export type AskStart = {
  readonly cycleId: CycleId
  readonly question: string
  readonly topic: string
  readonly to: readonly OrganisationId[]
  readonly about: ChallengeAbout | null
  readonly from: ChallengeFrom
  /** The reason, as it is shown above the question; empty for none. */
  readonly why: string
}

/** What a question about one answer begins with; null for a question is about the whole return. */
export function askOfAnswer(
  { id: cycleId }: Pick<Cycle, 'id'>,
  framework: Framework,
  organisationId: OrganisationId | null,
  questionId: QuestionId | null,
  reason: Pick<AskStart, 'from' | 'why'> & { readonly question?: string },
): AskStart {
  const placed = questionId && findQuestion(framework, questionId)
  return {
    cycleId,
    question: '',
    topic: placed ? placed.question.shortTitle : '',
    to: organisationId === null ? [] : [organisationId],
    about: placed
      ? { framework: frameworkKey(framework), questionIds: [placed.question.id], standardId: placed.standard.id }
      : null,
    ...reason,
  }
}

type Asking = { readonly of: string; readonly start: AskStart; readonly back: Route }

const useAsked = create<{ readonly asking: Asking | null }>()(() => ({ asking: null }))

/** Leads to where a question is asked, filled in from where the reason stands; afterwards the person is back there. */
export function askThis(start: AskStart): void {
  const { route } = useView.getState()
  useAsked.setState({ asking: { of: useOpened.getState().opened?.key ?? '', start, back: route } })
  go({ screen: 'challenges', doing: 'asking' })
}

/** Begins a question of one's own. */
export function askAfresh(): void {
  useAsked.setState({ asking: null })
  go({ screen: 'challenges', doing: 'asking' })
}

/** What a question begins with, and where its reason stands; null for one that somebody begins afresh. */
export const useAsking = (): Asking | null =>
  useAsked(({ asking }) => (asking?.of === useOpened.getState().opened?.key ? asking : null))
