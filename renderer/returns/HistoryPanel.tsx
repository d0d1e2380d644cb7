import type { Framework } from '../../shared/frameworks/framework'
import { findLevel, findQuestion } from '../../shared/frameworks/lookUp'
import { describeRevision } from '../../shared/returns/describeRevision'
import { unknownMoment } from '../../shared/returns/merge/origin'
import type { Revision } from '../../shared/returns/revision'
import { useIsPrivate } from '../storage/privateReturns'
import { useHistory, useReturn } from '../storage/returns'
import { SidePanel } from '../ui/SidePanel'
import type { Route } from '../view/route'
import { showPanel } from '../view/viewState'

type QuestionRoute = Extract<Route, { screen: 'question' }>

/** Who changed this answer, when, and what it said before. Newest first. */
export function HistoryPanel({ route }: { readonly route: QuestionRoute }) {
  const context = useReturn(route.returnId)
  const revisions = useHistory(route.returnId, route.questionId)
  const isPrivate = useIsPrivate(context)
  if (!context || !revisions || isPrivate !== false) return null
  const label = findQuestion(context.framework, route.questionId)?.question.label ?? ''
  return (
    <SidePanel title={`History of ${label}`} onClose={() => showPanel(null)}>
      {revisions.length === 0 ? (
        <p>No changes have been made to this answer on this computer. Each change you make is kept here.</p>
      ) : null}
      <ol className="history stack">
        {revisions.toReversed().map((revision) => (
          <li key={revision.id} className="stack-small">
            <p>
              <strong>{sentence(describeRevision(revision, context.framework))}</strong>
              {revision.reverses ? ` (${revision.reverses.how})` : ''}
            </p>
            <p className="hint">
              {revision.at === unknownMoment ? 'Before a history was kept' : when(revision.at)}
              {revision.author ? `, ${revision.author}` : ''}
            </p>
            {revision.decides ? <p>This decided between two versions. Both are in this history.</p> : null}
            <Before revision={revision} framework={context.framework} />
          </li>
        ))}
      </ol>
    </SidePanel>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const when = (moment: string) => new Date(moment).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function Before({ revision: { was }, framework }: { readonly revision: Revision; readonly framework: Framework }) {
  const lines = [
    was.rating === undefined ? null : `Rating before: ${findLevel(framework, was.rating)?.label ?? 'none'}`,
    was.notApplicable ? `Not applicable before: ${was.notApplicable}` : null,
    was.narrative === undefined ? null : `Answer before: ${was.narrative || 'nothing'}`,
    was.impact === undefined ? null : `Difference before: ${was.impact || 'nothing'}`,
    was.evidence === undefined
      ? null
      : `Evidence before: ${
          was.evidence
            .map((item) => item.what)
            .filter(Boolean)
            .join('; ') || 'none'
        }`,
    was.actions === undefined
      ? null
      : `Actions before: ${
          was.actions
            .map((action) => action.what)
            .filter(Boolean)
            .join('; ') || 'none'
        }`,
  ].filter((line) => line !== null)
  return lines.map((line) => (
    <p key={line} className="pre-line">
      {line}
    </p>
  ))
}
