import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { nonReturnerBlocks } from '../../shared/reports/nonReturners'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { printWhole } from '../view/printing'
import { ReportBlocks } from '../view/ReportBlocks'

type Props = {
  readonly cycles: readonly Cycle[]
  readonly cycle: Cycle
  readonly types: readonly OrganisationType[]
  readonly onStatement: (cycleId: CycleId, withNames: boolean) => void
  /** What is being made, if anything. */
  readonly busy: ReactNode
  readonly onBack: () => void
}

/** Who did not return, as at today: numbers, and names in an annex that can be left out. */
export function StatementPage({ cycles, cycle, types, onStatement, busy, onBack }: Props) {
  const [chosen, setChosen] = useState<CycleId>(cycle.id)
  const [withNames, setWithNames] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const workspace = useReportedCycle(chosen)
  return (
    <section className="stack" aria-labelledby="statement-heading">
      <h2 id="statement-heading" tabIndex={-1} ref={heading} className="no-print">
        Who did not return
      </h2>
      <div className="row no-print">
        {cycles.length > 1 ? (
          <Choose
            label="Cycle"
            value={chosen as string}
            choices={cycles.map(({ id, title }) => ({ value: id as string, words: title }))}
            onChoose={(id) => setChosen(id as CycleId)}
          />
        ) : null}
        <Tick label="With an annex that names the organisations" on={withNames} onChange={setWithNames} />
      </div>
      <div className="row no-print">
        <Button look="primary" onPress={() => onStatement(chosen, withNames)}>
          Save as Word
        </Button>
        <Button keys="Ctrl+P" onPress={() => void printWhole()}>
          Print
        </Button>
        <Button onPress={onBack}>Back to the list of returns</Button>
        {busy}
      </div>
      {workspace ? (
        <ReportBlocks
          blocks={nonReturnerBlocks({
            workspace,
            cycleId: chosen,
            asAt: today(),
            withNames,
            organisationTypes: types,
          })}
        />
      ) : null}
    </section>
  )
}
