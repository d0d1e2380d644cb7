import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import {
  changesSince,
  type Published,
  publishedParts,
  type ReportChange,
} from '../../shared/reports/composing/published'
import type { Report } from '../../shared/reports/composing/report'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { useExplained } from '../view/useCommand'
import { WhoWrites } from '../view/whoWrites'
import { type Composing, drawComposed, explainComposing, keepPublished } from './composingCommands'
import type { DocumentOrder } from './makeDocument'

type Props = {
  readonly composing: Composing
  readonly report: Report | null
  readonly order: () => DocumentOrder | null
}

/** Records that a document was published, and says what has changed since. */
export function PublishedReports({ composing, report, order }: Props) {
  const [keep, refusal, isBusy] = useExplained(keepPublished, explainComposing)
  const publish = () => {
    const wanted = order()
    if (wanted) void keep(composing, wanted)
  }
  return (
    <section className="stack-small" aria-label="What was published">
      <h3>What was published</h3>
      {report && report.published.length > 0 ? (
        [...report.published]
          .reverse()
          .map((each) => <PublishedOnce key={`${each.digest} ${each.at}`} published={each} order={order} />)
      ) : (
        <p className="measure">
          Nothing yet. Record here that the board or the public has this document: its words and figures are kept, and
          this page can say at any time what has changed since.
        </p>
      )}
      <WhoWrites label="Published by" />
      <div className="row">
        <Button busy={isBusy} onPress={publish}>
          Record that it was published
        </Button>
      </div>
      <RefusalWords words={refusal} framed />
    </section>
  )
}

function PublishedOnce({ published, order }: { readonly published: Published; readonly order: Props['order'] }) {
  const [changes, setChanges] = useState<readonly ReportChange[] | null>(null)
  const compare = async () => {
    const wanted = order()
    const document = wanted && (await drawComposed({ ...wanted, on: published.on }))
    if (document) setChanges(changesSince(published.parts, publishedParts(document)))
  }
  const day = longDay(published.on)
  return (
    <div className="stack-small">
      <p>
        Published on {day} by {published.by}. Its Word file has the SHA-256 hash <code>{published.digest}</code>.
      </p>
      <div className="row">
        <Button onPress={() => void compare()}>Say what has changed since {day}</Button>
      </div>
      <div role="status">
        {changes && (
          <p>
            {changes.length === 0
              ? 'Nothing has changed: made today, it would say the same.'
              : `${counted(changes.length, 'change')} since ${day}.`}
          </p>
        )}
      </div>
      {changes && changes.length > 0 && (
        <ul className="bulleted">
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function changeWords(change: ReportChange): string {
  switch (change.kind) {
    case 'partIsNew':
      return `${change.part}: this part is new.`
    case 'partIsGone':
      return `${change.part}: this part is gone.`
    case 'wordsAdded':
      return `${change.part}: now says “${change.words}”`
    case 'wordsGone':
      return `${change.part}: no longer says “${change.words}”`
    case 'rowAdded':
      return `${change.part}, ${change.table}: now has the row ${change.row.join(', ')}.`
    case 'rowGone':
      return `${change.part}, ${change.table}: no longer has the row ${change.row.join(', ')}.`
    case 'figureChanged':
      return `${change.part}, ${change.table}: ${change.row}, ${change.column}: was ${change.was || 'empty'}, is ${change.now || 'empty'}.`
    default:
      return impossible(change)
  }
}
