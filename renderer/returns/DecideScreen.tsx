import './decide.css'
import { useEffect, useRef, useState } from 'react'
import { findQuestion, questionName } from '../../shared/frameworks/lookUp'
import { contentOf, type ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { type NamedSide, sidesOf } from '../../shared/returns/merge/namedSides'
import { partTitle } from '../../shared/returns/merge/partWords'
import { placeHere, type SideFacts } from '../../shared/returns/merge/sides'
import { isOpen, type Waiting, waitingIn } from '../../shared/returns/merge/undecided'
import type { Revision } from '../../shared/returns/revision'
import { signOffsText } from '../../shared/returns/signOffs'
import { useRevisions } from '../storage/merging'
import type { ReturnInContext } from '../storage/returns'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useCommand } from '../view/useCommand'
import { announce, go } from '../view/viewState'
import { DecidePart, sideWords } from './DecidePart'
import { type Decision, decideParts } from './decideCommands'
import { WithReturn } from './WithReturn'

/** Parts of a return that say two things, one at a time, until a person has decided on each. */
export const DecideScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>{(context) => <WithRevisions context={context} />}</WithReturn>
)

function WithRevisions({ context }: { readonly context: ReturnInContext }) {
  const revisions = useRevisions(context.auditReturn.id)
  return revisions ? <Deciding context={context} revisions={revisions} /> : null
}

type Props = { readonly context: ReturnInContext; readonly revisions: readonly Revision[] }

function Deciding({ context, revisions }: Props) {
  const { auditReturn, framework, organisation, cycle } = context
  const device = useSettings((settings) => settings.device)
  const facts: SideFacts = { revisions, timeline: auditReturn.timeline, device }
  const [place, setPlace] = useState(0)
  const [run, refusal, running] = useCommand(decideParts)
  const all = waitingIn(
    auditReturn,
    questionsAsked(framework, auditReturn).map(({ question }) => question.id),
  )
  const at = Math.min(place, Math.max(all.length - 1, 0))
  const waiting = all[at]
  const tell = sidesOf(
    all.map(({ undecided }) => undecided),
    facts,
  )
  const here = waiting ? placeHere(waiting.undecided, facts) : null
  const sides = waiting ? tell(waiting.undecided) : []
  const rests = here === null ? sides.flatMap((side) => (side?.file ? restOf(side, all, tell) : [])) : []
  const rest = rests.length > 0 ? [] : all.flatMap((each) => arrivedOf(each, facts))
  const move = (by: number) => setPlace(Math.min(Math.max(at + by, 0), Math.max(all.length - 1, 0)))
  const settle = async (decisions: readonly Decision[]) => {
    const left = all.length - decisions.length
    if (await run(auditReturn.id, decisions)) announce(left === 0 ? 'Everything is decided.' : `Decided. ${left} left.`)
  }
  const signedTwice = signOffsText(auditReturn)
  useScreenCommands('screen', { nextQuestion: () => move(1), previousQuestion: () => move(-1) })
  return (
    <div className="stack">
      <ScreenHeading title="Two versions: decide which stands" partnership={organisation.name} />
      <p>
        {organisation.name} – {cycle.title}. Both versions stay in the history, whatever you decide.
      </p>
      {signedTwice ? <p>{signedTwice}</p> : null}
      {waiting ? (
        <>
          <PartHeading waiting={waiting} context={context} count={`${at + 1} of ${all.length}`} />
          <DecidePart
            key={partKey(waiting)}
            waiting={waiting}
            place={placeOf(waiting, context)}
            here={here}
            sides={sides}
            busy={running}
            onDecide={(choice) => void settle([{ waiting, choice }])}
          />
          {refusal ? <p className="field-error">{refusal}</p> : null}
          <div className="row no-print">
            {all.length > 1 ? (
              <>
                <Button keys="Alt+Left" onPress={() => move(-1)}>
                  Previous
                </Button>
                <Button keys="Alt+Right" onPress={() => move(1)}>
                  Next
                </Button>
              </>
            ) : null}
            {rests.map(({ side, decisions }) => (
              <Button key={side.key} busy={running} onPress={() => void settle(decisions)}>
                Use {sideWords(side)} for the rest ({decisions.length})
              </Button>
            ))}
            {rest.length > 1 ? (
              <Button busy={running} onPress={() => void settle(rest)}>
                Use what arrived for the rest ({rest.length})
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <Done />
      )}
      <Button look={waiting ? 'plain' : 'primary'} onPress={() => go({ screen: 'return', returnId: auditReturn.id })}>
        Back to the return
      </Button>
    </div>
  )
}

const partKey = ({ questionId, undecided }: Waiting) => `${questionId ?? ''} ${undecided.part}`

const placeOf = ({ questionId }: Waiting, { auditReturn, framework }: ReturnInContext) => ({
  framework,
  question: questionId ? (findQuestion(framework, questionId)?.question ?? null) : null,
  content: contentOf(questionId ? auditReturn.answers[questionId] : undefined),
})

/** What arrived of a part, where it is plain which of two versions that is. */
function arrivedOf(waiting: Waiting, facts: SideFacts): Decision[] {
  const here = isOpen(waiting.undecided) ? placeHere(waiting.undecided, facts) : null
  return here === null || waiting.undecided.versions.length !== 2 ? [] : [{ waiting, choice: { version: 1 - here } }]
}

/** All that one side says of what is open, where that is more than one part. */
function restOf(side: NamedSide, all: readonly Waiting[], tell: ReturnType<typeof sidesOf>) {
  const decisions = all.flatMap((waiting): Decision[] => {
    const version = tell(waiting.undecided).findIndex((each) => each?.key === side.key)
    return version >= 0 && isOpen(waiting.undecided) ? [{ waiting, choice: { version } }] : []
  })
  return decisions.length > 1 ? [{ side, decisions }] : []
}

/** Names the part; takes focus when another part comes, so that a decision leads to the next one. */
function PartHeading({
  waiting,
  context,
  count,
}: {
  readonly waiting: Waiting
  readonly context: ReturnInContext
  readonly count: string
}) {
  const place = placeOf(waiting, context)
  const heading = useFocusOn(partKey(waiting))
  return (
    <div className="stack-small">
      <p className="hint">{count}</p>
      <h2 ref={heading} tabIndex={-1}>
        {place.question ? `${questionName(place.question)} – ` : ''}
        {partTitle(waiting.undecided.part, place)}
      </h2>
      {place.question ? <p className="measure">{place.question.text}</p> : null}
    </div>
  )
}

function Done() {
  const heading = useFocusOn('done')
  return (
    <div className="notice done">
      <h2 ref={heading} tabIndex={-1} className="plain-heading">
        Everything is decided.
      </h2>
    </div>
  )
}

/** Focus for a heading that takes the place of another; not for the first one of a screen. */
function useFocusOn(what: string) {
  const element = useRef<HTMLHeadingElement>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const isFirst = shown.current === null
    shown.current = what
    if (!isFirst || what === 'done') element.current?.focus()
  }, [what])
  return element
}
