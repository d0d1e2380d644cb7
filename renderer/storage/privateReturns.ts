import { hasViews, isPrivate } from '../../shared/findings/views'
import { useLive } from './live'
import type { ReturnInContext } from './returns'
import { whoDoes } from './tracker'

/**
 * True while what a return says is not to be seen on this computer, since several people answer alone and not all have. A file
 * that holds one respondent's returns alone keeps nothing from them. Undefined while it is being found out.
 */
export function useIsPrivate(context: ReturnInContext | null | undefined): boolean | undefined {
  const asked = context && hasViews(context.framework) ? context : null
  const found = useLive(
    async (copy) => {
      if (!asked) return false
      const partnership = await copy.partnerships.toCollection().first()
      if (!partnership || partnership.only !== null) return false
      const returns = await copy.returns.where('cycleId').equals(asked.cycle.id).toArray()
      return isPrivate(asked.framework, asked.cycle, returns, asked.auditReturn, whoDoes())
    },
    [asked],
  )
  return asked ? found : false
}
