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
import { RegisterFilters } from './RegisterFilters'
import { RegisterGrid } from './RegisterGrid'
import { useRegisterView } from './registerView'
import { reverseStep } from './steps'

const open = (organisationId: OrganisationId) => go({ screen: 'organisation', organisationId })

/** The register: every organisation of the partnership, to be found, opened and added to. */
export function RegisterScreen() {
  const partnership = usePartnership()
  const organisations = useOrganisations()
  const types = useOrganisationTypes()
  const [adding, setAdding] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useScreenCommands('screen', {
    new: () => setAdding(true),
    find: () => box.current?.focus(),
    undo: () => void reverseStep('undo'),
    redo: () => void reverseStep('redo'),
  })
  const { active } = useRegisterView()
  const before = useView((view) => view.history.at(-1)?.screen)
  const comesBack = before === 'organisation' && active !== null
  if (!partnership || !organisations || !types) return null
  return (
    <div className="stack">
      <ScreenHeading title="Organisations" partnership={partnership.name} keepFocus={comesBack}>
        Organisations
      </ScreenHeading>
      {adding ? <AddOrganisation types={types} onDone={() => setAdding(false)} /> : null}
      {organisations.length === 0 ? (
        <NoneYet />
      ) : (
        <p className="measure">
          Everybody who completes a return. What an organisation was called before stays with it, and its returns do
          too.
        </p>
      )}
      {adding ? null : (
        <Button look="primary" keys="Ctrl+N" onPress={() => setAdding(true)}>
          Add an organisation
        </Button>
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
    <p>No organisations yet. Add one here. You can also paste a list of names when you start a cycle.</p>
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
  const { sought, active, seek, setActive } = useRegisterView()
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
          onOpen={(id) => {
            setActive(id)
            open(id)
          }}
        />
      )}
    </>
  )
}
