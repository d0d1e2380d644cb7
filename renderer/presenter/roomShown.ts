import type { RoomShown, RoomShownPart } from '../../shared/bridge/room'
import type { Level } from '../../shared/frameworks/scale'
import type { RoomFacts, RoomView } from '../../shared/sessions/room'
import type { RoomRating } from '../../shared/sessions/roomRatings'
import { roomParts } from '../../shared/sessions/session'
import { nameOfRow } from '../room/rowNames'
import { roomFit } from './roomFit'

/**
 * The most words of answers on the room's screen at once, quotations, ratings in a table, and lines of a list, and the most characters
 * of a line and of a title. Of these the room sees as much as there is room for.
 */
const most = { words: 80, quotes: 4, ratings: 10, lines: 8, line: 2_000, title: 110 } as const

/** What the room sees as it is sent to its screen: only what is named here, and no more than a room can read. */
export function roomShown(view: RoomView): RoomShown {
  if (view.kind === 'nothing') return { kind: 'nothing' }
  const title = shortTitle(view.title)
  if (view.kind === 'cover') return { kind: 'cover', title, place: short(view.place), on: view.on }
  const parts = roomParts.flatMap((part) => partShown(part, view.parts))
  const order = Object.keys(view.parts) as RoomShownPart['part'][]
  const fit = roomFit({ title, putTo: '' }, parts, order)
  // Whom it is put to stands there as long as nothing that is shown gives way to it: ratings and quotations name everybody too.
  const putTo = short(view.putTo)
  const isNamed = putTo !== '' && isSame(fit, roomFit({ title, putTo }, parts, order))
  return { kind: 'item', title, ...(isNamed ? { putTo } : {}), number: view.number, of: view.of, parts: fit }
}

const isSame = (some: readonly RoomShownPart[], others: readonly RoomShownPart[]) =>
  JSON.stringify(some) === JSON.stringify(others)

function partShown(part: RoomShownPart['part'], facts: Partial<RoomFacts>): readonly RoomShownPart[] {
  switch (part) {
    case 'question':
      return (facts.question ?? []).slice(-1).map(({ words, to }) => ({ part, words, ...toShown(to) }))
    case 'own':
    case 'last':
      return some(facts[part], most.ratings, (rows, more) => ({ part, ratings: rows.map(ratingShown), more }))
    case 'words':
      return some(facts.words, most.quotes, (rows, more) => ({
        part,
        quotes: rows.map((row) => ({
          of: short(nameOfRow(row)),
          words: firstWords(row.words, Math.floor(most.words / rows.length)),
        })),
        more,
      }))
    case 'challenges':
      return some(facts.challenges, most.lines, (rows, more) => ({
        part,
        lines: rows.map(({ question, to, since, timesCarried }) => ({ question, ...toShown(to), since, timesCarried })),
        more,
      }))
    case 'agreed':
      return some(facts.agreed, most.ratings, (rows, more) => ({
        part,
        ratings: rows.map((row) => ({
          ...ratingShown(row),
          isNotAgreed: row.isNotAgreed,
          ...(row.on === undefined ? {} : { on: row.on }),
        })),
        more,
      }))
    case 'actions':
      return some(facts.actions, most.lines, (rows, more) => ({
        part,
        lines: rows.map(({ what, owner, due }) => ({ what: short(what), owner: short(owner), due })),
        more,
      }))
  }
}

/** A part of as many rows as fit, with how many do not; nothing where there are none. */
function some<Row>(
  rows: readonly Row[] | undefined,
  fit: number,
  make: (rows: readonly Row[], more: number) => RoomShownPart,
): readonly RoomShownPart[] {
  if (!rows || rows.length === 0) return []
  return [make(rows.slice(0, fit), Math.max(0, rows.length - fit))]
}

const ratingShown = ({ organisation, question, level, none }: RoomRating) => ({
  organisation: short(organisation),
  question: short(question),
  level: level && levelShown(level),
  ...(none === undefined ? {} : { none }),
})

const toShown = (to: string) => (to === '' ? {} : { to: short(to) })

const levelShown = ({ label, code, step, shape }: Level) => ({ label: short(label), code, step, shape })

const short = (text: string) => text.slice(0, most.line)

/** A title in as many words as fit on three lines. */
function shortTitle(title: string): string {
  if (title.length <= most.title) return title
  const cut = title.slice(0, most.title)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most.title / 2)).trimEnd()}…`
}

function firstWords(text: string, count: number): string {
  const words = text.split(' ')
  return short(words.length <= count ? text : `${words.slice(0, count).join(' ')}…`)
}
