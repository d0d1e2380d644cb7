import { useMemo } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { findQuestion, questionName } from '../../shared/frameworks/lookUp'
import { questionBefore } from '../../shared/returns/agreedLast'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import type { RowSource } from '../../shared/returns/tracker/row'
import type { ChosenAnswer } from '../../shared/reviews/makeReview'
import { useReportedCycles } from '../storage/reportedCycles'
import { answerKey } from './chosenAnswers'
import { MarkedNames, type WordsToGo } from './MarkedNames'

type Props = {
  readonly cycle: Cycle
  readonly returned: readonly RowSource[]
  readonly chosen: readonly ChosenAnswer[]
  readonly isLookedAt: boolean
  readonly onLookedAt: (isLookedAt: boolean) => void
}

/** Every chosen answer as the reader would see it, looked through for names. */
export function NamesCheck({ cycle, returned, chosen, isLookedAt, onLookedAt }: Props) {
  const before = useReportedCycles(cycle.previous === null ? [] : [cycle.previous])
  const shown = useMemo(() => wordsOf(returned, chosen, before ?? null), [returned, chosen, before])
  const frameworks = useMemo(() => [...new Set(returned.map(({ framework }) => framework))], [returned])
  const organisations = useMemo(() => returned.map(({ organisation }) => organisation.name), [returned])
  return (
    <MarkedNames
      shown={shown}
      frameworks={frameworks}
      organisations={organisations}
      advice="Untick one that names somebody above, or have its words changed first."
      isLookedAt={isLookedAt}
      onLookedAt={onLookedAt}
    />
  )
}

/** What the reader reads of each answer: this year's words, and last year's to the same question. */
const wordsOf = (
  returned: readonly RowSource[],
  chosen: readonly ChosenAnswer[],
  earlier: ReportedWorkspace | null,
): readonly WordsToGo[] =>
  chosen.flatMap((answer) => {
    const row = returned.find(({ auditReturn }) => auditReturn.id === answer.returnId)
    const question = row && findQuestion(row.framework, answer.questionId)?.question
    if (!row || !question) return []
    const last = earlier?.returns.find(
      ({ organisationId, stage }) => organisationId === row.auditReturn.organisationId && stage === 'returned',
    )
    const was = earlier?.frameworks[0] && questionBefore(row.framework, earlier.frameworks[0], answer.questionId)
    const now = saidIn(contentOf(row.auditReturn.answers[answer.questionId]))
    const then = last && was ? saidIn(contentOf(last.answers[was.id])) : ''
    return [
      {
        key: answerKey(answer),
        title: `${row.organisation.name}: ${questionName(question)}`,
        words: `${now || 'They have written nothing here.'}${then ? `\n\nLast year: ${then}` : ''}`,
      },
    ]
  })

const saidIn = ({ narrative, impact }: AnswerContent): string =>
  [narrative.trim(), impact.trim()].filter((each) => each !== '').join('\n')
