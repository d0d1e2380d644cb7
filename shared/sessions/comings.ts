import { longDay } from '../basics/day'
import { londonTime } from '../basics/londonTime'
import { entriesOf, logOf } from './log'
import type { LogEntry, LogEntryOf, OpenSession, SessionPerson } from './session'

/** One who is marked this many minutes after the others came late; before that they were only marked one after another. */
const graceMinutes = 5

/**
 * Who came late, left or came back, and when that was noted, in words; nothing for one who was there from the beginning to the end. The
 * time is that of the note: nobody wrote down how long after the beginning it was, and a question may have been put before. Who was marked with the others, when attendance was taken, was there from the beginning; who was marked once the agenda
 * had moved on from there came late, however few minutes that took.
 */
export function comingsOf(session: OpenSession, person: SessionPerson): readonly string[] {
  const [started] = entriesOf(session, 'started')
  if (!started) return []
  const marks = entriesOf(session, 'attended')
  const taken = takenAt(session, marks, started.at)
  const afterMove = markedAfterMove(session, marks)
  let isHere = !marks.some(({ personId }) => personId === person.id)
  const words: string[] = []
  for (const entry of marks.filter(({ personId }) => personId === person.id)) {
    const after = minutesFrom(started.at, entry.at)
    const when = notedWords(entry, started.on)
    if (entry.now === 'left' && isHere) words.push(`left, ${when}`)
    else if (entry.now === 'present' && words.length > 0 && !isHere) words.push(`came back, ${when}`)
    else if (
      entry.now === 'present' &&
      !isHere &&
      !isTogether(marks, entry) &&
      (after >= taken + graceMinutes || afterMove.has(entry))
    )
      words.push(`came late, ${when}`)
    isHere = entry.now === 'present'
  }
  return words
}

/**
 * Marks that were made when an item of the agenda had begun since attendance was taken. The opening does not count, nor the item with
 * which the session began: people sit down in it.
 */
function markedAfterMove(session: OpenSession, marks: readonly LogEntryOf<'attended'>[]): ReadonlySet<LogEntry> {
  const [began] = entriesOf(session, 'item')
  const openings = new Set(session.agenda.flatMap(({ id, kind }) => (kind === 'opening' ? [id] : [])))
  let isTaken = wasTakenBefore(session, marks)
  let hasMoved = false
  return new Set(
    logOf(session).filter((entry) => {
      if (entry.kind === 'item') hasMoved ||= isTaken && entry !== began && !openings.has(entry.itemId)
      if (entry.kind !== 'attended') return false
      isTaken ||= entry.now === 'present'
      return hasMoved
    }),
  )
}

/** True for a mark that was made with others in one go: then attendance was taken, and nobody wrote down when each of them came. */
const isTogether = (marks: readonly LogEntryOf<'attended'>[], entry: LogEntryOf<'attended'>): boolean =>
  entry.was === 'expected' &&
  marks.some((each) => each !== entry && each.at === entry.at && each.now === 'present' && each.was === 'expected')

/** True where somebody was on the list as there before the session began. */
function wasTakenBefore({ people }: OpenSession, marks: readonly LogEntryOf<'attended'>[]): boolean {
  const marked = new Set(marks.map(({ personId }) => personId))
  return people.some(({ id, attendance }) => attendance === 'present' && !marked.has(id))
}

/** Minutes after the beginning at which attendance was taken: at once where somebody was on the list as there before it began. */
function takenAt(session: OpenSession, marks: readonly LogEntryOf<'attended'>[], startedAt: string): number {
  if (wasTakenBefore(session, marks)) return 0
  const [first] = marks.filter(({ now }) => now === 'present')
  return first ? minutesFrom(startedAt, first.at) : 0
}

const minutesFrom = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))

const notedWords = ({ on, at }: LogEntryOf<'attended'>, startedOn: LogEntryOf<'attended'>['on']): string =>
  on === startedOn ? `noted at ${londonTime(at)}` : `noted on ${longDay(on)}`
