import type { RefObject } from 'react'
import type { TrackerSought } from '../../shared/returns/tracker/find'
import { Button } from '../ui/Button'
import { clearFilters } from './TrackerFilters'

type Props = {
  readonly findBox: RefObject<HTMLInputElement | null>
  readonly sought: TrackerSought
  readonly typeWords: (code: string) => string
}

/** Says that no return fits what is sought, and the way out. */
export function NoneFits({ findBox, sought, typeWords: words }: Props) {
  const parts = [
    ...(sought.words.trim() ? [`“${sought.words.trim()}”`] : []),
    ...(sought.type ? [`Type: ${words(sought.type === 'none' ? '' : sought.type)}`] : []),
    ...(sought.area ? [`Area: ${sought.area}`] : []),
  ]
  const clear = () => {
    clearFilters()
    findBox.current?.focus()
  }
  return (
    <p>
      {parts.length > 0 ? `Nothing matches ${parts.join(' and ')}.` : 'Nothing fits the filters.'}{' '}
      <Button look="link" onPress={clear}>
        Clear filters
      </Button>
    </p>
  )
}
