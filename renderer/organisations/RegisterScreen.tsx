import './organisations.css'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { findInRegister } from '../../shared/partnership/register'
import { today } from '../host/clock'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go, useView } from '../view/viewState'
import { AddOrganisation } from './AddOrganisation'
import { ImportList } from './import/ImportList'
import { RegisterFilters } from './RegisterFilters'
import { RegisterGrid } from './RegisterGrid'
import { seek, setActive, useRegisterView } from './registerView'
import { reverseStep } from './steps'

/** Opens an organisation; its row has the keyboard when the person comes back. */
function open(organisationId: OrganisationId): void {
  setActive(organisationId)
  go({ screen: 'organisation', organisationId })
}

/** The register: every organisation of the partnership, to be found, opened and added to. */
export function RegisterScreen() {
  const partnership = usePartnership()
  const organisations = useOrganisations()
  const types = useOrganisationTypes()
  const asked = useView(({ route }) => (route.screen === 'organisations' ? route.doing : undefined))
  const [doing, setDoing] = useState<'nothing' | 'adding' | 'importing'>(asked ?? 'nothing')
  const box = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLDivElement>(null)
  const leaveAdding = () => {
    setDoing('nothing')
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }
  useScreenCommands('screen', {
    new: () => setDoing('adding'),
    find: () => box.current?.focus(),
    undo: () => void reverseStep('undo'),
    redo: () => void reverseStep('redo'),
  })
  const { active } = useRegisterView()
  const before = useView((view) => view.history.at(-1)?.screen)
  const comesBack = before === 'organisation' && active !== null
  if (!partnership || !organisations || !types) return null
  if (doing === 'importing')
    return (
      <div className="stack">
        <ScreenHeading key="import" title="Import organisations" partnership={partnership.name} />
        <ImportList organisations={organisations} types={types} onDone={() => setDoing('nothing')} />
      </div>
    )
  return (
    <div className="stack">
      <ScreenHeading key="register" title="Organisations" partnership={partnership.name} keepFocus={comesBack}>
        Organisations
      </ScreenHeading>
      {doing === 'adding' ? <AddOrganisation types={types} onDone={leaveAdding} /> : null}
      {organisations.length === 0 ? (
        <NoneYet />
      ) : (
        <p className="measure">
          Every organisation that completes a return. Each keeps its earlier names and its returns.
        </p>
      )}
      {doing === 'adding' ? null : (
        <div className="row no-print" ref={opener}>
          <Button look="primary" keys="Ctrl+N" onPress={() => setDoing('adding')}>
            Add an organisation
          </Button>
          <Button onPress={() => setDoing('importing')}>Import a spreadsheet…</Button>
        </div>
      )}
      {organisations.length > 0 ? (
        <Register
          organisations={organisations}
          typeWords={(code) => typeWords(types, code)}
          findBox={box}
          comesBack={comesBack}
        />
      ) : null}
    </div>
  )
}

const NoneYet = () => (
  <div className="measure stack-small">
    <p>No organisations yet. Import a spreadsheet, or add one.</p>
    <p>Each one gets a return to complete in every cycle that asks it. Here you keep its name, numbers and contacts.</p>
  </div>
)

type RegisterProps = {
  readonly organisations: readonly Organisation[]
  readonly typeWords: (code: string) => string
  readonly findBox: React.RefObject<HTMLInputElement | null>
  readonly comesBack: boolean
}

function Register({ organisations, typeWords, findBox, comesBack }: RegisterProps) {
  const { sought, active } = useRegisterView()
  const wanted = useDeferredValue(sought)
  const shown = useMemo(() => findInRegister(organisations, wanted, today()), [organisations, wanted])
  return (
    <>
      <RegisterFilters
        organisations={organisations}
        shown={shown.length}
        typeWords={typeWords}
        sought={sought}
        onSeek={seek}
        findBox={findBox}
      />
      {shown.length === 0 ? (
        <p>No organisation fits. Try fewer words, or clear the filters.</p>
      ) : (
        <RegisterGrid
          organisations={shown}
          words={wanted.words}
          typeWords={typeWords}
          active={active}
          takesFocus={comesBack}
          onActive={setActive}
          onOpen={open}
        />
      )}
    </>
  )
}
