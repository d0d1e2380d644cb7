import { asDay, asMoment, type Day, longDay, type Moment } from '../../shared/basics/day'

/** Now, for people to read: it decides no order. */
export const now = (): Moment => asMoment(new Date().toISOString())

/** Today as the person at this computer has it. */
export const today = (): Day => localDay(new Date())

const two = (number: number) => String(number).padStart(2, '0')
const localDay = (date: Date) => asDay(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)

/** `14:32` as the clock of this computer has it. */
export function timeWords(moment: Moment): string {
  const date = new Date(moment)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `22 November 2026 at 14:32`. */
export const momentWords = (moment: Moment) => `${longDay(localDay(new Date(moment)))} at ${timeWords(moment)}`

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** `Friday 18 December 2026`. */
export const dayWords = (day: Day) => `${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]} ${longDay(day)}`
