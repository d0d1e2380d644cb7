import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { ChooseTable } from '../view/ChooseTable'
import { pastedReplies, pickReplies, type RepliesGiven } from './commands'

type Props = { readonly onRead: (given: RepliesGiven) => void; readonly onCancel: () => void }

/** The first step: the file with everybody's answers. Reading a long one can be stopped. */
export function ChooseReplies({ onRead, onCancel }: Props) {
  const [progress, setProgress] = useState<string | null>(null)
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const follow = () => {
    stop.current = new AbortController()
    return { onProgress: setProgress, signal: stop.current.signal }
  }
  const done = <T,>(result: T): T => {
    setProgress(null)
    return result
  }
  return (
    <>
      <ChooseTable
        title="Choose the answers of practitioners"
        about="A file with a row for each person who answered: a workbook (.xlsx) or text (.csv), as survey programs export it. Only how many said what is kept. Names of people and what they wrote in their own words are never imported: they may name a child."
        pick={() => pickReplies(follow).then(done)}
        paste={(text) => pastedReplies(text, follow).then(done)}
        onRead={onRead}
        onCancel={onCancel}
      />
      {progress === null ? null : (
        <div className="row">
          <span role="status">{progress}</span>
          <Button onPress={() => stop.current.abort()}>Stop reading</Button>
        </div>
      )}
    </>
  )
}
