import { useState } from 'react'
import { useOpened } from '../storage/workspace'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { useView } from '../view/viewState'
import { LockForm } from './LockForm'
import { changeLock, lockNow, lockWith, takeLockOff } from './lockCommands'

/** The lock of the open partnership: what it does, and turning it on, changing it and taking it off. */
export function Lock() {
  const key = useOpened((state) => state.opened?.key)
  const isLocked = useView((view) => view.workspaces.find((each) => each.key === key)?.locked ?? false)
  const [setting, setSetting] = useState(false)
  const close = () => setSetting(false)
  if (setting)
    return isLocked ? (
      <LockForm submit="Change the passphrase" onSet={changeLock} onClose={close} />
    ) : (
      <LockForm submit="Turn the lock on" onSet={lockWith} onClose={close} />
    )
  return isLocked ? <Locked onChange={() => setSetting(true)} /> : <NotLocked onSet={() => setSetting(true)} />
}

const NotLocked = ({ onSet }: { readonly onSet: () => void }) => (
  <>
    <p className="measure">
      A lock encrypts this partnership’s work on this computer, its back-ups and attached files, with a passphrase that
      is asked for at every start. Use it on a computer at home whose disk is not encrypted. Council, NHS and police
      laptops mostly have an encrypted disk already: ask your IT.
    </p>
    <div className="row">
      <Button onPress={onSet}>Lock this partnership…</Button>
    </div>
  </>
)

function Locked({ onChange }: { readonly onChange: () => void }) {
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const takeOff = async () => {
    setBusy(true)
    setRefusal((await takeLockOff()) ?? '')
    setBusy(false)
  }
  return (
    <>
      <p className="measure">
        This partnership is locked. Its work, back-ups and attached files are encrypted on this computer; its name can
        still be read. What a panel filled in and has not recorded is not kept when the app closes. Files that you save
        yourself, and a back-up that you open beside it, are not locked.
      </p>
      <RefusalWords words={refusal} framed />
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void lockNow()}>
          Lock it now
        </Button>
        <Button busy={busy} onPress={onChange}>
          Change the passphrase…
        </Button>
        <Button busy={busy} onPress={() => void takeOff()}>
          Take the lock off
        </Button>
        {busy ? <span role="status">Decrypting the back-ups…</span> : null}
      </div>
    </>
  )
}
