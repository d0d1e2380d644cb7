import { termsOf } from '../../actions/action'
import { shortDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { counted } from '../../basics/text'
import { stateOf } from '../../challenges/state'
import { lowestQuestions } from '../../findings/groups/questions'
import { punctualityText } from '../../findings/punctuality'
import { questionName } from '../../frameworks/lookUp'
import type { Block, Cell } from '../block'
import { listedActions } from '../tracker/listedActions'
import { withoutMark } from '../typedText'
import { inOrder } from '../wording'
import type { AnalysisFacts } from './analysisFacts'

/** What to develop, with who takes it on where somebody does: the lowest questions, and what the partnership took on itself. */
export function developmentPart(facts: AnalysisFacts): readonly Block[] {
  const lowest = lowestQuestions(facts.counts).slice(0, 10)
  const owners = ownersByQuestion(facts)
  const own = listedActions(facts.workspace, facts.asAt).filter(
    ({ record, cycleId, status }) => record?.agreed && cycleId === facts.cycle.id && status === 'open',
  )
  return [
    { kind: 'heading', level: 1, text: 'Areas for development', id: 'development' },
    ...(lowest.length === 0
      ? [{ kind: 'paragraph', words: 'No question is rated below met by any return.' } as const]
      : [
          {
            kind: 'table',
            id: 'development',
            caption: 'Questions to develop, those with the largest share below met first, with who takes each on',
            summary: 'One row for each question: how many ratings are below met, and the owner of an action on it.',
            columns: [
              { heading: 'Question', width: 47 },
              { heading: 'Below met', width: 23 },
              { heading: 'Owner', width: 30 },
            ],
            rows: lowest.map((each): Cell[] => [
              questionName(each.question),
              { kind: 'count', count: each.below, of: each.rated },
              owners.get(each.question.id)?.join('\n') ?? 'To be named',
            ]),
          } as const,
        ]),
    ...(own.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'taken-on',
            caption: 'What the partnership has taken on in this cycle and not closed, by date due',
            summary: 'One row for each action: what is to be done, by which role, and by when.',
            columns: [
              { heading: 'Action', width: 50 },
              { heading: 'Owner', width: 30 },
              { heading: 'Due', width: 20 },
            ],
            rows: own.map(({ what, owner, due }): Cell[] => [
              withoutMark(what),
              owner.trim() === '' ? 'Not named' : withoutMark(owner),
              due === null ? 'No date' : shortDay(due),
            ]),
          } as const,
        ]),
  ]
}

/** The roles that own an action of the partnership's on a question, through a challenge about it or what a meeting made of it. */
function ownersByQuestion({ workspace, cycle }: AnalysisFacts): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>()
  for (const action of workspace.actions) {
    const terms = termsOf(action)
    if (!terms) continue
    const { from } = action
    const challenge =
      from.kind === 'challenge' ? workspace.challenges.find(({ id }) => id === from.challengeId) : undefined
    const about = challenge && stateOf(challenge)
    const questions =
      from.kind === 'cell' && from.cycleId === cycle.id
        ? [from.questionId]
        : about && about.cycleId === cycle.id
          ? (about.about?.questionIds ?? [])
          : []
    for (const id of questions) owners.set(id, [...new Set([...(owners.get(id) ?? []), terms.owner])])
  }
  return owners
}

/** A question that so many of those asked leave out is offered for the next audit. */
const oftenLeftOut = 0.2

/** What the returns show about the questionnaire itself. What people decided to recommend opens the analysis. */
export function recommendationsPart(facts: AnalysisFacts): readonly Block[] {
  const leftOut = facts.counts.filter(({ asked, notAnswered }) => asked > 0 && notAnswered >= asked * oftenLeftOut)
  return [
    { kind: 'heading', level: 1, text: 'Recommendations for the next audit' },
    leftOut.length === 0
      ? { kind: 'paragraph', words: 'No question was left out by a fifth or more of those asked.' }
      : {
          kind: 'bullets',
          items: leftOut.map(
            ({ question, notAnswered, asked }) =>
              `Ask why question ${questionName(question)} was left out: ${shareText(notAnswered, asked)}.`,
          ),
        },
  ]
}

/** The questions, and in the restricted copy alone who did not return. */
export function annexPart(facts: AnalysisFacts): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Annex: the questions' },
    {
      kind: 'bullets',
      items: facts.framework.standards.flatMap(({ questions }) =>
        questions.map(({ label, text }) => [{ kind: 'strong' as const, text: `${label}\u00a0` }, text]),
      ),
    },
    ...(facts.withNames ? missingNames(facts) : []),
  ]
}

function missingNames({ asked, framework }: AnalysisFacts): readonly Block[] {
  const missing = asked
    .filter(({ punctuality: { kind } }) => kind === 'overdue' || kind === 'extended' || kind === 'notExpected')
    .sort((a, b) => inOrder(a.organisation.name, b.organisation.name))
  const heading: Block = { kind: 'heading', level: 1, text: 'Annex: who has not returned' }
  const callout: Block = {
    kind: 'callout',
    words: `Restricted: this annex names ${framework.respondent.many}. Leave it out of anything that is published.`,
  }
  if (missing.length === 0)
    return [{ kind: 'pageBreak' }, heading, { kind: 'paragraph', words: 'Every return that is due has come in.' }]
  return [
    { kind: 'pageBreak' },
    heading,
    callout,
    {
      kind: 'table',
      id: 'missing-names',
      caption: `${counted(missing.length, 'return')} that ${missing.length === 1 ? 'has' : 'have'} not come in, in order of name`,
      summary: 'One row for each: its name, its type, and how its return stands.',
      columns: [
        { heading: 'Name', width: 46 },
        { heading: 'Type', width: 26 },
        { heading: 'How it stands', width: 28 },
      ],
      rows: missing.map(({ organisation, type, punctuality }): Cell[] => [
        organisation.name,
        type,
        punctualityText(punctuality),
      ]),
    },
  ]
}
