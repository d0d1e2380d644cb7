import { longDay } from '../../basics/day'
import { londonDay, londonTime } from '../../basics/londonTime'
import { ended } from '../../basics/text'
import { heldTimes } from '../../sessions/heldTimes'
import type { SessionForm } from '../../sessions/session'
import type { SessionFacts } from './sessionFacts'

/** What a session was, in minutes. */
const formWords: Readonly<Record<SessionForm, string>> = {
  panel: 'a panel',
  event: 'a challenge event',
  peer: 'a peer challenge',
  board: 'a part of a board meeting',
  written: 'a challenge in writing',
  themed: 'a themed audit',
  followUp: 'a follow-up of an earlier challenge',
}

/**
 * What minutes begin with: what the session was, on which day and where, and when it really began and ended by the clocks of
 * England. The planned time stands only where it never began.
 */
export function openingWords({ session, minutes }: SessionFacts): string {
  const times = heldTimes(session)
  const what = `These are the minutes of “${session.title}”, ${formWords[session.form]}`
  const place = session.place === '' ? '' : `, ${session.place}`
  if (times === null) {
    const time = session.startsAt === '' ? '' : ` at ${session.startsAt}`
    return `${ended(`${what} planned for ${longDay(session.on)}${time}${place}`)} It has not begun.`
  }
  const held = ended(`${what} held on ${longDay(minutes.on)}${place}`)
  const began = `It began at ${londonTime(times.began)}`
  if (times.ended === null) return `${held} ${began}, and has not ended.`
  const day = londonDay(times.ended)
  const on = day === londonDay(times.began) ? '' : ` on ${longDay(day)}`
  return `${held} ${began} and ended at ${londonTime(times.ended)}${on}.`
}
