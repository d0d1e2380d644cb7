import { asDay, type Day, type Moment } from './day'

const zone = 'Europe/London'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The time of day that clocks in England showed at a moment, summer time too: `10:05`, `14:30`. */
export const londonTime = (moment: Moment): string => clock.format(new Date(moment))

/** The day that it was in England at a moment. */
export const londonDay = (moment: Moment): Day => asDay(calendar.format(new Date(moment)))
