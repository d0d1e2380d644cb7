import { fillReturn } from '../../shared/exchange/forms/fill'
import { frontBoxes } from '../../shared/exchange/forms/frontBoxes'
import { unreadByBox } from '../../shared/exchange/forms/paper/typeIn'
import type { Framework } from '../../shared/frameworks/framework'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { typeFront } from '../storage/typeback'
import { AnyBox, inKeys } from './QuestionBoxes'
import { useTypedBack } from './useTypedBack'

type Props = { readonly auditReturn: AuditReturn; readonly framework: Framework }

/** The boxes of "About you". What cannot be read there is kept on the return, beside its box until it is typed anew. */
export function FrontBoxes({ auditReturn, framework }: Props) {
  const boxes = frontBoxes(framework)
  const recorded = fillReturn(framework, [], auditReturn)
  const unread = unreadByBox(boxes, auditReturn.unread ?? [])
  const { still, refusal, leave } = useTypedBack(
    (typed) => typeFront(auditReturn.id, framework, typed),
    (typed, wrong) =>
      Object.fromEntries(Object.entries(typed).filter(([key]) => wrong.some((each) => each.key === key))),
  )
  return (
    <section className="type-question" data-front aria-labelledby="type-front">
      <h2 id="type-front">About you</h2>
      {boxes.map((box) => (
        <AnyBox
          key={box.key}
          box={box}
          shown={still[box.key] ?? inKeys(box, recorded)}
          unread={unread.get(box.key) ?? []}
          onLeave={(typed) => leave(box.key, typed)}
        />
      ))}
      {(unread.get('') ?? []).map((line) => (
        <p className="hint" key={line}>
          Not read when it came in: {line}
        </p>
      ))}
      {refusal ? (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      ) : null}
    </section>
  )
}
