import type { SessionClock } from '../../shared/sessions/clock'

/** `7:40`, `1:02:05`: minutes and seconds, with hours once there are some. */
export function clockWords(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** How an item stands for time: in it, in its last two minutes, or over. */
export type ItemTime = { readonly kind: 'inTime' | 'soon' | 'over'; readonly words: string }

type ItemClock = NonNullable<SessionClock['item']>

/** Seconds before the end of an item from which its time is called. */
const soon = 120

/** `7:40 of 12:00`, `7:40 of 17:00, with 5 more`, `2 minutes left`, `over by 1:10`; of a parked item, `7:40 of 12:00 · parked`. */
export const itemTime = (item: ItemClock): ItemTime => (item.stands ? standing(item) : running(item))

/** Time that stands is called neither short nor over: nobody is to hurry for it. */
const standing = ({ used, planned }: ItemClock): ItemTime => ({
  kind: 'inTime',
  words: `${clockWords(used)} of ${clockWords(planned)} · parked`,
})

function running({ used, planned, added, overBy }: ItemClock): ItemTime {
  if (overBy > 0) return { kind: 'over', words: `over by ${clockWords(overBy)}` }
  const left = planned - used
  if (planned > 0 && left <= soon) {
    const minutes = Math.ceil(left / 60)
    return {
      kind: 'soon',
      words: left > 60 ? `${minutes} minutes left` : left > 0 ? 'Less than a minute left' : 'Time is up',
    }
  }
  return {
    kind: 'inTime',
    words: [`${clockWords(used)} of ${clockWords(planned)}`, ...(added > 0 ? [`with ${added / 60} more`] : [])].join(
      ', ',
    ),
  }
}

/** `13:05 used · 1:16:55 left`, in the same minutes and seconds as the item's time. */
export const sessionTime = ({ used, left }: SessionClock): string =>
  left >= 0
    ? `${clockWords(used)} used · ${clockWords(left)} left`
    : `${clockWords(used)} used · over by ${clockWords(-left)}`
