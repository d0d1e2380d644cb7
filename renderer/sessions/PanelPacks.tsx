import { useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { PackSource } from '../../shared/reports/session/packMaterial'
import { panelMaterial } from '../../shared/reports/session/panelPapers'
import { answersWithNumbers } from '../../shared/reviews/heldNumbers'
import type { Review } from '../../shared/reviews/review'
import { readableAnswers } from '../../shared/reviews/suggest'
import type { Session, SessionPerson } from '../../shared/sessions/session'
import { usePanelReviews } from '../storage/reviews'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { TableScroll } from '../ui/TableScroll'
import { Tick } from '../ui/Tick'
import { EncryptChoice } from '../view/EncryptChoice'
import { explainPanelPack } from '../view/explainPanel'
import { useExplained } from '../view/useCommand'
import { go } from '../view/viewState'
import { savePanelPack } from './panelPackCommands'

type Props = { readonly session: Session; readonly source: PackSource }

/** A file for each member of the panel, to read at home in this app and to write questions of their own in. */
export function PanelPacks({ session, source }: Props) {
  const reviews = usePanelReviews(session.id)
  const [isLookedAt, setLookedAt] = useState(false)
  const [save, refusal, saving] = useExplained(savePanelPack, explainPanelPack)
  const panel = session.people.filter(({ side }) => side === 'panel')
  if (!reviews) return null
  const reviewOf = ({ id }: SessionPerson) => reviews.find(({ panel: of }) => of?.personId === id) ?? null
  return (
    <section className="stack-small" aria-labelledby="session-panel-packs">
      <h2 id="session-panel-packs">Files for the panel to read at home</h2>
      <p className="measure">
        Each member opens their file in this app. It holds the agenda, and of every organisation on it what is open and
        overdue, the return with its ratings and its list of evidence, what changed, what practitioners say, and what to
        ask. It holds no note of yours, no contact and no return that is not on the agenda. They write questions of
        their own beside it and send them back: drop that file on this window, and the questions stand among what could
        go on the agenda, under their role.
      </p>
      {panel.length === 0 ? (
        <p>Nobody is on the panel yet. Add them under Who comes.</p>
      ) : (
        <>
          <HeldNumbers session={session} source={source} />
          <Tick
            label="I looked through these returns: nothing in them names a child, a family or a member of staff"
            on={isLookedAt}
            onChange={setLookedAt}
          />
          <EncryptChoice />
          <RefusalWords words={refusal} />
          <TableScroll label="Files for the panel">
            <table className="table">
              <caption>Files for the panel</caption>
              <thead>
                <tr>
                  <th scope="col">Role and name</th>
                  <th scope="col">State</th>
                  <th scope="col">File</th>
                </tr>
              </thead>
              <tbody>
                {panel.map((person) => (
                  <PanelRow
                    key={person.id}
                    person={person}
                    review={reviewOf(person)}
                    busy={saving}
                    onSave={() => void save({ session, source, person, before: reviewOf(person), isLookedAt })}
                  />
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </section>
  )
}

type RowProps = {
  readonly person: SessionPerson
  readonly review: Review | null
  readonly busy: boolean
  readonly onSave: () => void
}

function PanelRow({ person, review, busy, onSave }: RowProps) {
  const who = [person.role, person.name].filter(Boolean).join(', ')
  return (
    <tr>
      <th scope="row">{who}</th>
      <td>{stateWords(review)}</td>
      <td>
        {review && review.sentAt !== null ? (
          <Button name={`What they said: ${who}`} onPress={() => go({ screen: 'review', reviewId: review.id })}>
            What they said
          </Button>
        ) : (
          <Button busy={busy} name={`Save the file for ${who}`} onPress={onSave}>
            {review ? 'Save it again' : 'Save the file'}
          </Button>
        )}
      </td>
    </tr>
  )
}

function stateWords(review: Review | null): string {
  if (review === null) return 'Not made yet'
  if (review.sentAt === null) return `Made on ${longDay(review.madeOn)}, not back yet`
  const asked = review.panel?.asks.length ?? 0
  return `Back, sent on ${longDay(dayOf(review.sentAt))}, with ${counted(asked, 'question')} of their own`
}

/** Warns where an answer that would go out seems to hold a child's number. */
function HeldNumbers({ session, source }: Props) {
  const { returns } = panelMaterial(source, session).workspace
  const chosen = returns.flatMap((auditReturn) =>
    readableAnswers(source.framework, auditReturn).map(({ questionId }) => ({ returnId: auditReturn.id, questionId })),
  )
  const held = answersWithNumbers(chosen, returns)
  if (held.length === 0) return null
  return (
    <p className="notice problem">
      {counted(held.length, 'answer seems', 'answers seem')} to hold a child’s number. Have the words changed first:
      nobody on a panel needs to know who a child is.
    </p>
  )
}
