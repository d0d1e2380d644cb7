import type { Level, Question, Standard } from '../../shared/frameworks/framework'
import { findLevel, referencesOf } from '../../shared/frameworks/lookUp'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { ActionList } from './ActionList'
import { changeAnswer, confirmCopied } from './commands'
import { EvidenceList } from './EvidenceList'
import { NotApplicable } from './NotApplicable'
import type { Steps } from './QuestionScreen'
import { RatingControl } from './RatingControl'
import { referenceWords } from './referenceWords'
import { TextAnswer } from './TextAnswer'

type Props = {
  readonly context: ReturnInContext
  readonly standard: Standard
  readonly question: Question
  readonly content: AnswerContent
  readonly steps: Steps
}

/** One question with everything that makes up its answer. */
export function QuestionForm({ context, standard, question, content, steps }: Props) {
  const { auditReturn, framework, before } = context
  const lastYear = findLevel(framework, contentOf(before?.auditReturn.answers[question.id]).rating)
  const rate = (rating: Level['id'] | null) => void changeAnswer(auditReturn.id, question.id, { rating })
  const keep = (part: 'narrative' | 'impact') => (text: string) =>
    changeAnswer(auditReturn.id, question.id, { [part]: text })
  return (
    <div className="stack" data-question={question.id}>
      <p className="question-text" id="question-text">
        {question.text}
      </p>
      <MoreAboutQuestion context={context} standard={standard} question={question} />
      <h2 className="visually-hidden">Your rating</h2>
      <RatingControl
        framework={framework}
        standard={standard}
        question={question}
        rating={content.rating}
        lastYear={lastYear?.id ?? null}
        labelledBy="question-text"
        onRate={rate}
      />
      {question.notApplicable === 'with-reason' ? (
        <NotApplicable returnId={auditReturn.id} questionId={question.id} reason={content.notApplicable} />
      ) : null}
      {content.copied.length > 0 ? (
        <div className="notice">
          <span>Copied from last year – not checked yet. Change it, or say that it still holds.</span>
          <Button onPress={() => void confirmCopied(auditReturn.id, question.id)}>Still true today</Button>
        </div>
      ) : null}
      <TextAnswer
        label={framework.prompts.narrative.label}
        hint={`${framework.prompts.narrative.hint} ${framework.privacyHint}`}
        recorded={content.narrative}
        onKeep={keep('narrative')}
      />
      <EvidenceList
        framework={framework}
        standard={standard}
        returnId={auditReturn.id}
        questionId={question.id}
        evidence={content.evidence}
      />
      <TextAnswer
        label={framework.prompts.impact.label}
        hint={`${standard.impactPrompt} Do not name anyone.`}
        recorded={content.impact}
        onKeep={keep('impact')}
      />
      <ActionList
        framework={framework}
        returnId={auditReturn.id}
        questionId={question.id}
        actions={content.actions}
        wanted={content.rating !== null && framework.rules.actionFor.includes(content.rating)}
      />
      <Tick
        label="Look at this again before I return it"
        on={content.lookAgain}
        onChange={(lookAgain) => void changeAnswer(auditReturn.id, question.id, { lookAgain })}
      />
      <div className="row no-print">
        <Button look="primary" keys="Ctrl+Enter" onPress={steps.nextUnanswered}>
          {steps.allAnswered ? 'Check and return' : 'Next unanswered'}
        </Button>
        <Button keys="Alt+Left" onPress={steps.previous}>
          Previous
        </Button>
        <Button keys="Alt+Right" onPress={steps.next}>
          Next
        </Button>
      </div>
    </div>
  )
}

function MoreAboutQuestion({
  context: { framework },
  standard,
  question,
}: Pick<Props, 'context' | 'standard' | 'question'>) {
  return (
    <Details summary="What this means, and what a challenger might ask">
      <p>{standard.plainWords}</p>
      {question.help ? <p>{question.help}</p> : null}
      {question.alternativeText ? (
        <p>
          Another wording: “{question.alternativeText}” {question.alternativeNote}
        </p>
      ) : null}
      <h3>Questions a member of the public might ask</h3>
      <ul className="bulleted">
        {standard.layQuestions.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>Signs to look out for</h3>
      <ul className="bulleted">
        {standard.redFlags.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>Where it comes from</h3>
      <ul className="bulleted">
        {referencesOf(framework, standard, question).map((reference) => (
          <li key={reference.id}>{referenceWords(reference)}</li>
        ))}
      </ul>
    </Details>
  )
}
