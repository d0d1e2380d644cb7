import { useMemo } from 'react'
import { agendaCandidates } from '../../shared/sessions/agendaCandidates'
import { comeUnasked, namesInLine } from '../../shared/sessions/putTo'
import type { Session } from '../../shared/sessions/session'
import type { SessionSource } from '../storage/sessionBasis'

type Props = { readonly session: Session; readonly source: SessionSource }

/** Who comes and is asked nothing by the agenda: why, as far as it is known, and what to do about it. */
export function Unasked({ session, source }: Props) {
  const unasked = comeUnasked(session.agenda, source.names)
  const isAny = unasked.length > 0
  const couldBe = useMemo(
    () =>
      new Set(isAny ? agendaCandidates({ ...source, prompts: [] }).flatMap(({ item }) => item.organisationIds) : []),
    [isAny, source],
  )
  const named = (ids: typeof unasked) => namesInLine(ids.map((id) => source.names.get(id) ?? ''))
  const noTime = unasked.filter((id) => couldBe.has(id))
  const nothing = unasked.filter((id) => !couldBe.has(id))
  return (
    <>
      {noTime.length > 0 ? (
        <p>
          On no item, though there is something to ask: {named(noTime)}. Add it from “Could go on the agenda”. Where
          there is no time, shorten an item or give the session more minutes.
        </p>
      ) : null}
      {nothing.length > 0 ? (
        <p>
          On no item, since nothing asks for a question: {named(nothing)}. Put a prompt to the organisation, or add an
          item of your own.
        </p>
      ) : null}
    </>
  )
}
