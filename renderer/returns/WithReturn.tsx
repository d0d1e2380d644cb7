import type { ReactNode } from 'react'
import type { ReturnId } from '../../shared/returns/answer'
import { type ReturnInContext, useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'

type Props = { readonly returnId: ReturnId; readonly children: (context: ReturnInContext) => ReactNode }

/** Reads a return live and draws it; nothing while it is being read, and a way back when it is gone. */
export function WithReturn({ returnId, children }: Props) {
  const context = useReturn(returnId)
  if (context === undefined) return null
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
