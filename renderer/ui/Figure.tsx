import { Button } from './Button'

type Props = {
  readonly count: number
  /** What is seen: `3`, `3 of 12`. */
  readonly words: string
  /** What it counts, for those who do not see where it stands: `not returned, Primary`. */
  readonly about: string
  readonly onOpen: () => void
}

/** A figure that leads to what it counts; plain words where there are none. */
export const Figure = ({ count, words, about, onOpen }: Props) =>
  count === 0 ? (
    words
  ) : (
    <Button look="link" name={`${words}: ${about}`} onPress={onOpen}>
      {words}
    </Button>
  )
