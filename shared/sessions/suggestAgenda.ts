import type { MintId } from '../basics/id'
import { type AgendaCandidate, type AgendaSource, agendaCandidates, bare, fewest } from './agendaCandidates'
import type { AgendaItem } from './session'

/** An agenda as suggested, and what there was no time for. */
export type SuggestedAgenda = {
  /** Its minutes add up to the time there is, or to less where there is not enough to fill it; never to more. */
  readonly agenda: readonly AgendaItem[]
  readonly left: readonly AgendaItem[]
  readonly minutes: number
}

/** Most minutes of an item, and those that every session begins and ends with. */
const most = 20
const opening = 5
const closing = 5

/**
 * Suggests an agenda that fits the time there is. Each item says why it is there. What was put off, not agreed or not settled takes
 * the time before anything new (CF3). Items of one organisation stand together: first the organisation with the most pressing item,
 * and within each what was put off or not agreed, then what was carried most often and is oldest, then what is new.
 */
export function suggestAgenda(source: AgendaSource, newId: MintId): SuggestedAgenda {
  const wanted = agendaCandidates(source)
  const room = Math.max(0, source.minutes - opening - closing)
  const taken: AgendaCandidate[] = []
  const left: AgendaCandidate[] = []
  let used = 0
  for (const each of wanted) {
    if (used + each.item.minutes <= room) {
      taken.push(each)
      used += each.item.minutes
    } else left.push(each)
  }
  const minutes = stretched(
    taken.map(({ item }) => item.minutes),
    room,
  )
  const fitted = taken.map(({ item, ...each }, place) => ({
    ...each,
    item: { ...item, minutes: minutes[place] ?? item.minutes },
  }))
  const withId = (item: Omit<AgendaItem, 'id'>): AgendaItem => ({ id: newId<'agenda item'>(), ...item })
  const agenda = [
    framed('opening', Math.min(opening, source.minutes)),
    ...byOrganisation(fitted).map(({ item }) => item),
    ...(source.minutes >= opening + closing ? [framed('closing', closing)] : []),
  ].map(withId)
  return {
    agenda,
    left: left.map(({ item }) => withId(item)),
    minutes: agenda.reduce((sum, item) => sum + item.minutes, 0),
  }
}

/** Gives the minutes that are left to the items in turn, up to the most that one may have; a short one, to close, stays short. */
function stretched(minutes: readonly number[], room: number): readonly number[] {
  const given = [...minutes]
  const canGrow = (minutesNow: number) => minutesNow >= fewest && minutesNow < most
  let spare = room - given.reduce((sum, each) => sum + each, 0)
  while (spare > 0 && given.some(canGrow))
    for (const [place, each] of given.entries())
      if (spare > 0 && canGrow(each)) {
        given[place] = each + 1
        spare -= 1
      }
  return given
}

/** Items of one organisation together, in the order in which their first items come. */
function byOrganisation(items: readonly AgendaCandidate[]): readonly AgendaCandidate[] {
  const whom = ({ item }: AgendaCandidate) => [...item.organisationIds].sort().join(' ')
  return [...new Set(items.map(whom))].flatMap((each) => items.filter((item) => whom(item) === each))
}

/** How every session begins and ends, and why. */
const frame = {
  opening: {
    title: 'Welcome, interests, and what today is for',
    why: 'Only those of the panel who are present and have no interest decide, so this is written down first',
  },
  closing: {
    title: 'What was agreed, actions and what happens next',
    why: 'What was agreed is read back, and each action has an owner and a date before anybody leaves',
  },
} as const

const framed = (kind: keyof typeof frame, minutes: number): Omit<AgendaItem, 'id'> => ({
  ...bare,
  kind,
  title: frame[kind].title,
  minutes,
  why: [frame[kind].why],
})
