import type { Box, Filled, Row } from '../../shared/exchange/forms/box'
import { keysOfRows, keysOfWords } from '../../shared/exchange/forms/paper/keys'
import { unreadByBox } from '../../shared/exchange/forms/paper/typeIn'
import { RefusalWords } from '../ui/RefusalWords'
import { LineBox } from './LineBox'
import { RowsBox } from './RowsBox'
import { TextBox } from './TextBox'
import type { useTypedBack } from './useTypedBack'

type Props = {
  readonly boxes: readonly Box[]
  /** What the record has in them. */
  readonly recorded: Filled
  /** Words that could not be read when they came in, as they are kept. */
  readonly unread: readonly string[]
  readonly typing: ReturnType<typeof useTypedBack>
}

/** Boxes that are kept together, each with what could not be read in it; below them the words of no box, and a refusal. */
export function Boxes({ boxes, recorded, unread, typing: { still, refusal, leave } }: Props) {
  const byBox = unreadByBox(boxes, unread)
  return (
    <>
      {boxes.map((box) => (
        <AnyBox
          key={box.key}
          box={box}
          shown={still[box.key] ?? inKeys(box, recorded)}
          unread={byBox.get(box.key) ?? []}
          onLeave={(typed) => leave(box.key, typed)}
        />
      ))}
      {(byBox.get('') ?? []).map((line) => (
        <p className="hint" key={line}>
          Not read when it came in: {line}
        </p>
      ))}
      <RefusalWords words={refusal} />
    </>
  )
}

/** What stands in a box, with keys in the place of its options' words. */
function inKeys(box: Box, recorded: Filled): Filled[string] {
  const value = recorded[box.key]
  if (box.kind === 'rows') return keysOfRows(box, Array.isArray(value) ? (value as readonly Row[]) : [])
  return keysOfWords(box, typeof value === 'string' ? value : '')
}

type AnyProps = {
  readonly box: Box
  readonly shown: Filled[string]
  readonly unread: readonly string[]
  readonly onLeave: (typed: Filled[string]) => Promise<boolean>
}

/** A box of any kind. */
function AnyBox({ box, shown, unread, onLeave }: AnyProps) {
  const send = async (typed: Filled[string]) => {
    await onLeave(typed)
  }
  if (box.kind === 'rows') return <RowsBox box={box} shown={shown as readonly Row[]} unread={unread} onLeave={send} />
  if (box.kind === 'text') return <TextBox box={box} shown={String(shown)} unread={unread} onKeep={onLeave} />
  return <LineBox box={box} shown={String(shown)} unread={unread} onLeave={send} />
}
