import { useState } from 'react'
import { Button } from '../ui/Button'
import { useIsPrinting } from '../view/printing'

const first = 30
const further = 200

/** How many rows of a long table are drawn: all of them on paper. */
export function useRowsShown(of: number) {
  const [count, setCount] = useState(first)
  const isPrinting = useIsPrinting()
  return {
    count: isPrinting ? of : Math.min(count, of),
    showMore: () => setCount(count + further),
    startAgain: () => setCount(first),
  }
}

type Props = { readonly count: number; readonly showMore: () => void; readonly of: number }

/** Draws more rows of a long table; nothing once all are drawn. */
export const MoreRows = ({ count, showMore, of }: Props) =>
  count >= of ? null : (
    <p className="no-print">
      <Button onPress={showMore}>{`Show ${Math.min(further, of - count)} more of ${of - count} left`}</Button>
    </p>
  )
