import './organisations.css'
import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { isOpenOn, type Organisation, type OrganisationId } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { today } from '../host/clock'
import { type OrganisationInContext, useOrganisation } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { type Act, Acts } from './Acts'
import { Before } from './Before'
import { Contacts } from './Contacts'
import { FactsForm, NumbersForm } from './FactsForm'
import { OwnChallenges } from './OwnChallenges'
import { OwnReturns } from './OwnReturns'
import { reverseStep } from './steps'

/** One organisation: what is known of it, what can be done with it, what it was before, and its returns. */
export function OrganisationScreen({ organisationId }: { readonly organisationId: OrganisationId }) {
  const partnership = usePartnership()
  const context = useOrganisation(organisationId)
  const types = useOrganisationTypes()
  if (!partnership || context === undefined || !types) return null
  if (context === null)
    return (
      <div className="stack">
        <ScreenHeading title="This organisation is not here" partnership={partnership.name} />
        <p>It is not in the register of this partnership. Your work is safe. Find it in the register.</p>
        <Button look="primary" onPress={() => go({ screen: 'organisations' })}>
          Go to the organisations
        </Button>
      </div>
    )
  return <Page context={context} types={types} partnership={partnership.name} />
}

type PageProps = {
  readonly context: OrganisationInContext
  readonly types: readonly OrganisationType[]
  readonly partnership: string
}

function Page({ context, types, partnership }: PageProps) {
  const { organisation, all, returns } = context
  const [act, setAct] = useState<Act | null>(null)
  useScreenCommands('screen', { undo: () => void reverseStep('undo'), redo: () => void reverseStep('redo') })
  return (
    <div className="organisation stack">
      <Button look="link" onPress={() => go({ screen: 'organisations' })}>
        Back to the organisations
      </Button>
      <ScreenHeading title={organisation.name} partnership={partnership} />
      <p>
        {typeWords(types, organisation.type)} · <State organisation={organisation} all={all} />
      </p>
      <Acts organisation={organisation} all={all} types={types} act={act} onAct={setAct} />
      <FactsForm organisation={organisation} all={all} types={types} />
      <NumbersForm organisation={organisation} all={all} types={types} />
      <Contacts organisation={organisation} />
      <Before organisation={organisation} all={all} types={types} />
      <OwnChallenges organisation={organisation} />
      <OwnReturns organisation={organisation} returns={returns} />
    </div>
  )
}

type StateProps = { readonly organisation: Organisation; readonly all: readonly Organisation[] }

/** Whether it is open, since when not, and what it became part of. */
function State({ organisation, all }: StateProps) {
  const { closedOn, continuedBy } = organisation
  if (closedOn === null) return <span>Open</span>
  const next = all.find(({ id }) => id === continuedBy)
  const words = isOpenOn(organisation, today()) ? 'Closes after' : 'Closed after'
  return (
    <span>
      {words} {longDay(closedOn)}
      {next ? (
        <>
          {', and became part of '}
          <Button look="link" onPress={() => go({ screen: 'organisation', organisationId: next.id })}>
            {next.name}
          </Button>
        </>
      ) : null}
    </span>
  )
}
