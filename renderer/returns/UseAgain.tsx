import type { Question } from '../../shared/frameworks/question'
import type { AnswerContent } from '../../shared/returns/answer'
import type { ReturnInContext } from '../storage/returns'
import { useOffers } from '../storage/useAgain'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { takeWords } from './commands'

type Props = {
  readonly context: ReturnInContext
  readonly question: Question
  readonly content: AnswerContent
}

/** Answers that the same organisation gave about the same thing in another questionnaire, and where words used again are from. */
export function UseAgain({ context, question, content }: Props) {
  const offers = useOffers(context, question)
  return (
    <>
      {content.usedAgain && content.copied.length === 0 ? (
        <p className="hint">Words used again from {content.usedAgain.title}.</p>
      ) : null}
      {offers.length > 0 ? (
        <Details summary={`You have answered something like this elsewhere (${offers.length})`}>
          {offers.map((offer) => (
            <section key={`${offer.returnId} ${offer.placed.question.id}`} className="stack-small">
              <h3>{offer.title}</h3>
              <p>{offer.placed.question.text}</p>
              <p className="hint">
                {offer.relation === 'same'
                  ? 'It asks the same.'
                  : 'It asks about the same thing in another way. Change the words to fit this question.'}
              </p>
              <p className="pre-line">{offer.content.narrative}</p>
              <Button
                name={`Use these words: ${offer.title}`}
                onPress={() => void takeWords(context.auditReturn.id, question.id, offer)}
              >
                Use these words
              </Button>
            </section>
          ))}
        </Details>
      ) : null}
    </>
  )
}
