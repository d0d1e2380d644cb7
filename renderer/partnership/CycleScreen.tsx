import './partnership.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { canTakeBack, notInvited } from '../../shared/exchange/invitations'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { sizesOf, wholeForm } from '../../shared/returns/formSize'
import { useCycles } from '../storage/cycles'
import { useOrganisations } from '../storage/organisations'
import { useReportedCycle } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { DayBox } from '../view/DayBox'
import { useOrganisationTypes } from '../view/organisationTypes'
import { ScreenHeading } from '../view/ScreenHeading'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { CycleClosing } from './CycleClosing'
import { Part } from './CyclePart'
import { editTheCycle, inviteTheseToo, takeBackInvitation } from './cycleCommands'
import { Invited, type InvitedIds } from './Invited'

/** One cycle: its title and dates, who is asked, and closing it. */
export function CycleScreen({ cycleId }: { readonly cycleId: CycleId }) {
  const cycles = useCycles()
  const reported = useReportedCycle(cycleId)
  const organisations = useOrganisations()
  const types = useOrganisationTypes()
  const cycle = cycles?.find(({ id }) => id === cycleId)
  if (!reported || !organisations || !types || !cycle) return null
  return (
    <div className="stack set-up">
      <ScreenHeading title={headingOf(cycle)} partnership={reported.partnership.name} />
      {cycle.stage === 'closed' ? (
        <p className="measure">
          This cycle is closed: its returns, ratings and dates stay as they are. They can be read and exported.
        </p>
      ) : (
        <>
          <Facts cycle={cycle} />
          <InviteMore cycle={cycle} reported={reported} organisations={organisations} types={types} />
          <TakeBack reported={reported} />
        </>
      )}
      <CycleClosing cycle={cycle} reported={reported} />
      <Button onPress={() => go({ screen: 'home' })}>Back to Home</Button>
    </div>
  )
}

/** Other words than the heading of Home, which is the title of the cycle alone. */
const headingOf = ({ stage, title }: Cycle) => (stage === 'closed' ? `About ${title}` : `Change or close ${title}`)

function Facts({ cycle }: { readonly cycle: Cycle }) {
  const [edit, problem] = useCommand(editTheCycle)
  const [title, setTitle] = useState(cycle.title)
  useEffect(() => setTitle(cycle.title), [cycle.title])
  const day = (fact: 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo', label: string) => (
    <DayBox
      key={`${fact} ${cycle[fact]}`}
      label={label}
      recorded={cycle[fact]}
      isNeeded
      onKeep={(kept) => kept && void edit(cycle.id, { [fact]: kept })}
    />
  )
  return (
    <Part title="Title and dates">
      <p className="hint">A change is kept when you leave its box. Lateness is counted from the new day.</p>
      <Field label="Title of the cycle">
        {(ties) => (
          <input
            {...ties}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onBlur={() => void edit(cycle.id, { title })}
          />
        )}
      </Field>
      <div className="day-pair">
        {day('opensOn', 'Opens on')}
        {day('closesOn', 'Returns are due on')}
      </div>
      <div className="day-pair">
        {day('periodFrom', 'First day of the period it covers')}
        {day('periodTo', 'Last day of the period it covers')}
      </div>
      <RefusalWords words={problem} />
    </Part>
  )
}

type InviteProps = {
  readonly cycle: Cycle
  readonly reported: ReportedWorkspace
  readonly organisations: readonly Organisation[]
  readonly types: readonly OrganisationType[]
}

const noOne: InvitedIds = new Set()

function InviteMore({ cycle, reported, organisations, types }: InviteProps) {
  const others = useMemo(
    () => notInvited(cycle, organisations, reported.returns),
    [cycle, organisations, reported.returns],
  )
  const [invited, setInvited] = useState(noOne)
  const [invite, problem, isBusy] = useCommand(inviteTheseToo)
  const sizes = reported.frameworks[0] ? sizesOf(reported.frameworks[0]) : []
  const [size, setSize] = useState(sizes[0]?.key ?? '')
  const send = async () => {
    const chosen = sizes.find(({ key }) => key === size)?.size ?? wholeForm
    if (await invite(cycle.id, { invited: [...invited], size: chosen })) setInvited(noOne)
  }
  return (
    <Part title="Ask more organisations">
      {others.length === 0 ? (
        <p>Every organisation of the partnership is asked already. Add another under Organisations first.</p>
      ) : (
        <>
          <Invited
            organisations={others}
            closed={0}
            opensOn={cycle.opensOn}
            types={types}
            invited={invited}
            onChange={setInvited}
          />
          {sizes.length > 1 ? (
            <Radios
              legend="How much of it to ask"
              value={size}
              choices={sizes.map(({ key, title, questions }) => ({ value: key, label: `${title} (${questions})` }))}
              onChange={setSize}
            />
          ) : null}
          <Button busy={isBusy} onPress={() => void send()}>
            Ask these too
          </Button>
          <RefusalWords words={problem} />
        </>
      )}
    </Part>
  )
}

function TakeBack({ reported }: { readonly reported: ReportedWorkspace }) {
  const [takeBack, problem] = useCommand(takeBackInvitation)
  const heading = useRef<HTMLParagraphElement>(null)
  const names = new Map(reported.organisations.map(({ id, name }) => [id, name]))
  const untouched = reported.returns
    .filter(canTakeBack)
    .map((each) => ({ id: each.id, name: names.get(each.organisationId) ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return (
    <Part title="Take an invitation back">
      <p ref={heading} tabIndex={-1}>
        {untouched.length === 0
          ? 'Something is answered in every return, so no invitation can be taken back.'
          : 'Nothing is answered here in these returns. One that is taken back stays in the list as exempt, with its history.'}
      </p>
      {untouched.length === 0 ? null : (
        <Details summary={counted(untouched.length, 'return')}>
          <ul>
            {untouched.map(({ id, name }) => (
              <li key={id}>
                {name}{' '}
                <Button
                  look="link"
                  name={`Take the invitation of ${name} back`}
                  onPress={() => void takeBack(id).then((done) => done && heading.current?.focus())}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <RefusalWords words={problem} />
    </Part>
  )
}
