import './review.css'
import { useEffect, useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { RowSource } from '../../shared/returns/tracker/row'
import { answersWithNumbers } from '../../shared/reviews/heldNumbers'
import { readingTime } from '../../shared/reviews/readReview'
import { mostStarters } from '../../shared/reviews/review'
import { readableAnswers, suggestFor } from '../../shared/reviews/suggest'
import { today } from '../host/clock'
import { reviewStarters } from '../storage/bundled'
import { useCycles } from '../storage/cycles'
import { useHasViews } from '../storage/frameworks'
import { useTracked } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { ScreenHeading } from '../view/ScreenHeading'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { AnswerTicks } from './AnswerTicks'
import { answerKey, type Chosen } from './chosenAnswers'
import { makeNewReview } from './commands'
import { NamesCheck } from './NamesCheck'

/** How many answers are suggested for one reader: about an hour of reading. */
const suggestedMost = 24

/** Makes a review: who reads, and which answers. */
export function NewReviewScreen() {
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  const tracked = useTracked(cycle?.id ?? null)
  const starters = useStarters()
  const isOfSeveral = useHasViews(cycle)
  if (!cycles || !tracked || !starters || isOfSeveral === undefined) return null
  const returned = tracked
    .filter(({ auditReturn }) => auditReturn.stage === 'returned')
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  return (
    <div className="stack">
      <div className="home-top">
        <ScreenHeading title="Make a review" />
        {cycle ? <CycleChoice cycle={cycle} cycles={cycles} /> : null}
      </div>
      {isOfSeveral ? (
        <p className="measure">
          Several people answer this questionnaire alone, so none of their answers goes to a reader. Choose another
          cycle.
        </p>
      ) : cycle && returned.length > 0 ? (
        <ReviewForm key={cycle.id} cycle={cycle} returned={returned} starters={starters} />
      ) : (
        <div className="stack-small">
          <p>Nothing to read yet. A review is made of returns that came back, and none has.</p>
          <div className="row">
            <Button onPress={() => go({ screen: 'reviews' })}>Back to Lay review</Button>
          </div>
        </div>
      )}
    </div>
  )
}

/** The beginnings of a question that come with the program; undefined until they are read. */
function useStarters(): readonly string[] | undefined {
  const [starters, setStarters] = useState<readonly string[]>()
  useEffect(() => {
    let shown = true
    void reviewStarters().then((read) => shown && setStarters(read))
    return () => {
      shown = false
    }
  }, [])
  return starters
}

type FormProps = {
  readonly cycle: Cycle
  readonly returned: readonly RowSource[]
  /** What the reader is offered where nobody writes anything else. */
  readonly starters: readonly string[]
}

function ReviewForm({ cycle, returned, starters: usual }: FormProps) {
  const suggested = useMemo(() => suggestedOf(returned), [returned])
  const [role, setRole] = useState('Lay member')
  const [name, setName] = useState('')
  const [isAnonymised, setAnonymised] = useState(false)
  const [starters, setStarters] = useState(() => usual.join('\n'))
  const [isLookedAt, setLookedAt] = useState(false)
  const [chosen, setChosen] = useState<Chosen>(() => new Set(suggested.map(answerKey)))
  const [added, setAdded] = useState<readonly string[]>([])
  const [make, refusal, making] = useCommand(makeNewReview)
  const inOrder = returned.flatMap(({ auditReturn, framework }) =>
    readableAnswers(framework, auditReturn)
      .map(({ questionId }) => ({ returnId: auditReturn.id, questionId }))
      .filter((answer) => chosen.has(answerKey(answer))),
  )
  const shownIds = new Set<string>([...suggested.map(({ returnId }) => returnId), ...added])
  const shown = returned.filter(({ auditReturn }) => shownIds.has(auditReturn.id))
  const others = returned.filter(({ auditReturn }) => !shownIds.has(auditReturn.id))
  const withNumbers = answersWithNumbers(
    inOrder,
    returned.map(({ auditReturn }) => auditReturn),
  )
  const organisations = new Set(inOrder.map(({ returnId }) => returnId)).size
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void make({
          cycleId: cycle.id,
          kind: 'lay',
          role,
          name,
          isAnonymised,
          starters: starters.split('\n'),
          isLookedAt,
          chosen: inOrder,
        })
      }}
    >
      <section className="stack-small measure" aria-labelledby="review-who">
        <h2 id="review-who">Who reads</h2>
        <Field label="Role" hint="What they say is shown beside this role.">
          {(ties) => <input {...ties} value={role} maxLength={200} onChange={(event) => setRole(event.target.value)} />}
        </Field>
        <Field label="Name" hint="You may leave it empty. It helps you to tell two readers of one role apart.">
          {(ties) => <input {...ties} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field
          label="Starters"
          hint={`Beginnings of a question that the reader is offered, one on each line, ${mostStarters} at most. Change them as you like.`}
        >
          {(ties) => (
            <textarea {...ties} rows={6} value={starters} onChange={(event) => setStarters(event.target.value)} />
          )}
        </Field>
        <Tick
          label="Show organisations by letter, such as Organisation C, instead of by name"
          on={isAnonymised}
          onChange={setAnonymised}
        />
        {isAnonymised ? (
          <p className="hint">
            Their names are taken out of the words too. Read the answers first: what they tell of a place or a service
            may still say whose they are.
          </p>
        ) : null}
      </section>
      <section className="stack" aria-labelledby="review-what">
        <h2 id="review-what">What they read</h2>
        <p className="measure">
          Suggested for each organisation: the three answers with the lowest ratings and the three with the weakest
          evidence, {suggestedMost} answers at most in all. Tick what you want to have read.
        </p>
        {shown.map((row) => (
          <AnswerTicks
            key={row.auditReturn.id}
            row={row}
            suggested={suggested}
            chosen={chosen}
            withNumbers={withNumbers}
            onChange={(change) => {
              setChosen(change)
              setLookedAt(false)
            }}
          />
        ))}
        {others.length > 0 ? (
          <Field label="Add answers of another organisation">
            {(ties) => (
              <select {...ties} value="" onChange={(event) => setAdded([...added, event.target.value])}>
                <option value="">Choose</option>
                {others.map(({ auditReturn, organisation }) => (
                  <option key={auditReturn.id} value={auditReturn.id}>
                    {organisation.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
      </section>
      {withNumbers.length > 0 ? (
        <p className="notice problem">
          {counted(withNumbers.length, 'chosen answer seems', 'chosen answers seem')} to hold a child’s number. Untick
          {withNumbers.length === 1 ? ' it' : ' them'}, or have the words changed first: a lay member never sees
          anything that tells who a child is.
        </p>
      ) : null}
      {inOrder.length > 0 ? (
        <NamesCheck
          cycle={cycle}
          returned={returned}
          chosen={inOrder}
          isLookedAt={isLookedAt}
          onLookedAt={setLookedAt}
        />
      ) : null}
      <RefusalWords words={refusal} framed />
      <p role="status">
        {counted(inOrder.length, 'answer')} from {counted(organisations, 'organisation')}.{' '}
        {inOrder.length > 0 ? `Most people take ${readingTime(inOrder.length)}.` : ''}
      </p>
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={making || undefined}>
          Make the review
        </button>
        <Button onPress={() => go({ screen: 'reviews' })}>Back to Lay review</Button>
      </div>
    </form>
  )
}

const suggestedOf = (returned: readonly RowSource[]) => {
  const [first] = returned
  return first
    ? suggestFor(
        first.framework,
        returned.map(({ auditReturn }) => auditReturn),
        { most: suggestedMost, asAt: today() },
      )
    : []
}
