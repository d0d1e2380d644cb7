import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { runningOrder } from '../../shared/sessions/agenda'
import { putToWords } from '../../shared/sessions/putTo'
import type { Session } from '../../shared/sessions/session'
import { timeWords } from './words'

/** From so many items on, the letters are smaller: the running order is one page, whatever is on it. */
const sizes = [
  { from: 26, name: 'small' },
  { from: 15, name: 'middle' },
  { from: 0, name: 'large' },
] as const

type Props = {
  readonly session: Session
  /** Those who come. */
  readonly names: ReadonlyMap<OrganisationId, string>
}

/** The running order for paper, in letters that are read standing. The first question of each item goes with it where there is room. */
export function PrintedOrder({ session, names }: Props) {
  const { lines, planned } = runningOrder(session)
  const { on, startsAt, place, minutes, title } = session
  const size = sizes.find(({ from }) => lines.length >= from)?.name ?? 'large'
  return (
    <section className={`printed-order ${size}`} aria-hidden="true">
      <h2>{title}</h2>
      <p>{[longDay(on), startsAt, place].filter(Boolean).join(' · ')}</p>
      <p>
        {planned} of {counted(minutes, 'minute')} planned
      </p>
      <table>
        <tbody>
          {lines.map(({ item, from, startsAt: at }) => (
            <tr key={item.id}>
              <td className="printed-time">{timeWords(from, at)}</td>
              <td>
                {item.title}
                <PutTo words={putToWords(item, names)} isLarge={size === 'large'} />
                {size === 'large' && item.asks[0] ? <span className="second-line">{item.asks[0].words}</span> : null}
              </td>
              <td className="printed-time">{item.minutes} min</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whom an item is put to, under its title where there is room, else behind it. */
function PutTo({ words, isLarge }: { readonly words: string; readonly isLarge: boolean }) {
  if (words === '') return null
  return isLarge ? <span className="second-line">{words}</span> : <> ({words})</>
}
