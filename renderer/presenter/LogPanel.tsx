import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { stateOf } from '../../shared/challenges/state'
import { entriesOf } from '../../shared/sessions/log'
import { challengesOfItem } from '../../shared/sessions/prepared'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { useScreenCommands } from '../view/screenCommands'
import { announce } from '../view/viewState'
import { ActionForm } from './ActionForm'
import { CloseForm } from './CloseForm'
import { DecisionForm } from './DecisionForm'
import { EntryForm } from './EntryForm'
import { focusFirst } from './focusFirst'
import { QuestionForm } from './QuestionForm'
import { RatingForm } from './RatingForm'
import { spokenOf } from './spokenOf'
import { forget, isKept, KeptForm } from './useKept'

/** Said when a form is closed in which something was typed. */
const keptWords = 'What you typed is kept: open its form again, and it is there.'

/** What can be written down, one form at a time. */
export type LogKind = 'question' | 'entry' | 'close' | 'rating' | 'decision' | 'action'

/** What is written down now, and the words that it begins with. */
export type LogOpen = { readonly kind: LogKind; readonly words: string }

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  readonly open: LogOpen | null
  readonly onOpen: (open: LogOpen | null) => void
  /** Where the focus goes when something is written down. */
  readonly notes: RefObject<HTMLTextAreaElement | null>
  readonly onPeople: () => void
  /** Something cannot be written down here: why, in words; null once what was said of a form is over. */
  readonly onRefused: (why: string | null) => void
}

/** Writes down what is asked, answered, agreed and decided on an item. Esc closes a form; what is written down is said. */
export function LogPanel({ session, item, world, open, onOpen, notes, onPeople, onRefused }: Props) {
  const [said, setSaid] = useState({ words: '', undone: 0 })
  const rows = useMemo(() => spokenOf(session, item, world), [session, item, world])
  const challenges = useMemo(
    () => challengesOfItem(session, item, world.challenges).filter((challenge) => stateOf(challenge).isOpen),
    [session, item, world],
  )
  const panel = useRef<HTMLDivElement>(null)
  const undone = entriesOf(session, 'undone').length
  const formOf = ({ kind, words }: LogOpen) => `${session.id} ${item.id} ${kind} ${words}`
  const tellKept = () => {
    if (!open || !isKept(formOf(open))) return
    setSaid({ words: keptWords, undone })
    announce(keptWords)
  }
  const show = (kind: LogKind) => {
    if (open?.kind === kind) focusFirst(panel.current?.querySelector('form'))
    else {
      tellKept()
      onRefused(null)
      onOpen({ kind, words: '' })
    }
  }
  const isRateable = rows.some(({ auditReturn }) => auditReturn)
  const showOnOpen = (kind: LogKind) => (challenges.length > 0 ? show(kind) : onRefused(whyNothingOpen))
  useScreenCommands('presenterLog', {
    sessionQuestion: () => show('question'),
    sessionEntry: () => showOnOpen('entry'),
    sessionClose: () => showOnOpen('close'),
    sessionDecision: () => show('decision'),
    sessionAction: () => show('action'),
    sessionRating: () => (isRateable ? show('rating') : onRefused(whyNotRated(rows.length > 0))),
  })
  const done = (words: string) => {
    setSaid({ words, undone })
    announce(words)
    onRefused(null)
    onOpen(null)
    notes.current?.focus()
    if (open) forget(formOf(open))
  }
  const close = () => {
    tellKept()
    onRefused(null)
    onOpen(null)
    notes.current?.focus()
  }
  const common = { session, item, world, onDone: done, onClose: close }
  const forms: Readonly<Record<LogKind, () => ReactNode>> = {
    question: () => <QuestionForm {...common} />,
    entry: () => <EntryForm {...common} challenges={challenges} />,
    close: () => <CloseForm {...common} challenges={challenges} onPeople={onPeople} />,
    rating: () => <RatingForm {...common} rows={rows} begin={open?.words ?? ''} onPeople={onPeople} />,
    decision: () => <DecisionForm {...common} begin={open?.words ?? ''} />,
    action: () => <ActionForm {...common} challenges={challenges} begin={open?.words ?? ''} />,
  }
  return (
    <div ref={panel} className="stack-small">
      <h3>Write down</h3>
      <div className="row">
        <Button keys="Ctrl+Shift+Q" onPress={() => show('question')}>
          Question
        </Button>
        {challenges.length > 0 ? (
          <>
            <Button keys="Ctrl+Shift+Y" onPress={() => show('entry')}>
              Answer or evidence
            </Button>
            <Button keys="Ctrl+Shift+X" onPress={() => show('close')}>
              Close a question
            </Button>
          </>
        ) : null}
        {isRateable ? (
          <Button keys="Ctrl+Shift+G" onPress={() => show('rating')}>
            Agreed rating
          </Button>
        ) : null}
        <Button keys="Ctrl+Shift+D" onPress={() => show('decision')}>
          Decision
        </Button>
        <Button keys="Ctrl+Shift+A" onPress={() => show('action')}>
          Action
        </Button>
      </div>
      {said.words && said.undone === undone ? <p className="hint">{said.words}</p> : null}
      {open ? <KeptForm.Provider value={formOf(open)}>{forms[open.kind]()}</KeptForm.Provider> : null}
    </div>
  )
}

const whyNothingOpen =
  'No question is open on this item, so there is nothing to write on. Ctrl+Shift+Q writes down a question.'

const whyNotRated = (isAsked: boolean) =>
  isAsked
    ? 'No return of this item is back, so no rating can be agreed on it.'
    : 'This item is about no question of a return, so there is no rating to agree on.'
