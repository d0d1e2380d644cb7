import { Button } from '../ui/Button'
import { useView } from '../view/viewState'
import { chooseSecondFolder, forgetSecondFolder } from './commands'

/** Another place that back-ups are copied to. */
export function SecondFolder() {
  const folder = useView((view) => view.secondFolder)
  const isSet = useView((view) => view.policy.secondFolder !== null)
  return (
    <div className="stack-small">
      <h3>A second folder</h3>
      <p className="measure">
        {folder
          ? `Each back-up is also copied to ${folder}.`
          : 'Back-ups are on this computer only. A memory stick or a network folder keeps them safe if the computer is lost.'}
      </p>
      {isSet ? <p>Set by your organisation.</p> : <Choose folder={folder} />}
    </div>
  )
}

function Choose({ folder }: { readonly folder: string | null }) {
  return (
    <div className="row">
      <Button onPress={() => void chooseSecondFolder()}>
        {folder ? 'Choose another folder…' : 'Choose a second folder…'}
      </Button>
      {folder ? <Button onPress={() => void forgetSecondFolder()}>Stop copying there</Button> : null}
    </div>
  )
}
