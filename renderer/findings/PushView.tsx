import './push.css'
import { useEffect, useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { allFlags, type FlagsSought, flagRows, groupFlags, seekFlags } from '../../shared/findings/flags/flagLines'
import { flagRules } from '../../shared/findings/flags/flagRules'
import { type FoundFlags, useFlagBasis, useFlags } from '../storage/flags'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { FlagRules } from '../view/FlagRules'
import { undoReturnStep } from '../view/returnSteps'
import { useScreenCommands } from '../view/screenCommands'
import { usePrinting } from '../view/usePrinting'
import { announce } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { PushGrid } from './PushGrid'
import { PushPanel } from './PushPanel'
import { PushPrinted } from './PushPrinted'

/** What is worth a second look: which answers, whose, and why. */
export function PushView({ cycle }: FindingsViewProps) {
  const basis = useFlagBasis(cycle)
  const found = useFlags(basis)
  if (basis === null) return <p>The questionnaire of this cycle is not here, so nothing can be looked for.</p>
  if (!basis) return null
  if (!found) return <p role="status">Looking through {counted(basis.returns.length, 'return')}…</p>
  return <Found found={found} />
}

function Found({ found: { basis, flags } }: { readonly found: FoundFlags }) {
  const switchedOff = useSettings((settings) => settings.flagRulesOff)
  const off = useMemo(() => switchedOff.filter((id) => flagRules.some((rule) => rule.id === id)), [switchedOff])
  const rules = useMemo(
    () => flagRules.map((rule) => ({ ...rule, found: flags.filter((flag) => flag.rule === rule.id).length })),
    [flags],
  )
  const [sought, setSought] = useState<FlagsSought>(allFlags)
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const printing = usePrinting()
  const rows = useMemo(() => flagRows(basis, flags, off), [basis, flags, off])
  const shown = useMemo(() => seekFlags(rows, sought), [rows, sought])
  const lines = useMemo(() => groupFlags(shown, sought.group), [shown, sought.group])
  useScreenCommands('screen', { print: printing.start, undo: () => void undoReturnStep() })
  const count = `${shown.length.toLocaleString('en-GB')} of ${counted(rows.length, 'flag')} shown`
  useSaid(count)
  const standing = rows.filter(({ dismissed }) => dismissed === null)
  const organisations = new Set(standing.flatMap(({ flag }) => flag.organisationId ?? []))
  const seen = opened === null ? undefined : rows.find(({ key }) => key === opened)
  const caption = `${counted(standing.length, 'flag')} on ${organisations.size} of ${counted(basis.returns.length, 'organisation')} that returned. ${basis.returns.length} of ${basis.allReturns} returned. As at ${longDay(basis.asAt)}.`
  return (
    <>
      <p className="measure finding">
        <strong>{caption}</strong>
      </p>
      <p className="measure">
        A flag is a reason to ask, not a verdict.
        {rows.length > standing.length ? ` ${rows.length - standing.length} more were put aside.` : ''}
        {off.length > 0 ? ` ${off.length} of ${counted(flagRules.length, 'rule')} are switched off.` : ''}
      </p>
      <PushChoices sought={sought} onSeek={(change) => setSought({ ...sought, ...change })} off={off} />
      <p className="no-print">{count}</p>
      <div className={seen ? 'push-beside' : undefined}>
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
      <FlagRules rules={rules} off={off} />
      {printing.now ? <PushPrinted rows={shown} caption={caption} /> : null}
    </>
  )
}

type ChoicesProps = {
  readonly sought: FlagsSought
  readonly onSeek: (change: Partial<FlagsSought>) => void
  readonly off: readonly string[]
}

const PushChoices = ({ sought, onSeek, off }: ChoicesProps) => (
  <search className="push-choices no-print" aria-label="Find flags">
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

/** Says a count once it has stopped changing, but not the first. */
function useSaid(count: string): void {
  const [first] = useState(count)
  useEffect(() => {
    if (count === first) return
    const timer = window.setTimeout(() => announce(`${count}.`), 500)
    return () => window.clearTimeout(timer)
  }, [count, first])
}
