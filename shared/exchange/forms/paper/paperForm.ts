import { dayOf, longDay } from '../../../basics/day'
import { capital } from '../../../basics/text'
import type { Framework } from '../../../frameworks/framework'
import { inGroups, type PlacedQuestion } from '../../../frameworks/lookUp'
import type { Block, HeadingLevel, ReportDocument, Words } from '../../../reports/block'
import { typedBlocks } from '../../../reports/typedText'
import type { Box, Filled } from '../box'
import { fillReturn } from '../fill'
import { frontBoxes, signOffBoxes } from '../frontBoxes'
import { boxesOf } from '../questionBoxes'
import type { SentReturn } from '../sentReturn'
import { answerSpaces, kindsOfRows, moreRows, rowHints } from './answerSpaces'
import { type Explanations, explanations, optionLines, type SaidOnce, whichQuestions } from './explained'
import { questionBlocks } from './questionBlocks'
import { questionsOnPaper } from './questionsOnPaper'
import { paperReference } from './reference'

/** A document's title property is at most 120 characters, with its kind. */
const longestTitle = 90

/**
 * A return as a form to print, or to fill in with Word: everything it is asked, with what was sent already in its place, and
 * room to write. Each option shows the key that gives it when the form is typed back.
 */
export const paperForm = (sentReturn: SentReturn): ReportDocument =>
  formOf(sentReturn, paperReference(sentReturn.facts.returnId))

/** A form to print, with the reference by which it is matched when it comes back; null for one that is nobody's yet. */
export function formOf(sentReturn: SentReturn, reference: string | null): ReportDocument {
  const { facts, framework, sent } = sentReturn
  const questions = questionsOnPaper(framework, sent)
  const filled = fillReturn(framework, questions, sent)
  const meanings = explanations(questions, (placed) => boxesOf(framework, placed))
  const on = dayOf(facts.madeAt)
  const { one } = framework.respondent
  return {
    properties: {
      title: `${facts.organisation.name.slice(0, longestTitle)}: return form`,
      subject: `${framework.title}: the return of one ${one}`,
      author: facts.partnership.name,
      keywords: [facts.partnership.name, facts.cycle.title, reference ?? 'Blank form'].join('; '),
      description: `Made with Partnership Self-Assessment on ${longDay(on)}`,
    },
    page: {
      partnership: facts.partnership.name,
      shortTitle: reference === null ? `Blank form, ${facts.cycle.title}` : `Form ${reference}`,
      status: 'Draft',
      statusWords: 'Draft until signed',
      handling: 'For partnership members',
      date: on,
      sample: facts.partnership.isSample,
    },
    language: framework.language,
    blocks: [
      front(sentReturn, reference),
      ...whatIsIn(sentReturn, questions, reference === null),
      ...howTo(sentReturn, questions, meanings),
      ...about(sentReturn, filled, reference === null),
      { kind: 'heading', level: 1, text: 'The questions' },
      ...framework.standards.flatMap((standard) =>
        standardBlocks(
          { own: questions.filter((placed) => placed.standard === standard), all: questions },
          sentReturn,
          filled,
          meanings,
        ),
      ),
      ...moreRoom(sentReturn, questions),
      ...signOff(sentReturn),
    ],
  }
}

const front = ({ facts, framework }: SentReturn, reference: string | null): Block => ({
  kind: 'front',
  title: facts.organisation.name,
  subtitle: `${capital(framework.respondent.one)} return: ${facts.cycle.title}`,
  facts: [
    [
      { label: 'Questions', value: framework.title },
      ...(reference === null ? [] : [{ label: 'Form', value: reference }]),
    ],
    [{ label: 'Send it back by', value: longDay(facts.cycle.closesOn) }],
    [{ label: 'Send it to', value: facts.partnership.name }],
  ],
})

const idOf = (standard: PlacedQuestion['standard']) => `standard-${standard.id}`

/** The parts of the form, each a link. Questions are found by their numbers: to count its pages would take longer than the form. */
function whatIsIn({ framework }: SentReturn, questions: readonly PlacedQuestion[], isBlank: boolean): readonly Block[] {
  const parts = framework.standards.flatMap((standard): readonly Words[] => {
    const labels = questions.filter((each) => each.standard === standard).map(({ question }) => question.label)
    const [first, last] = [labels[0], labels.at(-1)]
    if (first === undefined || last === undefined) return []
    const which = labels.length === 1 ? `question ${first}` : `questions ${first} to ${last}`
    return [[{ kind: 'link', to: idOf(standard), text: titleOf(standard) }, ` (${which})`]]
  })
  return [
    { kind: 'heading', level: 1, text: 'What is in this form' },
    {
      kind: 'bullets',
      items: [
        ...(framework.frontSheet.length > 0 || isBlank
          ? [[{ kind: 'link', to: 'about', text: aboutTitle } as const]]
          : []),
        ...parts,
        ...(rowsOf(framework, questions).length > 0
          ? [[{ kind: 'link', to: 'more-room', text: moreRoomTitle } as const]]
          : []),
        [{ kind: 'link', to: 'sign-off', text: 'Sign-off' }],
      ],
    },
  ]
}

/** What is to be written in some boxes, and what their options mean. */
const saidOnceBlocks = ({ meanings, hints }: SaidOnce, all: readonly PlacedQuestion[]): readonly Block[] => [
  ...(hints.length > 0 ? [{ kind: 'bullets', items: hints.map(hintLine) } as const] : []),
  ...meanings.flatMap((each): readonly Block[] => [
    {
      kind: 'paragraph',
      words: [
        { kind: 'strong', text: each.label },
        ` in ${whichQuestions(each.questions, all)}.${each.hint === '' ? '' : ` ${each.hint}`} The answers mean:`,
      ],
      keepsWithNext: true,
    },
    { kind: 'bullets', items: optionLines(each) },
  ]),
]

const hintLine = ({ label, hint }: SaidOnce['hints'][number]): Words => [{ kind: 'strong', text: label }, ` ${hint}`]

const titleOf = ({ number, title }: PlacedQuestion['standard']) => `Standard ${number}: ${title}`
const aboutTitle = 'About you'

function howTo(
  { facts, framework, sent }: SentReturn,
  questions: readonly PlacedQuestion[],
  { atFront }: Explanations,
): readonly Block[] {
  const hints = rowHints(questions.flatMap((placed) => boxesOf(framework, placed)))
  const isFilled = Object.keys(sent.answers).length > 0
  return [
    { kind: 'heading', level: 1, text: 'How to fill in this form' },
    {
      kind: 'numbered',
      items: [
        'Tick one box beside what is asked, unless the form says to tick all that fit.',
        'Write in the space beside what is asked. Where it is too small, go on on another sheet, with the number of the question.',
        'Leave a question empty where you have no answer, and say why at the end.',
        ...(isFilled
          ? ['What is filled in already was known when the form was made. Cross out what is not right.']
          : []),
        `Sign it off on the last page, and send every page to ${facts.partnership.name} by ${longDay(facts.cycle.closesOn)}.`,
      ],
    },
    { kind: 'callout', words: framework.privacyHint },
    ...(hints.length > 0 ? [{ kind: 'bullets', items: hints } as const] : []),
    ...saidOnceBlocks(atFront, questions),
  ]
}

/** The most lines to write on beside a fact about the organisation. */
const linesInFront = 2

/** Whose form it is, to be written in where it is nobody's yet. */
const whose: Box = { key: 'whose', label: 'Name of the organisation', hint: '', kind: 'line' }

const about = ({ framework }: SentReturn, filled: Filled, isBlank: boolean): readonly Block[] =>
  framework.frontSheet.length === 0 && !isBlank
    ? []
    : [
        { kind: 'heading', level: 1, text: aboutTitle, id: 'about' },
        ...answerSpaces(
          { id: 'about', caption: 'Who answers, and for what', asked: 46 },
          [...(isBlank ? [whose] : []), ...frontBoxes(framework)],
          filled,
          linesInFront,
        ),
      ]

function standardBlocks(
  { own: questions, all }: { readonly own: readonly PlacedQuestion[]; readonly all: readonly PlacedQuestion[] },
  sentReturn: SentReturn,
  filled: Filled,
  meanings: Explanations,
): readonly Block[] {
  const standard = questions[0]?.standard
  if (!standard) return []
  const each = (placed: PlacedQuestion, level: HeadingLevel) =>
    questionBlocks(placed, level, sentReturn, filled, meanings)
  return [
    { kind: 'heading', level: 2, text: titleOf(standard), id: idOf(standard) },
    { kind: 'paragraph', words: standard.plainWords, keepsWithNext: true },
    ...typedBlocks(standard.leadIn ?? ''),
    ...(standard.checklist ? [{ kind: 'bullets', items: standard.checklist } as const] : []),
    ...saidOnceBlocks(meanings.inStandard(standard), all),
    ...inGroups(questions).flatMap(({ group, questions: own }): readonly Block[] =>
      group
        ? [{ kind: 'heading', level: 3, text: group.title }, ...own.flatMap((placed) => each(placed, 4))]
        : own.flatMap((placed) => each(placed, 3)),
    ),
  ]
}

const moreRoomTitle = 'More room'

const rowsOf = (framework: Framework, questions: readonly PlacedQuestion[]) =>
  kindsOfRows(questions.flatMap((placed) => boxesOf(framework, placed)))

/** Room for evidence and actions that do not fit beside their question, with its number. */
const moreRoom = ({ framework }: SentReturn, questions: readonly PlacedQuestion[]): readonly Block[] => {
  const kinds = rowsOf(framework, questions)
  return kinds.length === 0
    ? []
    : [
        { kind: 'pageBreak' },
        { kind: 'heading', level: 1, text: moreRoomTitle, id: 'more-room' },
        {
          kind: 'paragraph',
          words:
            'Use this where the room beside a question is too small. Write the number of the question in each row.',
        },
        ...kinds.map((box, place) => moreRows(box, `more-${place + 1}`)),
      ]
}

const signOff = ({ facts }: SentReturn): readonly Block[] => {
  const [name, role, on, fairPicture, gapsReason] = signOffBoxes
  const boxes = [name, role, fairPicture, gapsReason].flatMap((box) => box ?? [])
  const signature = { key: 'sign/signature', label: 'Signature', hint: '', kind: 'line' } as const
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Sign-off', id: 'sign-off' },
    {
      kind: 'paragraph',
      words: `The person who answers for this return signs it here. Then send every page to ${facts.partnership.name}.`,
    },
    ...answerSpaces(
      { id: 'sign', caption: 'Who signs this return', asked: 34 },
      [...boxes, signature, ...(on ? [on] : [])],
      {},
    ),
  ]
}
