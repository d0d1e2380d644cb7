import './room.css'
import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { RoomShown, RoomShownPart } from '../../shared/bridge/room'
import { withKeys } from '../ui/withKeys'
import { isLongTitle } from './longTitle'
import { RoomRatings } from './RoomRatings'

type PartOf<Part extends RoomShownPart['part']> = Extract<RoomShownPart, { readonly part: Part }>

/** What the room sees. The presenter's preview draws the very same. Sizes follow the height it is given. */
export const RoomPicture = ({ shown }: { readonly shown: RoomShown }) => (
  <div className={shown.dark ? 'room-picture dark' : 'room-picture'}>
    <div className="room-page">{shown.kind === 'nothing' ? null : <Page shown={shown} />}</div>
  </div>
)

function Page({ shown }: { readonly shown: Exclude<RoomShown, { readonly kind: 'nothing' }> }) {
  if (shown.kind === 'cover')
    return (
      <div className="room-cover">
        <p className="room-title">{shown.title}</p>
        <p>{longDay(shown.on)}</p>
        {shown.place ? <p>{shown.place}</p> : null}
        {shown.sample ? <p className="room-small">{sampleMark}</p> : null}
      </div>
    )
  const { parts } = shown
  const find = <Part extends RoomShownPart['part']>(part: Part) =>
    parts.find((each): each is PartOf<Part> => each.part === part)
  return (
    <>
      <div className="room-head">
        <p className={isLongTitle(shown.title) ? 'room-title long' : 'room-title'}>{shown.title}</p>
        <div>
          <p className="room-small">
            Item {shown.number} of {shown.of}
          </p>
          {shown.sample ? <p className="room-small">SAMPLE DATA</p> : null}
        </div>
      </div>
      {shown.putTo ? <p className="room-small">{shown.putTo}</p> : null}
      <Question part={find('question')} />
      <RoomRatings own={find('own')} last={find('last')} agreed={find('agreed')} />
      <Words part={find('words')} />
      <Challenges part={find('challenges')} />
      <Actions part={find('actions')} />
    </>
  )
}

const Question = ({ part }: { readonly part: PartOf<'question'> | undefined }) =>
  part ? (
    <p className="room-question">
      {part.words}
      {part.to ? <span className="room-small"> Put to {part.to}.</span> : null}
    </p>
  ) : null

function Words({ part }: { readonly part: PartOf<'words'> | undefined }) {
  if (!part) return null
  return (
    <div className="room-part room-words">
      {withKeys(part.quotes, ({ of }) => of).map(({ key, item }) => (
        <p key={key}>
          {item.of === '' ? null : <span className="room-small">{item.of}: </span>}“{item.words}”
        </p>
      ))}
      <More count={part.more} />
    </div>
  )
}

function Challenges({ part }: { readonly part: PartOf<'challenges'> | undefined }) {
  if (!part) return null
  return (
    <div className="room-part">
      <p className="room-small">Still open</p>
      {withKeys(part.lines, ({ question }) => question).map(({ key, item }) => (
        <p key={key}>
          {item.question}{' '}
          <span className="room-small">
            {item.to ? `Put to ${item.to}. ` : ''}Asked {longDay(item.since)}
            {carriedWords(item.timesCarried)}
          </span>
        </p>
      ))}
      <More count={part.more} />
    </div>
  )
}

const carriedWords = (times: number) =>
  times === 0 ? '' : `, carried ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}`

function Actions({ part }: { readonly part: PartOf<'actions'> | undefined }) {
  if (!part) return null
  return (
    <div className="room-part">
      <p className="room-small">{part.lines.length === 1 && part.more === 0 ? 'Action' : 'Actions'}</p>
      {withKeys(part.lines, ({ what }) => what).map(({ key, item }) => (
        <p key={key}>
          {item.what} – {item.owner} – {longDay(item.due)}
        </p>
      ))}
      <More count={part.more} />
    </div>
  )
}

const More = ({ count }: { readonly count: number }) =>
  count > 0 ? <p className="room-small">and {count} more</p> : null
