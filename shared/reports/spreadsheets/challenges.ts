import { type DescribedTable, dayColumn, numberColumn, wordsColumn } from '../../basics/table'
import { ledgerRows } from '../../challenges/ledger'
import { type LedgerLine, ledgerLines } from '../../challenges/ledgerList'
import type { DatedLine } from '../../challenges/ledgerSheet'
import { challengeReference } from '../../challenges/reference'
import { type StoryLine, storyOf } from '../../challenges/story'
import { inRegister } from '../../partnership/organisation'
import { type KeptOn, namesBy } from './kept'

/** Every challenge of the ledger on a day. */
export function challengeRows({ kept, asAt }: KeptOn): readonly DatedLine[] {
  const rows = ledgerRows(kept.challenges, inRegister(kept.organisations), asAt)
  return ledgerLines(rows, kept.organisations, kept.frameworks).map((line) => ({ line, asAt }))
}

/** One thing that happened to a challenge. */
export type ChallengeEventRow = {
  readonly line: LedgerLine
  readonly event: StoryLine
  /** Its place in the challenge's story, from 1. */
  readonly place: number
  readonly session: string
}

export const challengeEventsTable: DescribedTable<ChallengeEventRow> = {
  name: 'Challenge events',
  row: 'each thing that happened to each challenge, oldest first, its asking among them',
  from: 'Challenges',
  columns: [
    wordsColumn('Question', 'What was asked.', ({ line }) => line.challenge.raised.question),
    wordsColumn('Organisation', 'Whom it is put to.', ({ line }) => line.put),
    numberColumn('Place', 'Its place in what happened to this challenge.', 'events', ({ place }) => place),
    dayColumn('Date', 'The day on which it was written down.', ({ event }) => event.on),
    wordsColumn('What happened', 'What was done.', ({ event }) => event.title),
    wordsColumn('Words', 'What was said, in the words of then.', ({ event }) => event.words.join('\n')),
    wordsColumn('By', 'The role that wrote it down.', ({ event }) => event.by),
    wordsColumn('Session', 'The session it happened in; empty outside one.', ({ session }) => session),
    wordsColumn('Corrections', 'What was put right since: it stands beside what was written.', ({ event }) =>
      event.corrections.map(({ on, by, words }) => `${on}, ${by}: ${words}`).join('\n'),
    ),
    wordsColumn('Reference', 'The short code by which documents name the challenge.', ({ line }) =>
      challengeReference(line.challenge.id),
    ),
    wordsColumn(
      'Challenge id',
      'What the challenge is known by in a partnership file.',
      ({ line }) => line.challenge.id,
    ),
  ],
}

export function challengeEventRows(from: KeptOn): readonly ChallengeEventRow[] {
  const { kept } = from
  const session = namesBy(kept.sessions, ({ title }) => title)
  const names = {
    organisation: namesBy(kept.organisations, ({ name }) => name),
    cycle: namesBy(kept.cycles, ({ title }) => title),
    question: namesBy(kept.challenges, ({ raised }) => raised.question),
    action: namesBy(kept.actions, ({ agreed }) => agreed?.what ?? ''),
  }
  return challengeRows(from).flatMap(({ line }) =>
    storyOf(line.challenge, names).map((event, at) => ({
      line,
      event,
      place: at + 1,
      session: session(event.sessionId),
    })),
  )
}
