import type { Day } from '../../basics/day'
import { type DescribedTable, dayColumn, numberColumn, wordsColumn } from '../../basics/table'
import { frameworkKey } from '../../frameworks/framework'
import { findLevel, findQuestion, questionName } from '../../frameworks/lookUp'
import type { LevelId } from '../../frameworks/scale'
import { heldOn } from '../../sessions/carriedInto'
import { logOf, type SessionStage, stageOf } from '../../sessions/log'
import { type MinutedRating, minutesOf } from '../../sessions/minutes'
import { isOfSession } from '../../sessions/run'
import type { OpenSession, SessionForm, SessionPerson } from '../../sessions/session'
import { type Kept, type KeptOn, namesBy } from './kept'

const formWords: Readonly<Record<SessionForm, string>> = {
  panel: 'Panel',
  event: 'Challenge event',
  peer: 'Peer challenge',
  board: 'Part of a board meeting',
  written: 'In writing',
  themed: 'Theme',
  followUp: 'Follow-up',
}

const stageWords: Readonly<Record<SessionStage, string>> = {
  before: 'Planned',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended, minutes not final',
  reviewed: 'Ended, minutes final',
}

/** A session with the words for what it points to. */
export type SessionRow = { readonly session: OpenSession; readonly cycle: string; readonly challenges: number }

const people = (session: OpenSession, attendance: SessionPerson['attendance']) =>
  session.people
    .filter((person) => person.attendance === attendance)
    .map(({ role, name }) => [role, name].filter(Boolean).join(', '))
    .join('\n')

export const sessionsTable: DescribedTable<SessionRow> = {
  name: 'Sessions',
  row: 'each challenge session; never the chair’s own notes',
  from: 'Challenge sessions',
  columns: [
    wordsColumn('Session', 'Its title.', ({ session }) => session.title),
    wordsColumn('Cycle', 'The cycle it belongs to.', ({ cycle }) => cycle),
    wordsColumn('Form', 'The form of challenge.', ({ session }) => formWords[session.form]),
    dayColumn('Date', 'The day it was held, or is planned for.', ({ session }) => heldOn(session)),
    wordsColumn('Place', 'Where it is held.', ({ session }) => session.place),
    wordsColumn('Stage', 'Where it stands.', ({ session }) => stageWords[stageOf(session)]),
    numberColumn('Time', 'How long it is planned to be.', 'minutes', ({ session }) => session.minutes),
    numberColumn('Agenda items', 'How many items are on the agenda.', 'items', ({ session }) => session.agenda.length),
    numberColumn(
      'Challenges',
      'How many questions of the ledger it takes up.',
      'challenges',
      ({ challenges }) => challenges,
    ),
    wordsColumn('Present', 'Who came, a line each.', ({ session }) => people(session, 'present')),
    wordsColumn('Apologies', 'Who sent apologies, a line each.', ({ session }) => people(session, 'apologies')),
    wordsColumn('Did not come', 'Who was marked as neither, a line each.', ({ session }) => people(session, 'absent')),
    wordsColumn('Id', 'What it is known by in a partnership file.', ({ session }) => session.id),
  ],
}

export function sessionRows({ kept }: KeptOn): readonly SessionRow[] {
  const cycle = namesBy(kept.cycles, ({ title }) => title)
  return kept.sessions.map((session) => ({
    session,
    cycle: cycle(session.cycleId),
    challenges: kept.challenges.filter((each) => isOfSession(session, each)).length,
  }))
}

/** Something that a session decided. */
export type DecisionRow = {
  readonly session: string
  readonly on: Day
  readonly item: string
  readonly kind: 'Decision' | 'Rating'
  readonly organisation: string
  readonly question: string
  readonly own: string
  readonly agreed: string
  readonly words: string
}

export const decisionsTable: DescribedTable<DecisionRow> = {
  name: 'Session decisions',
  row: 'each decision, and each rating as it was left at the end; nothing that was only proposed',
  from: 'Challenge sessions',
  columns: [
    wordsColumn('Session', 'The session it was made in.', ({ session }) => session),
    dayColumn('Date', 'The day of the session.', ({ on }) => on),
    wordsColumn('Agenda item', 'The item it was made under; empty outside one.', ({ item }) => item),
    wordsColumn('Kind', 'Decision or Rating.', ({ kind }) => kind),
    wordsColumn('Organisation', 'Whose rating it is.', ({ organisation }) => organisation),
    wordsColumn('Question', 'The question that is rated.', ({ question }) => question),
    wordsColumn('Own rating', 'How the organisation rated itself then.', ({ own }) => own),
    wordsColumn('Agreed rating', 'What was agreed, or Not agreed.', ({ agreed }) => agreed),
    wordsColumn('Words', 'The decision, or the reason for the rating.', ({ words }) => words),
  ],
}

export function decisionRows({ kept }: KeptOn): readonly DecisionRow[] {
  const organisation = namesBy(kept.organisations, ({ name }) => name)
  const organisationOf = (id: string) => kept.returns.find((each) => each.id === id)?.organisationId ?? null
  return kept.sessions
    .filter((session) => logOf(session).length > 0)
    .flatMap((session) => {
      const minutes = minutesOf(session, { challenges: kept.challenges, actions: kept.actions, organisationOf })
      const rated = ratedWords(kept, session)
      const empty = { session: session.title, on: minutes.on, organisation: '', question: '', own: '', agreed: '' }
      return [
        ...minutes.items.map((each) => ({ ...each, title: each.item.title })),
        { ...minutes.other, title: '' },
      ].flatMap(({ title: item, decisions, ratings }): DecisionRow[] => [
        ...decisions.map((words) => ({ ...empty, item, kind: 'Decision' as const, words })),
        ...ratings.map((rating) => ({
          ...empty,
          ...rated(rating),
          item,
          kind: 'Rating' as const,
          organisation: organisation(rating.organisationId),
          words: rating.reason,
        })),
      ])
    })
}

function ratedWords({ cycles, frameworks }: Kept, { cycleId }: OpenSession) {
  const key = cycles.find(({ id }) => id === cycleId)?.framework
  const framework = frameworks.find((each) => frameworkKey(each) === key)
  const level = (id: LevelId | null) => (framework && findLevel(framework, id)?.label) ?? ''
  return ({ questionId, own, agreed, isNotAgreed }: MinutedRating) => {
    const placed = framework && findQuestion(framework, questionId)
    return {
      question: placed ? questionName(placed.question) : '',
      own: level(own),
      agreed: isNotAgreed ? 'Not agreed' : level(agreed),
    }
  }
}
