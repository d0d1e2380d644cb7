import type { ReactNode } from 'react'
import type { ReturnId } from '../../shared/returns/answer'
import { useIsPrivate } from '../storage/privateReturns'
import { type ReturnInContext, useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'

type Props = {
  readonly returnId: ReturnId
  readonly children: (context: ReturnInContext) => ReactNode
}

/** Reads a return live and draws it; nothing while it is being read, and a way back when it is gone or not to be seen yet. */
export function WithReturn({ returnId, children }: Props) {
  const context = useReturn(returnId)
  const isPrivate = useIsPrivate(context)
  if (context === undefined || isPrivate === undefined) return null
  if (context && isPrivate) return <NotYet context={context} />
  if (context) return children(context)
  return (
    <div className="stack measure">
      <ScreenHeading title="This return is not here" />
      <p>It may belong to another partnership. Your other work is safe.</p>
      <Button look="primary" onPress={() => go({ screen: 'home' })}>
        Go to Home
      </Button>
    </div>
  )
}

/** Several people answer alone, and not all have. */
const NotYet = ({ context: { organisation, cycle, framework } }: { readonly context: ReturnInContext }) => (
  <div className="stack measure">
    <ScreenHeading title={organisation.name} />
    <p>
      What this {framework.respondent.one} answered is private until all have answered, or somebody decides under
      Members’ views to show what has come in. It is safe, and it is counted as soon as views are shown.
    </p>
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'findings', view: 'members', cycleId: cycle.id })}>
        Go to Members’ views
      </Button>
      <Button onPress={() => go({ screen: 'returns' })}>Go to Returns</Button>
    </div>
  </div>
)
