import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import { withoutHidden } from '../../shared/frameworks/draft'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { sizeWords } from './EditorParts'

type Props = {
  readonly framework: Framework
  readonly onPublish: () => Promise<void>
  readonly onBack: () => void
}

/** Asks once before an edition is published, because it never changes afterwards. */
export function PublishQuestion({ framework, onPublish, onBack }: Props) {
  const [busy, setBusy] = useState(false)
  const hidden = questionsOf(framework).filter(({ question }) => question.hidden).length
  const publish = async () => {
    setBusy(true)
    await onPublish()
  }
  return (
    <>
      <ScreenHeading title="Publish this edition?" partnership={framework.title} />
      <p className="measure">
        “{framework.title}”, {editionWords(framework)}, has {sizeWords(withoutHidden(framework))}.
        {hidden > 0 ? ` ${counted(hidden, 'hidden question is', 'hidden questions are')} left out.` : ''}
      </p>
      <p className="measure">
        <strong>A published edition never changes.</strong> To change it later, you write the next edition.
      </p>
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void publish()}>
          Publish
        </Button>
        <Button onPress={onBack}>Go back</Button>
      </div>
    </>
  )
}
