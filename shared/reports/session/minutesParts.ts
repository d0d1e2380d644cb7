import { longDay } from '../../basics/day'
import { capital, listed } from '../../basics/text'
import { comingsOf } from '../../sessions/comings'
import { entriesOf } from '../../sessions/log'
import type { MinutedItem } from '../../sessions/minutes'
import type { SessionPerson } from '../../sessions/session'
import { boardLine, undecidedLine } from './boardLine'
import { carriedPart, challengeParts } from './challengeParts'
import { decidedPiece, decisionWords } from './decidedPiece'
import { aboutWords, withoutItemLines } from './invitedParts'
import { putOffWords } from './letterDecided'
import { openingWords } from './openingWords'
import { type Piece, pieceOf, type SessionPart, sentenceOrList } from './pieces'
import { disagreementParts, keyParts, ratersParts } from './ratingParts'
import { nameOf, personWords, type SessionFacts } from './sessionFacts'
import { actionsPart, minutedRatingParts } from './sessionTables'

/** The minutes, part by part: attendance, what was carried here, questions and responses, ratings, actions, matters for the board. */
export const minutesParts = (facts: SessionFacts): readonly SessionPart[] => [
  ...attendanceParts(facts),
  heading('Challenges carried into this session'),
  carriedPart(facts),
  heading('Questions and responses'),
  ...facts.minutes.items.flatMap((item, place) => itemParts(facts, item, place + 1)),
  ...otherParts(facts),
  ...nothingAskedParts(facts),
  heading('Ratings'),
  ...minutedRatingParts(facts),
  ...ratersParts(facts, facts.minutes.ratings),
  ...disagreementParts(facts, facts.minutes.ratings),
  ...keyParts(facts, facts.minutes.ratings),
  heading('Actions'),
  actionsPart(facts, facts.minutes.actions),
  heading('Matters for the board'),
  piece(facts, { id: 'minutes/board', label: 'Matters for the board', made: boardWords(facts) }),
  ...replyParts(facts),
]

const heading = (text: string, level: 1 | 2 = 1): SessionPart => ({ kind: 'heading', level, text })

const piece = (
  { session }: SessionFacts,
  asked: Pick<Piece, 'id' | 'label' | 'made'> & { readonly lead?: string },
): SessionPart => ({ kind: 'piece', piece: pieceOf(session, asked) })

function attendanceParts(facts: SessionFacts): readonly SessionPart[] {
  const { minutes } = facts
  const list = (id: string, lead: string, people: readonly SessionPerson[], nobody: string) =>
    piece(facts, {
      id: `minutes/${id}`,
      label: lead,
      lead,
      made: people.length === 0 ? nobody : sentenceOrList(attendedLines(facts, people)),
    })
  return [
    heading('Who was there'),
    piece(facts, { id: 'minutes/opening', label: 'Opening', made: openingWords(facts) }),
    list('present', 'Present', minutes.present, 'Nobody is recorded as present.'),
    list('apologies', 'Apologies', minutes.apologies, 'None.'),
    list('absent', 'Expected, and neither came nor sent apologies', minutes.absent, ''),
    ...(minutes.unmarked.length > 0
      ? [list('unmarked', 'Expected, and not marked as there or not', minutes.unmarked, 'None.')]
      : []),
    piece(facts, {
      id: 'minutes/withoutItem',
      label: 'Expected or asked, with no item of their own',
      lead: 'Expected or asked, with no item of their own',
      made: sentenceOrList(withoutItemLines(facts)),
    }),
    piece(facts, {
      id: 'minutes/interests',
      label: 'Interests declared',
      lead: 'Interests declared',
      made: minutes.interests.length === 0 ? 'None.' : sentenceOrList(minutes.interests.flatMap(interestWords(facts))),
    }),
  ]
}

/** People by whom they are of, in the order of the list, a line for each organisation and one for those of none. */
function attendedLines(facts: SessionFacts, people: readonly SessionPerson[]): readonly string[] {
  const lines = new Map<string, string[]>()
  for (const person of people) {
    const { side, organisationId } = person
    const whose = side === 'organisation' && organisationId !== null ? nameOf(facts, organisationId) : 'Panel'
    lines.set(whose, [...(lines.get(whose) ?? []), attendedWords(facts, person, side === 'organisation')])
  }
  return [...lines].map(([whose, each]) => `${whose}: ${each.join('; ')}`)
}

/** A person, and when they came late, left or came back. */
function attendedWords(facts: SessionFacts, person: SessionPerson, isNamedBefore: boolean): string {
  const words = personWords(facts, isNamedBefore ? { ...person, organisationId: null } : person)
  const comings = comingsOf(facts.session, person)
  return comings.length === 0 ? words : `${words} (${comings.join('; ')})`
}

const interestWords =
  (facts: SessionFacts) =>
  (person: SessionPerson): readonly string[] =>
    person.interests.map(
      ({ organisationId, why }) =>
        `${personWords(facts, person)}: ${nameOf(facts, organisationId)}${why === '' ? '' : ` (${why})`}`,
    )

function itemParts(facts: SessionFacts, minuted: MinutedItem, number: number): readonly SessionPart[] {
  const { item, parked, wasReached, challenges, decisions } = minuted
  const decided = decidedPiece(facts.session, { id: item.id, decisions })
  const elsewhere = elsewhereWords(minuted)
  const isEmpty = challenges.length === 0 && decisions.length === 0 && elsewhere.length === 0
  const isFormal = item.kind === 'opening' || item.kind === 'break' || item.kind === 'closing'
  if (isFormal && isEmpty) return []
  const off = putOffWords(minuted)
  const came = parked !== null || wasReached || off !== '' ? off : 'Not reached.'
  const nothing = isEmpty && came === '' ? 'Nothing was recorded on this item.' : ''
  const said = [came, nothing, aboutWords(facts, minuted)].filter((words) => words !== '').join(' ')
  return [
    heading(`Item ${number}: ${item.title}`, 2),
    ...(said === '' ? [] : [{ kind: 'words', text: said } as const]),
    ...challenges.flatMap((challenge) => challengeParts(facts, challenge)),
    ...(decided === null ? [] : [{ kind: 'piece', piece: decided, runsOn: true } as const]),
    ...(elsewhere.length === 0 ? [] : [{ kind: 'words', text: elsewhere.join(' ') } as const]),
  ]
}

/** What was recorded on an item and is minuted in another place. */
function elsewhereWords({ ratings, actions, alsoSpoken }: MinutedItem): readonly string[] {
  const numbers = (one: string, many: string, all: readonly number[]) =>
    `${all.length === 1 ? one : many} ${listed(all.map(String))} ${all.length === 1 ? 'was' : 'were'}`
  return [
    ...(alsoSpoken.length === 0 ? [] : [`${numbers('Question', 'Questions', alsoSpoken)} spoken of here too.`]),
    ...(ratings.length === 0 ? [] : ['Ratings were decided: see Ratings.']),
    ...(actions.length === 0 ? [] : [`${numbers('Action', 'Actions', actions)} agreed.`]),
  ]
}

function otherParts(facts: SessionFacts): readonly SessionPart[] {
  const { challenges, decisions } = facts.minutes.other
  if (challenges.length === 0 && decisions.length === 0) return []
  return [
    heading('Outside the agenda', 2),
    ...challenges.flatMap((challenge) => challengeParts(facts, challenge)),
    ...(decisions.length === 0
      ? []
      : [
          piece(facts, {
            id: 'minutes/other/decided',
            label: 'Decided outside the agenda',
            lead: 'Decided',
            made: decisionWords(decisions),
          }),
        ]),
  ]
}

/** That nothing was asked, where nothing else stands under the questions. */
function nothingAskedParts(facts: SessionFacts): readonly SessionPart[] {
  const said = [
    ...facts.minutes.items.flatMap((item, place) => itemParts(facts, item, place + 1)),
    ...otherParts(facts),
  ]
  return said.length === 0 ? [{ kind: 'words', text: 'No question was put.' }] : []
}

function boardWords(facts: SessionFacts): string {
  const { forTheBoard, ratings } = facts.minutes
  const lines = [
    ...forTheBoard.map((each) => boardLine(facts, each)),
    ...ratings.filter(({ isNotAgreed }) => isNotAgreed).map((each) => undecidedLine(facts, each)),
  ]
  return lines.length === 0 ? 'Nothing from this session is escalated.' : sentenceOrList(lines)
}

/** What organisations said of the facts since; nothing while none did. */
function replyParts(facts: SessionFacts): readonly SessionPart[] {
  const replies = entriesOf(facts.session, 'replied')
  if (replies.length === 0) return []
  const lines = replies.map(({ organisationId, accepts, words, on }) => {
    const what = accepts ? 'accepts what is written' : 'says that something is wrong'
    return `${nameOf(facts, organisationId)} ${what}, ${longDay(on)}${words === '' ? '.' : `: ${words}`}`
  })
  return [heading('Replies on matters of fact'), { kind: 'words', text: lines.map(capital).join('\n'), isTold: true }]
}
