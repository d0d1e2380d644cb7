import { Button } from '../ui/Button'
import { type AskStart, askThis } from './asking'

type Props = {
  /** What the question begins with. */
  readonly start: AskStart
  /** What it is about, for those who hear the button apart from what stands around it. */
  readonly about: string
}

/** The way from where a reason stands to the question that comes of it. */
export const AskThis = ({ start, about }: Props) => (
  <Button name={`Ask this: ${about}`} onPress={() => askThis(start)}>
    Ask this
  </Button>
)
