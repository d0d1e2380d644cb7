import { asDay, longDay, shortDay } from '../../shared/basics/day'

/** A moment by this computer's clock: `today 14:05`, or `22 November 2026, 14:05`. A text that is no moment is an unknown time. */
export function momentWords(moment: string, today: string): string {
  const local = localMoment(moment)
  if (!local) return 'an unknown time'
  return local.day === today ? `today ${local.time}` : `${longDay(asDay(local.day))}, ${local.time}`
}

/** A moment in a table: `22 Nov 2026, 14:05`. */
export function shortMoment(moment: string): string {
  const local = localMoment(moment)
  return local ? `${shortDay(asDay(local.day))}, ${local.time}` : 'Unknown'
}

function localMoment(moment: string): { readonly day: string; readonly time: string } | null {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  }
}
