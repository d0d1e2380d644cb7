import { changeOf, isComparable } from '../../shared/frameworks/editions'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel, referencesOf, scaleOf } from '../../shared/frameworks/lookUp'
import { isNarrative, partsOf, type Question, type Standard } from '../../shared/frameworks/question'
import type { Level } from '../../shared/frameworks/scale'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { hintOf } from '../view/hintOf'
import { RatingControl } from '../view/RatingControl'
import { referenceWords } from '../view/referenceWords'
import { TextAnswer } from '../view/TextAnswer'
import { ActionList } from './ActionList'
import { changeAnswer, confirmCopied } from './commands'
import { EvidenceList } from './EvidenceList'
import { FollowUps } from './FollowUps'
import { ImpactKindChoice } from './ImpactKindChoice'
import { NotApplicable } from './NotApplicable'
import type { Steps } from './steps'
import { TypedAnswers } from './TypedAnswers'
import { UseAgain } from './UseAgain'

type Props = {
  readonly context: ReturnInContext
  readonly standard: Standard
  readonly question: Question
  readonly content: AnswerContent
  readonly steps: Steps
}

/** One question with everything that makes up its answer. */
export function QuestionForm({ context, standard, question, content, steps }: Props) {
  const { auditReturn, framework } = context
  const lastYear = lastRating(context, question)
  const scale = scaleOf(framework, question)
  const asked = partsOf(question)
  const applies = content.notApplicable === null
  const inWords = isNarrative(question) || question.about === 'standard'
  const rate = (rating: Level['id'] | null) => void changeAnswer(auditReturn.id, question.id, { rating })
  const keep = (part: 'narrative' | 'impact') => (text: string) =>
    changeAnswer(auditReturn.id, question.id, { [part]: text })
  return (
    <div className="stack" data-question={question.id}>
      <p className="question-text" id="question-text">
        {question.text}
      </p>
      {inWords ? <StandardWords standard={standard} /> : null}
      <MoreAboutQuestion context={context} standard={standard} question={question} inWords={inWords} />
      {scale ? (
        <>
          <h2 className="visually-hidden">Your rating</h2>
          <RatingControl
            framework={framework}
            placed={{ standard, question }}
            scale={scale}
            rating={content.rating}
            lastYear={lastYear?.id ?? null}
            labelledBy="question-text"
            onRate={rate}
          />
        </>
      ) : null}
      {question.fields && applies ? (
        <TypedAnswers framework={framework} question={question} returnId={auditReturn.id} content={content} />
      ) : null}
      <FollowUps context={context} question={question} />
      {question.notApplicable === 'not-allowed' ? null : (
        <NotApplicable
          returnId={auditReturn.id}
          questionId={question.id}
          reason={content.notApplicable}
          needsReason={question.notApplicable === 'with-reason'}
          isRated={scale !== null}
        />
      )}
      <UseAgain context={context} question={question} content={content} />
      {content.copied.length > 0 ? (
        <div className="notice">
          <span>
            {content.usedAgain
              ? `From ${content.usedAgain.title}: check it. Change it, or say that it holds here too.`
              : 'Copied from last year – not checked yet. Change it, or say that it still holds.'}
          </span>
          <Button onPress={() => void confirmCopied(auditReturn.id, question.id)}>
            {content.usedAgain ? 'It holds here too' : 'Still true today'}
          </Button>
        </div>
      ) : null}
      {asked.includes('narrative') ? (
        <TextAnswer
          label={question.narrativeLabel ?? framework.prompts.narrative.label}
          hint={hintOf(framework, { standard, question }, 'narrative')}
          recorded={content.narrative}
          onKeep={keep('narrative')}
        />
      ) : null}
      {asked.includes('evidence') ? (
        <EvidenceList
          framework={framework}
          placed={{ standard, question }}
          returnId={auditReturn.id}
          evidence={content.evidence}
        />
      ) : null}
      {asked.includes('impact') ? (
        <>
          <TextAnswer
            label={framework.prompts.impact.label}
            hint={hintOf(framework, { standard, question }, 'impact')}
            recorded={content.impact}
            onKeep={keep('impact')}
          />
          <ImpactKindChoice
            content={content}
            onChoose={(impactKind) => void changeAnswer(auditReturn.id, question.id, { impactKind })}
          />
        </>
      ) : null}
      {asked.includes('actions') ? (
        <ActionList
          framework={framework}
          returnId={auditReturn.id}
          questionId={question.id}
          actions={content.actions}
          wanted={content.rating !== null && framework.rules.actionFor.includes(content.rating)}
        />
      ) : null}
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

/** The rating of last year's same question; null where it was not the same, so that no rating seems to answer another question. */
function lastRating({ framework, before }: ReturnInContext, question: Question): Level | null {
  const change = before && changeOf(framework, before.framework, question.id)
  const [was] = change?.was ?? []
  return before && change && was && isComparable(framework, before.framework, change)
    ? findLevel(framework, contentOf(before.auditReturn.answers[was.question.id]).rating)
    : null
}

function MoreAboutQuestion({
  context: { framework },
  standard,
  question,
  inWords,
}: Pick<Props, 'context' | 'standard' | 'question'> & { readonly inWords: boolean }) {
  return (
    <Details summary="What this means, and what a challenger might ask">
      <p>{standard.plainWords}</p>
      {inWords ? null : <StandardWords standard={standard} />}
      {question.help ? <p>{question.help}</p> : null}
      {question.alternativeText ? (
        <p>
          Another wording: “{question.alternativeText}” {question.alternativeNote}
        </p>
      ) : null}
      <Listed
        heading="Questions that start the discussion"
        items={(standard.promptingQuestions ?? []).map(({ text }) => text)}
      />
      <Listed
        heading="Questions a member of the public might ask"
        items={[...(question.layQuestions ?? []), ...standard.layQuestions]}
      />
      <Listed heading="Questions a chair might ask" items={standard.challengeQuestions ?? []} />
      <Listed heading="Signs to look out for" items={[...(question.redFlags ?? []), ...standard.redFlags]} />
      <Figures framework={framework} question={question} />
      <Listed
        heading="Where it comes from"
        items={referencesOf(framework, standard, question).map((reference) => referenceWords(reference))}
      />
    </Details>
  )
}

/** The tool's own words over a standard, and its points to think of. In view where the answer describes the standard. */
const StandardWords = ({ standard: { leadIn, checklist } }: Pick<Props, 'standard'>) => (
  <>
    {leadIn ? <p className="pre-line">{leadIn}</p> : null}
    {checklist ? <Listed heading="Think of these while you describe it" items={checklist} /> : null}
  </>
)

function Listed({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul className="bulleted">
        {[...new Set(items)].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  )
}

/** What sources say of this question, with the date of each. */
function Figures({ framework, question }: { readonly framework: Framework; readonly question: Question }) {
  const rows = framework.figures?.rows.filter((row) => row.question === question.id) ?? []
  return (
    <Listed
      heading={framework.figures?.note ?? ''}
      items={rows.map(
        (row) =>
          `${row.wave} – ${row.answer}: ${row.percent === null ? (row.words ?? 'no figure given') : `${row.percent}%`} (${row.source})`,
      )}
    />
  )
}
