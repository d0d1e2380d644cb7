import { type ReactNode, type RefObject, useEffect } from 'react'
import { Button } from '../ui/Button'
import { announce } from './viewState'

type Props = {
  /** How many are shown now, of how many. */
  readonly shown: number
  readonly all: number
  /** True while something is filtered away. */
  readonly isFiltered: boolean
  /** Shows everything again. */
  readonly onClear: () => void
  /** Where the keyboard goes once the filters are cleared. */
  readonly findBox: RefObject<HTMLInputElement | null>
  readonly className: string
  /** What else can be done to the list as it is shown. */
  readonly children?: ReactNode
}

/** `12 of 40 shown`, said aloud a moment after it changes, and the way back to everything. */
export function FoundTools({ shown, all, isFiltered, onClear, findBox, className, children }: Props) {
  const count = `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} shown`
  useEffect(() => {
    if (!isFiltered) return
    const timer = window.setTimeout(() => announce(`${count}.`), 500)
    return () => window.clearTimeout(timer)
  }, [count, isFiltered])
  const clear = () => {
    onClear()
    findBox.current?.focus()
  }
  return (
    <div className={className}>
      <span>{count}</span>
      {isFiltered ? (
        <Button look="link" onPress={clear}>
          Clear filters
        </Button>
      ) : null}
      {children}
    </div>
  )
}
