import './moderation.css'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { flagRules } from '../../shared/findings/flags/flagRules'
import {
  foundBy,
  moderationQueue,
  type QueueItem,
  type QueueKind,
  type QueueSought,
  queueRules,
  seekQueue,
} from '../../shared/findings/moderationQueue'
import { hasViews } from '../../shared/findings/views'
import { useCycles } from '../storage/cycles'
import { type FlagBasis, useFlagBasis, useFlags } from '../storage/flags'
import { useReviewsOf } from '../storage/reviewed'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Figure } from '../ui/Figure'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { FlagRules } from '../view/FlagRules'
import { keepModeration, useModerationView } from '../view/moderationView'
import { PrintedTable } from '../view/PrintedTable'
import { undoReturnStep } from '../view/returnSteps'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { seekOnly } from '../view/trackerView'
import { go } from '../view/viewState'
import { AnswerPane } from './AnswerPane'
import { Decide } from './Decide'
import { printedItem } from './printedItem'
import { QueueGrid } from './QueueGrid'

/** Answers that are back, one after another, with what a panel decides on each. */
export function ModerationScreen() {
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  if (!cycles) return null
  return (
    <div className="stack moderation">
      <div className="moderation-head">
        <ScreenHeading title="Moderation" />
        {cycle ? <CycleChoice cycle={cycle} cycles={cycles} /> : null}
      </div>
      {cycle ? (
        <OfCycle key={cycle.id} cycle={cycle} />
      ) : (
        <p>Nothing to decide on yet. Answers come here as returns of a cycle come back, and there is no cycle here.</p>
      )}
    </div>
  )
}

function OfCycle({ cycle }: { readonly cycle: Cycle }) {
  const basis = useFlagBasis(cycle)
  const flags = useFlags(basis)?.flags
  const reviews = useReviewsOf(cycle.id)
  const off = useSettings((settings) => settings.flagRulesOff)
  const queue = useMemo(
    () => (basis && flags && reviews ? moderationQueue({ source: basis, flags, off, reviews }) : null),
    [basis, flags, reviews, off],
  )
  if (basis === null) return <p>The questionnaire of this cycle is not here, so its answers cannot be shown.</p>
  if (!basis) return null
  if (hasViews(basis.framework))
    return (
      <p className="measure">
        Several people answer this questionnaire alone, so no answer is decided on by itself. What their meeting agrees
        is written down under Findings, Members’ views.
      </p>
    )
  if (!queue) return <p role="status">Looking through {counted(basis.returns.length, 'return')}…</p>
  if (queue.length === 0) return <p>Nothing has been returned yet. Answers come here as returns come back.</p>
  return <Queue basis={basis} queue={queue} />
}

const kinds: readonly { readonly value: QueueKind; readonly words: string }[] = [
  { value: 'flagged', words: 'With a reason to look, not decided' },
  { value: 'session', words: 'To be taken to the session' },
  { value: 'open', words: 'Not decided' },
  { value: 'decided', words: 'Decided' },
  { value: 'all', words: 'All' },
]

function Queue({ basis, queue }: { readonly basis: FlagBasis; readonly queue: readonly QueueItem[] }) {
  const { shown, rule, at } = useModerationView()
  const items = useMemo(() => seekQueue(queue, { shown, rule }, at), [queue, shown, rule, at])
  const place = Math.max(
    0,
    items.findIndex(({ key }) => key === at),
  )
  const item = items[place]
  const heading = useRef<HTMLHeadingElement>(null)
  const wantsFocus = useRef(false)
  const goTo = useCallback(
    (to: number) => {
      const next = items[Math.max(0, Math.min(items.length - 1, to))]
      if (next) keepModeration({ at: next.key })
    },
    [items],
  )
  const open = useCallback(
    (to: number) => {
      wantsFocus.current = true
      goTo(to)
      if (to === place) heading.current?.focus()
    },
    [goTo, place],
  )
  const key = item?.key
  useEffect(() => {
    if (key === undefined || !wantsFocus.current) return
    wantsFocus.current = false
    heading.current?.focus()
  }, [key])
  useScreenCommands('screen', {
    undo: () => void undoReturnStep(),
    moveUp: () => open(place - 1),
    moveDown: () => open(place + 1),
  })
  const list = (sought: QueueSought) => {
    keepModeration({ ...sought, at: null })
    requestAnimationFrame(focusQueue)
  }
  const decided = queue.filter(({ isDecided }) => isDecided).length
  return (
    <>
      <p>
        <Figure
          count={decided}
          words={String(decided)}
          about="answers decided"
          onOpen={() => list({ shown: 'decided', rule: null })}
        />{' '}
        of{' '}
        <Figure
          count={queue.length}
          words={counted(queue.length, 'answer')}
          about="all that are back"
          onOpen={() => list({ shown: 'all', rule: null })}
        />{' '}
        decided, from{' '}
        <Button
          look="link"
          onPress={() => {
            seekOnly({ cycle: basis.cycle.id, late: 'back' })
            go({ screen: 'returns' })
          }}
        >
          {counted(basis.returns.length, 'return')} of {basis.allReturns}
        </Button>
        . As at {longDay(basis.asAt)}.
      </p>
      <div className="moderation-panes">
        <section className="stack-small no-print" aria-label="Queue">
          <Choose
            label="Show"
            value={rule === null ? shown : ofRule}
            choices={rule === null ? kinds : [...kinds, { value: ofRule, words: `Only: ${ruleTitle(rule)}` }]}
            onChoose={(kind) => (kind === ofRule ? undefined : keepModeration({ shown: kind, rule: null, at: null }))}
          />
          <p role="status">
            {items.length} of {counted(queue.length, 'answer')}
          </p>
          {item ? <QueueGrid items={items} place={place} onMove={goTo} onOpen={open} /> : null}
        </section>
        {item ? (
          <>
            <AnswerPane framework={basis.framework} item={item} heading={heading} />
            <Decide
              key={item.key}
              framework={basis.framework}
              item={item}
              isClosed={basis.cycle.stage === 'closed'}
              onNext={() => open(place + 1)}
            />
          </>
        ) : (
          <p>No answer fits. Choose “All” to see every answer that is back.</p>
        )}
      </div>
      <PrintedTable
        caption={`${items.length} of ${counted(queue.length, 'answer')}`}
        columns={['Organisation', 'Answer', 'Where it stands', 'Why here']}
        rows={() => items.map(printedItem)}
      />
      <QueueRules queue={queue} onSee={(found) => list({ shown, rule: found })} />
    </>
  )
}

/** Stands for a rule among the choices of what is shown. */
const ofRule = 'ofRule'

const allRules = [...queueRules, ...flagRules.filter(({ on }) => on === 'answer')]
const ruleTitle = (id: string) => allRules.find((rule) => rule.id === id)?.title ?? ''

/** Gives the keyboard to the list, once it shows what was asked for. */
const focusQueue = () => document.querySelector<HTMLElement>('.moderation-panes [role="grid"] [tabindex="0"]')?.focus()

type RulesProps = { readonly queue: readonly QueueItem[]; readonly onSee: (rule: string) => void }

/** Why answers stand in the queue: each rule can be switched off. Of one that is off, nothing is in the queue to count. */
function QueueRules({ queue, onSee }: RulesProps) {
  const off = useSettings((settings) => settings.flagRulesOff)
  const rules = useMemo(() => allRules.map((rule) => ({ ...rule, found: foundBy(queue, rule.id) })), [queue])
  return <FlagRules rules={rules} off={off} onSee={({ id }) => onSee(id)} />
}
