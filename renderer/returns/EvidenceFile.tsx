import { useState } from 'react'
import { attachedLimits, sizeText } from '../../shared/basics/attachedFile'
import type { QuestionId } from '../../shared/frameworks/question'
import type { EvidenceItem, ReturnId } from '../../shared/returns/answer'
import { Button } from '../ui/Button'
import { AttachedFileLine } from '../view/AttachedFileLine'
import { focusAfterAdding } from '../view/focusItem'
import { attachFile, takeFileOff } from './attaching'

type Props = {
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly item: EvidenceItem
  /** Which piece of evidence it is, from 1. */
  readonly place: number
}

/** The file that is attached to a piece of evidence, or a way to attach one. */
export function EvidenceFile({ returnId, questionId, item, place }: Props) {
  const [busy, setBusy] = useState(false)
  const here = `evidence-file-${item.id}`
  const attach = async () => {
    setBusy(true)
    try {
      if (await attachFile(returnId, questionId, item.id)) focusAfterAdding(`${here}-attached`)
    } finally {
      setBusy(false)
    }
  }
  const takeOff = async () => {
    await takeFileOff(returnId, questionId, item.id)
    focusAfterAdding(`${here}-none`)
  }
  if (item.file)
    return (
      <p id={`${here}-attached`}>
        Attached file: <AttachedFileLine file={item.file} />{' '}
        <Button look="link" name={`Take the file off evidence ${place}`} onPress={() => void takeOff()}>
          Take it off
        </Button>
      </p>
    )
  return (
    <div id={`${here}-none`} className="stack-small">
      <div>
        <Button
          busy={busy}
          name={`Attach a file to evidence ${place}`}
          describedBy={`${here}-hint`}
          onPress={() => void attach()}
        >
          Attach a file…
        </Button>
      </div>
      <p className="hint" id={`${here}-hint`}>
        Only when it helps: saying where it is kept is enough. Up to {sizeText(attachedLimits.bytes)}. A copy is kept on
        this computer, and can go along when the return is sent.
      </p>
      {busy ? <p role="status">Attaching…</p> : null}
    </div>
  )
}
