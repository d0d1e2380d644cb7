import { longDay } from '../../shared/basics/day'
import { statusText } from '../../shared/findings/overview'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { dueOn } from '../../shared/returns/auditReturn'
import { progressOf } from '../../shared/returns/progress'
import { standingNotes } from '../../shared/returns/standing'
import { today } from '../host/clock'
import { type OwnReturn, useOrganisation } from '../storage/organisations'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'

type Props = { readonly partnership: Partnership; readonly only: OrganisationId }

/** Home of one organisation that came in a return pack: its own returns and nothing else. */
export function MyReturn({ partnership, only }: Props) {
  const found = useOrganisation(only)
  const [first] = found?.returns ?? []
  useScreenCommands('screen', {
    ...(first ? { nextThing: () => go({ screen: 'return', returnId: first.auditReturn.id }) } : {}),
  })
  if (!found) return null
  return (
    <div className="stack measure">
      <ScreenHeading title="My return" partnership={found.organisation.name} />
      <p>
        {found.organisation.name}, for {partnership.name}. Nothing leaves this computer until you send it.
      </p>
      {found.returns.length === 0 ? <p>There is no return here. Ask the partnership to send the pack again.</p> : null}
      {found.returns.map((own) => (
        <One key={own.auditReturn.id} own={own} />
      ))}
    </div>
  )
}

function One({ own: { auditReturn, cycle, framework } }: { readonly own: OwnReturn }) {
  const progress = progressOf(auditReturn, framework)
  const isIn = auditReturn.stage === 'returned'
  const begun = progress.answered > 0
  return (
    <section className="needs stack-small" aria-label={cycle.title}>
      <h2>{cycle.title}</h2>
      <p>
        {isIn ? statusText(auditReturn, progress) : `${progress.answered} of ${progress.total} answered`}
        {standingNotes(auditReturn, cycle, today())
          .map((note) => `. ${note}`)
          .join('')}
        . Due {longDay(dueOn(auditReturn, cycle))}.
      </p>
      <Button
        look="primary"
        name={`${isIn ? 'Look at' : begun ? 'Carry on with' : 'Start'} the return, ${cycle.title}`}
        onPress={() => go({ screen: 'return', returnId: auditReturn.id })}
      >
        {isIn ? 'Look at it' : begun ? 'Carry on' : 'Start'}
      </Button>
    </section>
  )
}
