import { useState } from 'react'
import { fillReturn } from '../../shared/exchange/forms/fill'
import { frontBoxes } from '../../shared/exchange/forms/frontBoxes'
import type { UnreadBox } from '../../shared/exchange/forms/readAnswer'
import type { Framework } from '../../shared/frameworks/framework'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { typeFront } from '../storage/typeback'
import { AnyBox, inKeys } from './QuestionBoxes'
import { useTypedBack } from './useTypedBack'

type Props = { readonly auditReturn: AuditReturn; readonly framework: Framework }

/** The boxes of "About you". What cannot be read there stands beside its box until it is typed anew. */
export function FrontBoxes({ auditReturn, framework }: Props) {
  const [unread, setUnread] = useState<readonly UnreadBox[]>([])
  const recorded = fillReturn(framework, [], auditReturn)
  const { still, refusal, leave } = useTypedBack(
    async (typed) => {
      const result = await typeFront(auditReturn.id, framework, typed)
      if (result.ok) setUnread(result.value)
      return result
    },
    (typed, wrong) =>
      Object.fromEntries(Object.entries(typed).filter(([key]) => wrong.some((each) => each.key === key))),
  )
  return (
    <section className="type-question" aria-labelledby="type-front">
      <h2 id="type-front">About you</h2>
      {frontBoxes(framework).map((box) => (
        <AnyBox
          key={box.key}
          box={box}
          shown={still[box.key] ?? inKeys(box, recorded)}
          unread={unread.filter(({ key }) => key === box.key).map(({ words, why }) => `${words} – ${why}`)}
          onLeave={(typed) => leave(box.key, typed)}
        />
      ))}
      {refusal ? (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      ) : null}
    </section>
  )
}
