import type { Cycle } from '../../shared/cycles/cycle'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { cycleStages } from '../../shared/returns/tracker/stages'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Figure } from '../ui/Figure'
import { listReturns } from '../view/listReturns'
import { go } from '../view/viewState'

/** The steps of a cycle, and which one it is at. Sending leads to where it is done while the cycle is at it. */
export const CycleStages = ({
  cycle,
  returns,
}: {
  readonly cycle: Cycle
  readonly returns: readonly AuditReturn[]
}) => (
  <section className="stages stack-small" aria-labelledby="stages-heading">
    <h2 id="stages-heading">Where the cycle is</h2>
    <ol>
      {cycleStages(cycle, returns, today()).map(({ name, words, counted, isNow }) => (
        <li key={name} aria-current={isNow ? 'step' : undefined}>
          <span>
            {isNow && name === 'Send returns' && cycle.stage === 'open' ? (
              <Button look="link" onPress={() => go({ screen: 'send' })}>
                {name}
              </Button>
            ) : (
              name
            )}
          </span>
          <span>
            {counted ? (
              <Figure
                count={counted.count}
                words={words}
                about={`${name}, list the ${counted.count}`}
                onOpen={() => listReturns(cycle.id, counted.sought)}
              />
            ) : (
              words
            )}
            {isNow ? <strong> – now</strong> : null}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
