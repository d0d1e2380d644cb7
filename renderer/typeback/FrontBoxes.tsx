import { fillReturn } from '../../shared/exchange/forms/fill'
import { frontBoxes } from '../../shared/exchange/forms/frontBoxes'
import type { Framework } from '../../shared/frameworks/framework'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { typeFront } from '../storage/typeback'
import { Boxes } from './Boxes'
import { useTypedBack } from './useTypedBack'

type Props = { readonly auditReturn: AuditReturn; readonly framework: Framework }

/** The boxes of "About you". What cannot be read there is kept on the return, beside its box until it is typed anew. */
export function FrontBoxes({ auditReturn, framework }: Props) {
  const boxes = frontBoxes(framework)
  const recorded = fillReturn(framework, [], auditReturn)
  const typing = useTypedBack(
    (typed) => typeFront(auditReturn.id, framework, typed),
    (typed, wrong) =>
      Object.fromEntries(Object.entries(typed).filter(([key]) => wrong.some((each) => each.key === key))),
  )
  return (
    <section className="type-question" data-front aria-labelledby="type-front">
      <h2 id="type-front">About you</h2>
      <Boxes boxes={boxes} recorded={recorded} unread={auditReturn.unread ?? []} typing={typing} />
    </section>
  )
}
