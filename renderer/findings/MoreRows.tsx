import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../ui/Button'

const first = 30
const further = 200

/** How many rows of a long table are drawn: the first of them, and all on paper. */
export function useRowsShown(of: number) {
  const [count, setCount] = useState(first)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // What is printed is what is drawn when the event is over.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
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
