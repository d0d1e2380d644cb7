import { dayOf, longDay } from '../../shared/basics/day'
import { capital } from '../../shared/basics/text'
import type { Draft } from '../../shared/frameworks/draft'
import { editionWords } from '../../shared/frameworks/editionWords'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'
import { sizeWords } from './EditorParts'
import { ExportButtons } from './ExportButtons'
import { FoundQuestions } from './FoundQuestions'

/** A framework that is being written, in the list of frameworks. */
export function DraftCard({ draft, wanted }: { readonly draft: Draft; readonly wanted: string }) {
  const { framework, basedOn, changedAt, changedBy } = draft
  const title = framework.title || 'Without a title'
  const open = (at: string) => go({ screen: 'draft', draftId: draft.id, at })
  return (
    <li className="framework-card">
      <h3>{title}</h3>
      <p>
        {capital(editionWords(framework))}, not published. {sizeWords(framework)}.
        {basedOn === null ? '' : ' A copy to tailor.'}
      </p>
      <p className="hint">
        Changed {longDay(dayOf(changedAt))}
        {changedBy ? ` by ${changedBy}` : ''}.
      </p>
      <FoundQuestions
        framework={framework}
        wanted={wanted}
        onOpen={({ question }) => open(`question ${question.id}`)}
      />
      <div className="row">
        <Button look="primary" name={`Go on writing ${title}`} onPress={() => open('words')}>
          Go on writing
        </Button>
        <Button name={`Preview ${title}`} onPress={() => open('preview')}>
          Preview
        </Button>
        <ExportButtons framework={framework} name={`${title}, ${editionWords(framework)}`} />
      </div>
    </li>
  )
}
