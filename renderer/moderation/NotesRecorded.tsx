import { dayOf, longDay } from '../../shared/basics/day'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel } from '../../shared/frameworks/lookUp'
import type { PanelNote, PanelView } from '../../shared/returns/panel'
import { Chip } from '../ui/Chip'
import { outcomeWords } from './outcomes'

type Props = { readonly framework: Framework; readonly note: PanelNote | undefined }

/** What was noted on an answer: by whom and when, and what others had noted who see it differently. */
export function NotesRecorded({ framework, note }: Props) {
  if (!note) return null
  const { others = [] } = note
  return (
    <section className="notice stack-small" aria-labelledby="noted">
      <h2 id="noted" className="visually-hidden">
        Recorded so far
      </h2>
      <View framework={framework} view={note} />
      {others.length > 0 ? (
        <>
          <p>
            <strong>Others see it differently. Both views stand.</strong>
          </p>
          {[...others].reverse().map((view) => (
            <View key={view.by} framework={framework} view={view} />
          ))}
        </>
      ) : null}
    </section>
  )
}

function View({ framework, view }: { readonly framework: Framework; readonly view: PanelView }) {
  const { outcome, query, proposed, reason, evidence, by, at } = view
  return (
    <div className="stack-small">
      <p>
        {outcome ? <strong>{outcomeWords[outcome]}. </strong> : null}
        {by}, {longDay(dayOf(at))}.
      </p>
      {query ? <p>Asks: “{query}”</p> : null}
      {proposed ? (
        <p>
          Proposes <Chip level={findLevel(framework, proposed)} /> {reason}
        </p>
      ) : null}
      {evidence ? (
        <p>
          {evidence.outcome === 'seen' ? 'Evidence seen' : 'Evidence looked at, and not as the answer says'}:{' '}
          {evidence.by}, {longDay(evidence.on)}. {evidence.note}
        </p>
      ) : null}
    </div>
  )
}
