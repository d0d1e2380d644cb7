import { useEffect, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { ReturnId } from '../../shared/returns/answer'
import { FoundTable } from './FoundTable'
import { type FoundPlace, foundInReturns } from './lookThrough'
import { go } from './viewState'

/**
 * What could tell which child is meant in returns that were just added, and whom to ask. Nothing where nothing was found. It
 * is looked for anew each time the screen is shown, and kept nowhere (reliability sheet, 4.8: on import).
 */
export function FoundInArrived({ returnIds }: { readonly returnIds: readonly ReturnId[] }) {
  const [places, setPlaces] = useState<readonly FoundPlace[]>([])
  const asked = [...new Set(returnIds)].sort().join(' ')
  useEffect(() => {
    let isAsked = true
    const look = async () => {
      const found = asked === '' ? [] : await foundInReturns(asked.split(' ') as ReturnId[])
      if (isAsked) setPlaces(found)
    }
    void look()
    return () => {
      isAsked = false
    }
  }, [asked])
  if (places.length === 0) return null
  const total = places.reduce((sum, { found }) => sum + found.length, 0)
  return (
    <section className="notice stack-small" aria-labelledby="found-in-arrived">
      <h2 id="found-in-arrived">Look at this in what arrived</h2>
      <p className="measure">
        {counted(total, 'detail')} could tell which child is meant. The returns are added all the same, and nothing in
        them was changed. Ask the sender to take such details out and to send the return again. The look goes by rules:
        it marks things that are harmless, and it misses things.
      </p>
      <FoundTable places={places} onReview={go} />
    </section>
  )
}
