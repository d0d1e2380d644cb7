import { type Day, dayOf, longDay, shortDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { counted } from '../../basics/text'
import { ratedIn } from '../../findings/counting'
import { questionName } from '../../frameworks/lookUp'
import { repliesShown, shownGroups } from '../../practitioners/published'
import { standingSurveys } from '../../practitioners/survey'
import type { Block } from '../block'
import { withoutMark } from '../typedText'
import { inOrder } from '../wording'
import { type BoardFacts, quotedOf } from './boardFacts'
import { sectionHeading } from './boardSections'
import { inTheme, tallyOf } from './themes'

/** Words of a return on how children and families were heard, with who says so and when it was said. */
export type Voice = { readonly words: string; readonly who: string; readonly on: Day; readonly question: string }

/** Most returns that are quoted. */
const mostVoices = 3

/** A longer answer is left to its return. */
const longestVoice = 500

/** What returns say that children and families changed: one from each, the newest first, as it was written. */
export function voicesOf(facts: BoardFacts): readonly Voice[] {
  const asked = inTheme(facts, 'voice')
  return facts.returned
    .flatMap((each) => {
      const said = asked.flatMap((question) => {
        const answer = each.auditReturn.answers[question.id]
        const words = answer?.impact.trim() ?? ''
        if (!answer || words === '' || words.length > longestVoice) return []
        return [{ words, on: dayOf(answer.changedAt), question: questionName(question) }]
      })
      const [first] = said
      return first ? [{ ...first, who: quotedOf(facts.framework, each).name }] : []
    })
    .sort((a, b) => inOrder(b.on, a.on) || inOrder(a.who, b.who))
    .slice(0, mostVoices)
}

/** What children, families and practitioners said, or a clear note that the record holds nothing of it. */
export function voicesSection(facts: BoardFacts): readonly Block[] {
  return [
    sectionHeading('voices', 'Voices of children, families and practitioners'),
    ...ofChildren(facts),
    { kind: 'paragraph', words: ofPractitioners(facts) },
  ]
}

function ofChildren(facts: BoardFacts): readonly Block[] {
  const asked = inTheme(facts, 'voice')
  if (asked.length === 0)
    return [{ kind: 'paragraph', words: 'This questionnaire has no standard on the voice of children and families.' }]
  const tally = tallyOf(facts, 'voice')
  const voices = voicesOf(facts)
  return [
    {
      kind: 'paragraph',
      words: `On listening to children, ${shareText(tally.met, ratedIn(tally), 'ratings')} are met. ${voices.length === 0 ? 'No return says in a few words what children or families changed.' : `What returns say that children and families changed, in the words of ${facts.framework.respondent.many}:`}`,
    },
    ...voices.flatMap(({ words, who, on, question }): Block[] => [
      { kind: 'quote', text: withoutMark(words) },
      { kind: 'paragraph', words: `${who}, ${shortDay(on)}, question ${question}.` },
    ]),
    {
      kind: 'paragraph',
      words: 'The record holds no words that children or families wrote themselves.',
    },
  ]
}

function ofPractitioners({ workspace, cycle }: BoardFacts): string {
  const surveys = standingSurveys(workspace.surveys.filter(({ cycleId }) => cycleId === cycle.id))
  if (surveys.length === 0)
    return 'No survey of practitioners stands in the record for this cycle, so this report says nothing in their words.'
  return surveys
    .map(
      (survey) =>
        `${survey.title}: ${counted(repliesShown(shownGroups(survey)), 'practitioner')} answered between ${longDay(survey.from)} and ${longDay(survey.to)}. What they said stands beside the ratings under Findings.`,
    )
    .join(' ')
}
