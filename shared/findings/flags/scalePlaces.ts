import type { Framework } from '../../frameworks/framework'
import { rankOf, type Scale } from '../../frameworks/scale'

/** Where the levels of a scale stand among its judgements. */
export type ScalePlaces = {
  /** Each judged level's place, 0 for the best; levels of one meaning share a place. */
  readonly placeOf: ReadonlyMap<string, number>
  /** How many places there are, 2 or more. */
  readonly count: number
}

/** The places of each scale that has an order and two judgements at least, by its id. Decided by meaning, never by word or colour. */
export const scalePlaces = (framework: Framework): ReadonlyMap<string, ScalePlaces> =>
  new Map(
    framework.scales.flatMap((scale) => {
      const places = placesOf(scale)
      return places ? [[scale.id as string, places] as const] : []
    }),
  )

function placesOf({ order, levels }: Scale): ScalePlaces | null {
  if (order === 'none') return null
  const ranked = levels.flatMap((level): [string, number][] => {
    const rank = rankOf(level)
    return rank === null ? [] : [[level.id, rank]]
  })
  const ranks = [...new Set(ranked.map(([, rank]) => rank))].sort((a, b) => a - b)
  if (ranks.length < 2) return null
  return { placeOf: new Map(ranked.map(([id, rank]) => [id, ranks.indexOf(rank)])), count: ranks.length }
}
