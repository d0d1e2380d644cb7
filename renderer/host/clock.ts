import { asDay, asMoment, type Day, type Moment } from '../../shared/basics/day'
import { asId, type Id } from '../../shared/basics/id'

/** Now, by this computer's clock. */
export const now = (): Moment => asMoment(new Date().toISOString())

/** Today where this computer is. */
export function today(): Day {
  const date = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return asDay(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}

/** A fresh id, unique everywhere. */
export const newId = <Noun extends string>(): Id<Noun> => asId<Noun>(crypto.randomUUID())
