import { type ReactNode, useEffect, useRef } from 'react'
import { longDay, shortDay } from '../../shared/basics/day'
import { fieldText } from '../../shared/frameworks/fieldValue'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel, questionName, standardName } from '../../shared/frameworks/lookUp'
import type { Question, QuestionId, StandardId } from '../../shared/frameworks/question'
import { type AnswerContent, contentOf, type ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import type { AgreedRating } from '../../shared/returns/auditReturn'
import { impactWords } from '../../shared/returns/impact'
import type { PanelNote } from '../../shared/returns/panel'
import { useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { SidePanel } from '../ui/SidePanel'
import { AskThis } from '../view/AskThis'
import { AttachedFileLine } from '../view/AttachedFileLine'
import { askOfAnswer } from '../view/asking'
import { PromptsHere } from '../view/PromptsHere'
import { RaiseActionHere } from '../view/raiseAction'
import { go } from '../view/viewState'
import { HeatComments } from './HeatComments'

type Props = {
  readonly returnId: ReturnId
  readonly standardId: StandardId
  /** The questions that have the rating of the cell. */
  readonly making: readonly QuestionId[]
  /** What the marked questions make; null where it is simply they that are meant. */
  readonly made: string | null
  readonly onClose: () => void
  /** What stands below the names of the marked questions. */
  readonly children?: ReactNode
}

/**
 * What is behind a cell: each question of the standard with its ratings, its answer, and what the panel said of it. The
 * questions that make the rating are marked, and the first of them comes into view.
 */
export function HeatPanel(props: Props) {
  const context = useReturn(props.returnId)
  return context ? <Behind {...props} context={context} /> : null
}

type BehindProps = Props & { readonly context: NonNullable<ReturnType<typeof useReturn>> }

function Behind({ returnId, standardId, making, made, onClose, children, context }: BehindProps) {
  const { auditReturn, organisation, framework } = context
  const asked = questionsAsked(framework, auditReturn).filter(({ standard }) => standard.id === standardId)
  const standard = framework.standards.find(({ id }) => id === standardId)
  const first = useRef<HTMLElement>(null)
  const [brought = null] = making
  // After the panel has given focus to its heading, which scrolls too.
  useEffect(() => {
    if (brought !== null) bringIntoView(first.current)
  }, [brought])
  return (
    <SidePanel title={`${organisation.name}: ${standard ? standardName(standard) : ''}`} onClose={onClose}>
      {asked.length === 0 ? <p>This standard is not asked of this organisation.</p> : null}
      {standard && asked.length > 0 ? (
        <PromptsHere
          cycle={context.cycle}
          framework={framework}
          standard={standard}
          question={null}
          organisation={organisation}
        />
      ) : null}
      {asked.map(({ question }) => (
        <section
          key={question.id}
          ref={question.id === brought ? first : null}
          className={`stack-small heat-question ${making.includes(question.id) ? 'heat-question-makes' : ''}`}
        >
          <h3>{questionName(question)}</h3>
          {making.includes(question.id) ? children : null}
          {making.includes(question.id) ? <p className="heat-makes">{makesText(making.length, made)}</p> : null}
          <Ratings
            framework={framework}
            question={question}
            content={contentOf(auditReturn.answers[question.id])}
            agreed={auditReturn.agreed[question.id] ?? null}
          />
          <Said framework={framework} question={question} content={contentOf(auditReturn.answers[question.id])} />
          <Noted framework={framework} note={auditReturn.panel?.[question.id] ?? null} />
          <HeatComments auditReturn={auditReturn} questionId={question.id} />
          <Button
            look="link"
            name={`Open in return: ${questionName(question)}`}
            onPress={() => go({ screen: 'question', returnId, questionId: question.id })}
          >
            Open in return
          </Button>
          <div>
            <AskThis
              about={`${organisation.name}, ${questionName(question)}`}
              start={askOfAnswer(context.cycle, framework, auditReturn.organisationId, question.id, {
                from: { kind: 'own' },
                why: `${organisation.name}: ${questionName(question)}`,
              })}
            />
          </div>
          <RaiseActionHere
            from={{ kind: 'answer', returnId, questionId: question.id }}
            cycleId={auditReturn.cycleId}
            organisationId={auditReturn.organisationId}
            about={questionName(question)}
          />
        </section>
      ))}
    </SidePanel>
  )
}

/** Scrolls the panel, and the page only where the panel does not scroll itself. */
function bringIntoView(question: HTMLElement | null): void {
  const panel = question?.closest<HTMLElement>('.side-panel')
  if (!question || !panel) return
  if (getComputedStyle(panel).overflowY !== 'auto') {
    question.scrollIntoView({ block: 'nearest' })
    return
  }
  const room = Number.parseFloat(getComputedStyle(question).scrollMarginTop) || 0
  panel.scrollTop += question.getBoundingClientRect().top - panel.getBoundingClientRect().top - room
}

/** Says of a question that the rating of the cell is its rating, alone or with others. */
const makesText = (count: number, made: string | null): string =>
  made === null
    ? 'This is the question.'
    : count === 1
      ? `This question makes the ${made}.`
      : `One of ${count} questions that make the ${made}.`

type AnswerProps = { readonly framework: Framework; readonly question: Question; readonly content: AnswerContent }

function Ratings({ framework, question, content, agreed }: AnswerProps & { readonly agreed: AgreedRating | null }) {
  if (question.scale === undefined) return null
  return (
    <>
      <p>
        Self-assessed:{' '}
        <Chip level={findLevel(framework, content.rating)} notApplicable={content.notApplicable !== null} />
      </p>
      <p>
        {agreed === null ? (
          'The panel has not agreed a rating.'
        ) : agreed.rating === null ? (
          `The panel did not agree a rating, ${longDay(agreed.on)}.`
        ) : (
          <>
            Agreed: <Chip level={findLevel(framework, agreed.rating)} /> {longDay(agreed.on)}
            {agreed.by ? `, ${agreed.by}` : ''}
          </>
        )}
      </p>
      <Words label="Why" words={agreed?.reason ?? ''} />
      <Words label="Feedback" words={agreed?.feedback ?? ''} />
    </>
  )
}

/** Words under a label; nothing where there are none. */
const Words = ({ label, words }: { readonly label: string; readonly words: string }) =>
  words.trim() === '' ? null : (
    <p className="pre-line">
      <strong>{label}:</strong> {words}
    </p>
  )

function Said({ framework, question, content }: AnswerProps) {
  const { notApplicable, narrative, fields, evidence, impact, impactKind, actions } = content
  return (
    <>
      <Words label="Why it does not apply" words={notApplicable ?? ''} />
      {(question.fields ?? []).map((field) => (
        <Words key={field.id} label={field.label} words={fieldText(framework, field, fields[field.id])} />
      ))}
      <Words label="Answer" words={narrative} />
      {evidence.length === 0 ? (
        <p>No evidence is given.</p>
      ) : (
        <>
          <h4>Evidence</h4>
          <ul className="bulleted">
            {evidence.map(({ id, what, where, on, owner, file }) => (
              <li key={id}>
                {[what, where, on ? shortDay(on) : 'no date', owner].filter(Boolean).join(', ')}
                {file ? (
                  <>
                    <br />
                    <AttachedFileLine file={file} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <Words
        label={impactKind ? `Difference made (${impactWords[impactKind].label.toLowerCase()})` : 'Difference made'}
        words={impact}
      />
      {actions.length === 0 ? null : (
        <>
          <h4>Actions</h4>
          <ul className="bulleted">
            {actions.map(({ id, what, owner, due, status }) => (
              <li key={id}>{[what, owner, due ? `by ${shortDay(due)}` : '', status].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const evidenceWords = { seen: 'The panel saw the evidence', notSeen: 'The panel did not see the evidence' } as const

/** What the panel noted before it agreed a rating. */
function Noted({ framework, note }: { readonly framework: Framework; readonly note: PanelNote | null }) {
  if (!note) return null
  const { query, proposed, reason, evidence } = note
  return (
    <>
      <Words label="The panel asks" words={query} />
      {proposed ? (
        <p>
          The panel proposes: <Chip level={findLevel(framework, proposed)} />
        </p>
      ) : null}
      <Words label="Because" words={reason} />
      {evidence ? (
        <p>
          {evidenceWords[evidence.outcome]}, {shortDay(evidence.on)}
          {evidence.note ? `: ${evidence.note}` : ''}.
        </p>
      ) : null}
    </>
  )
}
