import { longDay } from '../../shared/basics/day'
import { type LedgerRow, openFor } from '../../shared/challenges/ledger'
import { ageWords } from '../../shared/challenges/words'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { today } from '../host/clock'
import { useLedger } from '../storage/ledger'
import { Button } from '../ui/Button'
import { go } from './viewState'

/** What is still open of what an organisation was asked, those carried most often first (CF3); undefined while it is being read. */
export function useOpenChallenges(organisationId: OrganisationId): readonly LedgerRow[] | undefined {
  const rows = useLedger(today())
  return rows && openFor(rows, organisationId)
}

/** Questions that are open, each with its age and what would close it. Each leads to its page, unless there is none here. */
export const OpenChallenges = ({ rows, isLed }: { readonly rows: readonly LedgerRow[]; readonly isLed: boolean }) => (
  <ul className="bulleted stack-small">
    {rows.map((row) => {
      const { challenge, state } = row
      const { question } = challenge.raised
      return (
        <li key={challenge.id}>
          {isLed ? (
            <Button look="link" onPress={() => go({ screen: 'challenge', challengeId: challenge.id })}>
              {question}
            </Button>
          ) : (
            <strong>{question}</strong>
          )}
          <span className="second-line">
            {ageWords(row)}.{' '}
            {state.toClose
              ? `What would close it, by ${longDay(state.toClose.due)}: ${state.toClose.evidence}`
              : state.answer
                ? 'Answered, and waits for the evidence.'
                : ''}
          </span>
        </li>
      )
    })}
  </ul>
)
