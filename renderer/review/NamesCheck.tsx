import { useMemo } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, questionName } from '../../shared/frameworks/lookUp'
import { questionBefore } from '../../shared/returns/agreedLast'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import type { RowSource } from '../../shared/returns/tracker/row'
import { knownWords, markedPieces, toLookAt } from '../../shared/reviews/likelyNames'
import type { ChosenAnswer } from '../../shared/reviews/makeReview'
import { useReportedCycles } from '../storage/reportedCycles'
import { Tick } from '../ui/Tick'
import { answerKey } from './chosenAnswers'
import { useGlossary } from './ReadWords'

type Props = {
  readonly cycle: Cycle
  readonly returned: readonly RowSource[]
  readonly chosen: readonly ChosenAnswer[]
  readonly isLookedAt: boolean
  readonly onLookedAt: (isLookedAt: boolean) => void
}

/** Every chosen answer as the reader would see it, with what could be a name marked: a person looks, and says so. */
export function NamesCheck({ cycle, returned, chosen, isLookedAt, onLookedAt }: Props) {
  const glossary = useGlossary()
  const before = useReportedCycles(cycle.previous === null ? [] : [cycle.previous])
  const shown = useMemo(() => wordsOf(returned, chosen, before ?? null), [returned, chosen, before])
  const known = useMemo(() => {
    const texts = returned.flatMap(({ organisation, framework }) => [organisation.name, ...textsOf(framework)])
    const terms = glossary.flatMap(({ term, meaning }) => [term, meaning])
    return knownWords(
      [...new Set([...texts, ...terms])],
      shown.map(({ words }) => words),
    )
  }, [returned, glossary, shown])
  const found = shown.map((each) => ({ ...each, look: toLookAt(each.words, known) }))
  const many = found.filter(({ look }) => look.length > 0).length
  return (
    <section className="stack" aria-labelledby="review-names">
      <h2 id="review-names">Look for names</h2>
      <p className="measure">
        The reader must never see a child’s name, the name of staff below a senior lead, or what tells of one case. No
        program can know a name: what could be one is marked here, and there may be others. Read every answer. Untick
        one that names somebody above, or have its words changed first.
      </p>
      <p>
        <strong>
          {many === 0 ? 'Nothing is marked' : `Something is marked in ${many} of ${counted(found.length, 'answer')}`}.
        </strong>
      </p>
      {found.map(({ key, title, words, look }) => (
        <article key={key} className="stack-small names-check measure">
          <h3>{title}</h3>
          <p className="pre-line">
            {markedPieces(words, known).map(({ start, text, why }) =>
              why === null ? text : <mark key={start}>{text}</mark>,
            )}
          </p>
          <p className="hint">{look.length === 0 ? 'Nothing is marked here.' : `Look at: ${look.join('; ')}.`}</p>
        </article>
      ))}
      <Tick
        label="I have read every answer above. None names a child or staff below a senior lead, and none tells of one case."
        on={isLookedAt}
        onChange={onLookedAt}
      />
    </section>
  )
}

/** What the reader reads of each answer: this year's words, and last year's to the same question. */
const wordsOf = (returned: readonly RowSource[], chosen: readonly ChosenAnswer[], earlier: ReportedWorkspace | null) =>
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

/** The words of a questionnaire, none of which is a name. */
const textsOf = ({ title, standards }: Framework): readonly string[] => [
  title,
  ...standards.flatMap((standard) => [
    standard.title,
    standard.plainWords,
    ...standard.questions.flatMap(({ shortTitle, text }) => [shortTitle, text]),
  ]),
]
