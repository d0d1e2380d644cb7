import { useMemo } from 'react'
import { capital } from '../../shared/basics/text'
import { type Draft, editionOf } from '../../shared/frameworks/draft'
import { editionWords } from '../../shared/frameworks/editionWords'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { openPage } from './commands'
import { sizeWords } from './EditorParts'
import { PreviewPages } from './PreviewPages'

/** A framework that is being written, as its edition will be seen; `at` is a standard's or a question's id, or empty. */
export function DraftPreview({ draft, at }: { readonly draft: Draft; readonly at: string }) {
  const framework = useMemo(() => editionOf(draft.framework), [draft.framework])
  return (
    <div className="stack">
      <ScreenHeading title={`Preview: ${framework.title || 'without a title'}`} />
      <p>
        {capital(editionWords(framework))}, not published, {sizeWords(framework)}. You can try the controls: nothing
        here is kept.
      </p>
      <div className="row">
        <Button look="primary" onPress={() => openPage(draft.id, { page: 'words' })}>
          Go on writing
        </Button>
      </div>
      <PreviewPages framework={framework} at={at} onGo={(id) => openPage(draft.id, { page: 'preview', id })} />
    </div>
  )
}
