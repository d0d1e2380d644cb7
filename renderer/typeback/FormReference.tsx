import { useId, useState } from 'react'
import { isReferenceOf } from '../../shared/exchange/forms/paper/reference'
import type { ReturnId } from '../../shared/returns/answer'
import { useReferred } from '../storage/typeback'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

/** Checks that the paper in hand is this return's: the reference at the head of its pages. */
export function FormReference({ returnId, name }: { readonly returnId: ReturnId; readonly name: string }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const isWhole = typed.replace(/[^0-9A-Za-z]/g, '').length >= 8
  const referred = useReferred(isWhole ? typed : '')
  const isThis = isReferenceOf(returnId, typed)
  return (
    <div className="field">
      <label htmlFor={id}>Form number at the head of the paper</label>
      <p className="hint" id={`${id}-hint`}>
        Type it to be sure that this is the right return, such as 3F2A-91BC.
      </p>
      <input
        id={id}
        data-box="reference"
        className="short"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div role="status">
        {!isWhole || referred === undefined ? null : isThis ? (
          <p>This is the form of {name}.</p>
        ) : referred ? (
          <p className="notice problem">
            <span>
              This form belongs to {referred.name}, not to {name}.
            </span>
            <Button look="link" onPress={() => go({ screen: 'typeBack', returnId: referred.returnId })}>
              Go to the return of {referred.name}
            </Button>
          </p>
        ) : (
          <p className="notice problem">
            No return here has this number. Look at the head of the paper again. It may belong to another partnership.
          </p>
        )}
      </div>
    </div>
  )
}
