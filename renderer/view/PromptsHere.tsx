import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { PromptHere } from '../../shared/challenges/promptsFor'
import { standingWords } from '../../shared/challenges/words'
import type { Cycle } from '../../shared/cycles/cycle'
import { hasViews } from '../../shared/findings/views'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import type { Question, Standard } from '../../shared/frameworks/question'
import type { Organisation } from '../../shared/partnership/organisation'
import { usePartnershipOpen } from '../storage/partnership'
import { usePromptsHere } from '../storage/promptsHere'
import { Button } from '../ui/Button'
import { Details, openDetails } from '../ui/Details'
import { AskThis } from './AskThis'
import type { AskStart } from './asking'
import { useScreenCommands } from './screenCommands'
import { go } from './viewState'

type Props = {
  readonly cycle: Pick<Cycle, 'id'>
  readonly framework: Framework
  readonly standard: Standard
  /** The answer that is read; null for all of the standard. */
  readonly question: Question | null
  /** Whose return it is. */
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'type'>
}

/**
 * The challenge prompts that fit what is read in a return, each one step from being asked. For the partnership alone: whoever answers
 * in a file of their own has no ledger to ask in. Members who answer for themselves are not challenged, so there is nothing for theirs.
 */
export function PromptsHere(props: Props) {
  const partnership = usePartnershipOpen()
  if (!partnership || partnership.only !== null || partnership.reading !== undefined) return null
  return hasViews(props.framework) ? null : <Offered {...props} />
}

const place = 'prompts-here'

function Offered(props: Props) {
  const offered = usePromptsHere(props)
  useScreenCommands('prompts', { sessionQuestion: () => openDetails(place) })
  if (!offered) return null
  const asked = offered.filter((each) => each.asked).length
  const howMany = offered.length === 0 ? 'no prompt fits' : counted(offered.length, 'prompt')
  return (
    <div className="prompts-here no-print">
      <Details id={place} summary={`Questions to ask (${howMany}${asked > 0 ? `, ${asked} asked already` : ''})`}>
        <p className="hint">Ctrl+Shift+Q opens this list.</p>
        {offered.length === 0 ? (
          <p>
            No prompt of the library belongs here.{' '}
            <Button look="link" onPress={() => go({ screen: 'prompts' })}>
              See all prompts
            </Button>
          </p>
        ) : (
          <ul className="plain-list stack-small">
            {offered.map((each) => (
              <Prompt key={each.prompt.id} {...props} offered={each} />
            ))}
          </ul>
        )}
      </Details>
    </div>
  )
}

/** One prompt with the step that asks it, or what became of it. One that is settled can be asked again. */
function Prompt({ offered: { prompt, asked }, ...props }: Props & { readonly offered: PromptHere }) {
  return (
    <li className="stack-small">
      <p>
        <strong>{prompt.topic}.</strong> {prompt.text}
      </p>
      {prompt.framing && prompt.framing.text !== '' ? (
        <p className="hint">
          {prompt.framing.verified ? '' : 'No source was found for this. Check it before you say it: '}
          {prompt.framing.text} Looked at on {longDay(prompt.framing.checkedOn)}.
        </p>
      ) : null}
      {asked ? (
        <p>
          Asked of {props.organisation.name} on {longDay(asked.challenge.raised.on)}: {standingWords(asked.state)}.{' '}
          <Button
            look="link"
            name={`See what became of it: ${prompt.text}`}
            onPress={() => go({ screen: 'challenge', challengeId: asked.challenge.id })}
          >
            See what became of it
          </Button>
        </p>
      ) : null}
      {asked?.state.isOpen ? null : (
        <div>
          <AskThis about={prompt.text} start={startOf(prompt, props)} />
        </div>
      )}
    </li>
  )
}

/** The question as it will be asked: in the prompt's words, of this organisation, about what is read, in this edition. */
const startOf = (
  { id, topic, text }: LibraryPrompt,
  { cycle, framework, standard, question, organisation }: Props,
): AskStart => ({
  cycleId: cycle.id,
  question: text,
  topic,
  to: [organisation.id],
  about: {
    framework: frameworkKey(framework),
    questionIds: question ? [question.id] : [],
    standardId: standard.id,
  },
  from: { kind: 'prompt', promptId: id },
  why: `From the prompts, ${topic}. ${organisation.name}: ${question ? questionName(question) : standardName(standard)}`,
})
