import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { isOverdue } from '../../shared/challenges/ledgerList'
import { today } from '../host/clock'
import { useLedger } from '../storage/ledger'
import { Button } from '../ui/Button'
import { showLedger } from '../view/ledgerView'

/** How many questions of the ledger are not settled, and the way to them. Nothing where none was ever asked. */
export function NotSettled() {
  const rows = useLedger(today())
  const asked = (rows ?? []).filter(({ state }) => state.status !== 'voided')
  if (asked.length === 0) return null
  const open = asked.filter(({ state }) => state.isOpen)
  const overdue = open.filter((row) => isOverdue(row, today())).length
  const due = open.filter(({ state }) => state.escalationDue !== null).length
  return (
    <p className="not-settled">
      <Button look="link" onPress={() => showLedger()}>
        {open.length} of {counted(asked.length, 'question')} not settled
      </Button>
      {`, as at ${longDay(today())}.`}
      {overdue > 0 ? (
        <>
          {' '}
          <Button look="link" onPress={() => showLedger({ view: 'overdue' })}>
            The evidence of {overdue} is overdue
          </Button>
          {due > 0 ? ',' : '.'}
        </>
      ) : null}
      {due > 0 ? (
        <>
          {' '}
          <Button look="link" onPress={() => showLedger({ view: 'escalate' })}>
            {due} to escalate
          </Button>
        </>
      ) : null}
    </p>
  )
}
