import './frameworks.css'
import { capital } from '../../shared/basics/text'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { FrameworkKey } from '../../shared/frameworks/framework'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { makeCopy } from './commands'
import { sizeWords } from './EditorParts'
import { useEditions } from './known'
import { PreviewPages } from './PreviewPages'

type Props = { readonly framework: FrameworkKey; readonly at: string }

/** An edition as those see it who answer it, and as a lay member reads it. */
export function PreviewScreen({ framework: key, at }: Props) {
  const editions = useEditions()
  const partnership = usePartnership()
  if (!editions || partnership === undefined) return null
  const known = editions.find((each) => each.key === key)
  if (!known) return <p>This framework is no longer here. Go back to Frameworks.</p>
  const { framework, isStarter } = known
  return (
    <div className="stack">
      <ScreenHeading title={`Preview: ${framework.title}`} />
      <p>
        {capital(editionWords(framework))}, {sizeWords(framework)}.{isStarter ? ' Starter – agree it locally.' : ''} You
        can try the controls: nothing here is kept.
      </p>
      <div className="row">
        <Button look="primary" onPress={() => void makeCopy(framework, partnership?.name ?? '')}>
          Make a copy to tailor
        </Button>
        <Button onPress={() => go({ screen: 'frameworks' })}>Back to frameworks</Button>
      </div>
      <PreviewPages
        framework={framework}
        at={at}
        onGo={(next) => go({ screen: 'framework', framework: key, at: next })}
      />
    </div>
  )
}
