import { type Day, longDay, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import { challengeStatusWords } from '../challenges/words'
import type { CycleId } from '../cycles/cycle'
import { writtenSummary } from '../cycles/summary'
import type { GlossaryEntry } from '../findings/reportedWorkspace'
import { type Block, type Cell, type ReportDocument, type ReportStatus, ratingText, shownRating } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import type { FullWorkspace } from './fullWorkspace'
import { termsUsed } from './glossaryTerms'
import { type LayAnswer, type LayFacts, layFacts, leftOut, mostAnswers } from './lay/layFacts'
import { ratingKey } from './ratingKey'
import { withoutMark } from './typedText'
import { wordsUsed } from './wordsUsed'

/** What a lay member's pack is made from. */
export type LayPackRequest = {
  readonly workspace: FullWorkspace
  readonly cycleId: CycleId
  readonly asAt: Day
  readonly status: ReportStatus
  readonly glossary: readonly GlossaryEntry[]
}

/** Most characters of an answer's own words, and sentences of what matters most. */
const most = { characters: 220, matters: 5, words: 8 } as const

/**
 * What a lay member reads before asking: some answers in plain words, how sure they are, and room for notes. Words that could be a
 * name, somebody's number or the details of a case are left out.
 */
export function layPack({ workspace, cycleId, asAt, status, glossary }: LayPackRequest): ReportDocument {
  const facts = layFacts(workspace, cycleId, asAt)
  const front: FrontFacts = {
    workspace,
    reported: facts,
    asAt,
    status,
    title: facts.cycle.title,
    documentKind: 'Lay member’s pack',
    whose: workspace.partnership.name,
    shortTitle: `${facts.cycle.title}, lay member’s pack`,
    subject: 'Answers to read, and questions to ask',
    preparedBy: workspace.partnership.preparedBy,
  }
  const body: readonly Block[] = [
    ...howToRead(facts),
    ...whatMatters(facts),
    ...answersPart(facts),
    ...lastTime(facts),
    ...childrensWords(),
    ...notes(facts),
  ]
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...body, ...wordsUsed(1, termsUsed(body, glossary).slice(0, most.words))],
  }
}

const howToRead = ({ framework, isChosen, answers }: LayFacts): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'How to read this in two minutes' },
  {
    kind: 'numbered',
    items: [
      `Each ${framework.respondent.one} rated itself. Nobody has agreed these ratings with it yet.`,
      'Read what was asked, then what is said. Ask yourself: how would I know?',
      'Put a question wherever you are not sure. You need no special knowledge for that.',
      'Write on the last pages, and bring this to the meeting.',
    ],
  },
  {
    kind: 'paragraph',
    words: `${isChosen ? `The ${counted(answers.length, 'answer')} here were chosen for you` : `The ${counted(answers.length, 'answer')} here are among those with the lowest ratings and the least to show for them`}. Names of people and details of cases are left out: “${leftOut}” stands in their place.`,
  },
  ...ratingKey(framework),
]

function whatMatters({ cycle, answers, clean }: LayFacts): readonly Block[] {
  const { concerns, strengths } = writtenSummary(cycle.summary)
  const written = [...concerns, ...strengths].map(withoutMark)
  const standards = [...new Set(answers.map(({ standard }) => standard))].map(({ plainWords }) => plainWords)
  const items = [...written, ...standards].slice(0, most.matters).map(clean)
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: 'What matters most' },
        { kind: 'bullets', items },
      ]
}

function answersPart(facts: LayFacts): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'What was asked, and what is said' }
  if (facts.answers.length === 0)
    return [heading, { kind: 'paragraph', words: 'No return that has come in has an answer to read yet.' }]
  return [
    heading,
    {
      kind: 'table',
      id: 'answers',
      caption: `${counted(facts.answers.length, 'answer')} to read${facts.isChosen ? ', as they were chosen' : ', the lowest first'}`,
      summary: 'One row for each answer: what was asked, what is said, how sure that is, and what you might ask.',
      columns: [
        { heading: 'What was asked', width: 24 },
        { heading: 'What they say', width: 36 },
        { heading: 'How sure', width: 15 },
        { heading: 'You might ask', width: 25 },
      ],
      rows: facts.answers.map((each, place) => answerRow(each, place, facts)),
    },
  ]
}

function answerRow(each: LayAnswer, place: number, { clean }: LayFacts): Cell[] {
  const { question, standard, organisation, level, answer, hasEvidence } = each
  const words = cut(clean(answer.narrative.trim()))
  return [
    `${answerName(each, place)} ${question.shortTitle}. ${standard.plainWords}`,
    `${organisation}: ${level ? ratingText(shownRating(level.level)) : 'no rating'}.${words === '' ? ' Nothing is said in words.' : `\n${words}`}`,
    hasEvidence ? 'Evidence is named' : 'No evidence is named',
    question.layQuestions?.[0] ?? standard.layQuestions[0] ?? 'How do you know?',
  ]
}

/** `Answer 1: 4.5`, the same beside the answer and beside the notes on it. */
const answerName = ({ question }: LayAnswer, place: number) => `Answer ${place + 1}: ${question.label}`

function lastTime({ asked, clean }: LayFacts): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'What we asked last time, and what happened' }
  if (asked.length === 0)
    return [heading, { kind: 'paragraph', words: 'No question of an earlier round is in the record.' }]
  return [
    heading,
    {
      kind: 'table',
      id: 'last-time',
      caption: 'Questions of earlier rounds, the newest first',
      summary: 'One row for each question: when it was asked, and what came of it.',
      columns: [
        { heading: 'Question', width: 58 },
        { heading: 'Asked', width: 16 },
        { heading: 'What happened', width: 26 },
      ],
      rows: asked.map(({ challenge: { raised }, status }): Cell[] => [
        clean(raised.question),
        shortDay(raised.on),
        challengeStatusWords[status],
      ]),
    },
  ]
}

const childrensWords = (): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Children’s and families’ words' },
  {
    kind: 'paragraph',
    words:
      'None were supplied for this pack. You may ask whether any were heard, and what they said that surprised those who listened.',
  },
]

const notes = ({ answers, asAt }: LayFacts): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Your notes' },
  {
    kind: 'table',
    id: 'notes',
    caption: `Your notes on each answer, as at ${longDay(asAt)}`,
    summary:
      'One row for each answer, with room to write whether your question was answered and whether you are satisfied.',
    columns: [
      { heading: 'Answer', width: 20 },
      { heading: 'My question', width: 40 },
      { heading: 'Was it answered?', width: 20 },
      { heading: 'Satisfied: yes, no or partly', width: 20 },
    ],
    rows: [...answers.map(answerName), 'Another'].slice(0, mostAnswers + 1).map((label): Cell[] => [label, '', '', '']),
    room: [...answers, null].slice(0, mostAnswers + 1).map(() => 2),
  },
]

/** Words that are too long for a table, cut between two of them. */
function cut(words: string): string {
  if (words.length <= most.characters) return words
  const kept = words.slice(0, most.characters)
  return `${kept.slice(0, Math.max(kept.lastIndexOf(' '), most.characters / 2)).trim()} …`
}
