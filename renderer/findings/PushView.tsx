import './push.css'
import { useEffect, useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import {
  allFlags,
  type FlagRow,
  type FlagsSought,
  flagRows,
  groupFlags,
  seekFlags,
  wholeCycle,
} from '../../shared/findings/flags/flagLines'
import { flagRules } from '../../shared/findings/flags/flagRules'
import { type FoundFlags, useFlagBasis, useFlags } from '../storage/flags'
import { useSettings } from '../storage/settings'
import { workedOutOnce } from '../storage/workedOut'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Figure } from '../ui/Figure'
import { Tick } from '../ui/Tick'
import { FlagRules } from '../view/FlagRules'
import { PrintedTable } from '../view/PrintedTable'
import { ReturnedOf } from '../view/ReturnedOf'
import { undoReturnStep } from '../view/returnSteps'
import { useScreenCommands } from '../view/screenCommands'
import { announce } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { asideWords, PushGrid } from './PushGrid'
import { PushPanel } from './PushPanel'

/** What is worth a second look: which answers, whose, and why. */
export function PushView({ cycle }: FindingsViewProps) {
  const basis = useFlagBasis(cycle)
  const found = useFlags(basis)
  if (basis === null) return <p>The questionnaire of this cycle is not here, so nothing can be looked for.</p>
  if (!basis) return <p role="status">Reading the returns…</p>
  if (!found) return <p role="status">Looking through {counted(basis.returns.length, 'return')}…</p>
  return <Found found={found} cycleId={cycle.id} />
}

type FoundProps = { readonly found: FoundFlags; readonly cycleId: CycleId }

const rowsOf = workedOutOnce(({ basis, flags }: FoundFlags, ...off: readonly string[]) => flagRows(basis, flags, off))

function Found({ found, cycleId }: FoundProps) {
  const { basis, flags } = found
  const switchedOff = useSettings((settings) => settings.flagRulesOff)
  const off = useMemo(() => switchedOff.filter((id) => flagRules.some((rule) => rule.id === id)), [switchedOff])
  const rules = useMemo(
    () => flagRules.map((rule) => ({ ...rule, found: flags.filter((flag) => flag.rule === rule.id).length })),
    [flags],
  )
  const [sought, setSought] = useState<FlagsSought>(allFlags)
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const rows = rowsOf(found, ...off)
  const shown = useMemo(() => seekFlags(rows, sought), [rows, sought])
  const lines = useMemo(() => groupFlags(shown, sought), [shown, sought])
  useScreenCommands('screen', { undo: () => void undoReturnStep() })
  const count = `${shown.length.toLocaleString('en-GB')} of ${counted(rows.length, 'flag')} shown`
  useSaid(count)
  const standing = rows.filter(({ dismissed }) => dismissed === null)
  const organisations = new Set(standing.flatMap(({ flag }) => flag.organisationId ?? []))
  const seen = opened === null ? undefined : rows.find(({ key }) => key === opened)
  const flagWords = counted(standing.length, 'flag')
  const flagged = `${organisations.size} of ${counted(basis.returns.length, 'organisation')} that returned`
  const caption = `${flagWords} on ${flagged}. ${basis.returns.length} of ${basis.allReturns} returned. As at ${longDay(basis.asAt)}.`
  return (
    <>
      <p className="measure finding">
        <strong>
          <Figure
            count={standing.length}
            words={flagWords}
            about="all of them, listed below"
            onOpen={() => setSought(allFlags)}
          />{' '}
          on{' '}
          <Figure
            count={organisations.size}
            words={flagged}
            about="the flags by organisation"
            onOpen={() => setSought({ ...allFlags, group: 'organisation' })}
          />
          . <ReturnedOf cycleId={cycleId} returned={basis.returns.length} of={basis.allReturns} /> returned. As at{' '}
          {longDay(basis.asAt)}.
        </strong>
      </p>
      <p className="measure">
        A flag is a reason to ask, not a verdict. It tells where an answer may need a second look, however it was rated;
        the heat table counts the ratings themselves as a concern, so the two can name different organisations.
        {rows.length > standing.length ? ` ${rows.length - standing.length} more were put aside.` : ''}
        {off.length > 0 ? ` ${off.length} of ${counted(flagRules.length, 'rule')} are switched off.` : ''}
      </p>
      <PushChoices sought={sought} onSeek={(change) => setSought({ ...sought, ...change })} off={off} />
      <p className="no-print">{count}</p>
      <div className={seen ? 'with-panel push-panel' : undefined}>
        <div className="no-print">
          {lines.length === 0 ? (
            <NothingShown any={rows.length > 0} onAll={() => setSought({ ...allFlags, showsDismissed: true })} />
          ) : (
            <PushGrid
              lines={lines}
              group={sought.group}
              active={active}
              onActive={setActive}
              onOpen={(key) => {
                setActive(key)
                setOpened(key)
              }}
            />
          )}
        </div>
        {seen ? <PushPanel key={seen.key} row={seen} basis={basis} onClose={() => setOpened(null)} /> : null}
      </div>
      <FlagRules
        rules={rules}
        off={off}
        onSee={({ id }) => {
          setSought({ ...allFlags, group: 'rule', rule: id, showsDismissed: true })
          setActive(null)
          requestAnimationFrame(focusFirstFlag)
        }}
      />
      <PrintedTable
        caption={caption}
        columns={['Organisation', 'Question', 'Reason', 'Why here']}
        rows={() => lines.flatMap((line) => (line.kind === 'flag' ? [printedFlag(line.row)] : []))}
      />
    </>
  )
}

const printedFlag = ({ key, organisation, question, title, flag, dismissed }: FlagRow) => ({
  key,
  cells: [
    organisation || wholeCycle,
    question || 'The whole return',
    title,
    dismissed ? `${flag.why} ${asideWords(dismissed)}` : flag.why,
  ],
})

type ChoicesProps = {
  readonly sought: FlagsSought
  readonly onSeek: (change: Partial<FlagsSought>) => void
  readonly off: readonly string[]
}

const PushChoices = ({ sought, onSeek, off }: ChoicesProps) => (
  <search className="push-choices printed-choices" aria-label="Find flags">
    <Choose
      label="Group"
      value={sought.group}
      choices={[
        { value: 'organisation', words: 'By organisation' },
        { value: 'rule', words: 'By reason' },
      ]}
      onChoose={(group) => onSeek({ group })}
    />
    <Choose
      label="Order"
      value={sought.order}
      choices={[
        { value: 'most', words: 'Most flags first' },
        { value: 'named', words: sought.group === 'rule' ? 'As the rules are listed' : 'By name' },
      ]}
      onChoose={(order) => onSeek({ order })}
    />
    <Choose
      label="Reason"
      value={sought.rule}
      choices={[
        { value: '', words: 'Any' },
        ...flagRules.filter(({ id }) => !off.includes(id)).map(({ id, title }) => ({ value: id, words: title })),
      ]}
      onChoose={(rule) => onSeek({ rule })}
    />
    <Tick
      label="Show those put aside"
      on={sought.showsDismissed}
      onChange={(showsDismissed) => onSeek({ showsDismissed })}
    />
  </search>
)

const NothingShown = ({ any, onAll }: { readonly any: boolean; readonly onAll: () => void }) =>
  any ? (
    <p>
      No flag fits.{' '}
      <Button look="link" onPress={onAll}>
        Show all
      </Button>
    </p>
  ) : (
    <p>Nothing to push on was found in what has been returned so far.</p>
  )

/** Gives the keyboard to the list, once it shows what was asked for. */
const focusFirstFlag = () => document.querySelector<HTMLElement>('.push [tabindex="0"]')?.focus()

/** Says a count once it has stopped changing, but not the first. */
function useSaid(count: string): void {
  const [first] = useState(count)
  useEffect(() => {
    if (count === first) return
    const timer = window.setTimeout(() => announce(`${count}.`), 500)
    return () => window.clearTimeout(timer)
  }, [count, first])
}
